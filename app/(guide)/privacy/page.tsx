import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WordsPage } from '@/components/guide/words-page'
import { findSite } from '@/lib/guide/site/queries'
import { parseRegion, type SearchParameter } from '../parameters'

export const metadata: Metadata = { title: 'Privacy', alternates: { canonical: '/privacy' } }

type Props = { searchParams: Promise<{ region?: SearchParameter }> }

export default async function Page({ searchParams }: Props) {
  const region = parseRegion((await searchParams).region)
  const { privacy } = await findSite()
  return privacy ? <WordsPage title="Privacy" words={privacy} path="/privacy" region={region} /> : notFound()
}
