import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WordsPage } from '@/components/guide/words-page'
import { findSite } from '@/lib/guide/site/queries'

export const metadata: Metadata = { title: 'Imprint', alternates: { canonical: '/imprint' } }

export default async function Page() {
  const { imprint } = await findSite()
  return imprint ? <WordsPage title="Imprint" words={imprint} /> : notFound()
}
