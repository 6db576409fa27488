import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchKindPage, SearchPage } from '@/components/guide/search-page'
import { guideNow } from '@/lib/foundation/clock'
import { todayIn } from '@/lib/guide/regions/queries'
import { searchGuide, searchKind } from '@/lib/guide/search/queries'
import { FINDABLE, type Findable } from '@/lib/guide/search/texts'
import { pageOr404 } from '../page-or-404'
import { parsePage, parseRegion, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{
    q?: SearchParameter
    kind?: SearchParameter
    page?: SearchParameter
    region?: SearchParameter
  }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await searchParams
  return {
    title: typeof q === 'string' ? `“${q.slice(0, 60)}”` : 'Search',
    description: 'Shows, seasons, episodes, people, characters and platforms of the guide, by name.',
    alternates: { canonical: '/search' },
    // Results are made of other pages, which are in the index themselves.
    robots: { index: false, follow: true },
  }
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const q = typeof query.q === 'string' ? query.q : ''
  const kind = parseKind(query.kind)
  const region = parseRegion(query.region)
  const seen = { now: guideNow(), region }
  const place = { region, today: await todayIn(region, seen.now) }
  if (kind === null) return <SearchPage answer={await searchGuide(q, seen)} place={place} />
  const answer = await searchKind({ query: q, kind, page: parsePage(query.page), seen })
  return <SearchKindPage answer={{ ...answer, list: pageOr404(answer.list) }} place={place} />
}

function parseKind(value: SearchParameter): Findable | null {
  if (value === undefined) return null
  return FINDABLE.find((kind) => kind === value) ?? notFound()
}
