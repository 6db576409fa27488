import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WordsPage } from '@/components/guide/words-page'
import { findSite } from '@/lib/guide/site/queries'
import { parseRegion, type SearchParameter } from '../parameters'

export const metadata: Metadata = { title: 'Imprint', alternates: { canonical: '/imprint' } }

type Props = { searchParams: Promise<{ region?: SearchParameter }> }

export default async function Page({ searchParams }: Props) {
  const region = parseRegion((await searchParams).region)
  const { imprint } = await findSite()
  return imprint ? <WordsPage title="Imprint" words={imprint} path="/imprint" region={region} /> : notFound()
}
