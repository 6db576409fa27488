import type { Metadata } from 'next'
import { ShowsPage } from '@/components/guide/shows-page'
import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import { guideNow } from '@/lib/foundation/clock'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { hasGenre, listShows, listShowsChoices, type ShowsFilter } from '@/lib/guide/shows/list/queries'
import { SHOW_STATUSES, type ShowStatus } from '@/lib/guide/shows/list/statuses'
import { canonicalPath, linkPreview } from '../link-preview'
import { pageOr404 } from '../page-or-404'
import { parseFilter, parseLetter, parsePage, parseRegion, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{
    page?: SearchParameter
    kind?: SearchParameter
    genre?: SearchParameter
    platform?: SearchParameter
    status?: SearchParameter
    letter?: SearchParameter
    region?: SearchParameter
  }>
}

const DESCRIPTION = 'Every show in the guide, with its seasons and their dates in every region.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page, kind, genre, platform, status, letter } = await searchParams
  const isNarrowed = [kind, genre, platform, status, letter].some(Boolean)
  return {
    title: 'Shows',
    description: DESCRIPTION,
    alternates: { canonical: canonicalPath('/shows', { page: parsePage(page), isNarrowed }) },
    ...(await linkPreview({ title: 'Shows', description: DESCRIPTION, path: '/shows' })),
  }
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const region = parseRegion(query.region)
  const [kind, genre, platform, status, letter] = await Promise.all([
    parseFilter(query.kind, (kind) => Object.hasOwn(SHOW_KINDS, kind)),
    parseFilter(query.genre, hasGenre),
    parseFilter(query.platform, hasPlatform),
    parseFilter(query.status, (status) => Object.hasOwn(SHOW_STATUSES, status)),
    parseLetter(query.letter),
  ])
  const filter: ShowsFilter = {
    ...(kind && { kind }),
    ...(genre && { genre }),
    ...(platform && { platform }),
    ...(status && { status: status as ShowStatus }),
    ...(letter && { letter }),
  }
  const [list, choices] = await Promise.all([
    listShows(parsePage(query.page), filter, { now: guideNow(), region }),
    listShowsChoices(),
  ])
  return <ShowsPage list={pageOr404(list)} filter={filter} choices={choices} region={region} />
}
