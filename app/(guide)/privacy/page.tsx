import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WordsPage } from '@/components/guide/words-page'
import { findSite } from '@/lib/guide/site/queries'

export const metadata: Metadata = { title: 'Privacy', alternates: { canonical: '/privacy' } }

export default async function Page() {
  const { privacy } = await findSite()
  return privacy ? <WordsPage title="Privacy" words={privacy} /> : notFound()
}
