import type { Metadata } from 'next'
import { ShowsPage } from '@/components/guide/shows-page'
import { SHOW_KINDS } from '@/lib/documents/vocabularies'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { hasGenre, listShows, listShowsChoices, type ShowsFilter } from '@/lib/guide/shows/list/queries'
import { canonicalPath, linkPreview } from '../link-preview'
import { pageOr404 } from '../page-or-404'
import { parseFilter, parseLetter, parsePage, type SearchParameter } from '../parameters'

type Props = {
  searchParams: Promise<{
    page?: SearchParameter
    kind?: SearchParameter
    genre?: SearchParameter
    platform?: SearchParameter
    letter?: SearchParameter
  }>
}

const DESCRIPTION = 'Every show in the guide, with its seasons and their dates in every region.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page, kind, genre, platform, letter } = await searchParams
  const isNarrowed = [kind, genre, platform, letter].some(Boolean)
  return {
    title: 'Shows',
    description: DESCRIPTION,
    alternates: { canonical: canonicalPath('/shows', { page: parsePage(page), isNarrowed }) },
    ...(await linkPreview({ title: 'Shows', description: DESCRIPTION, path: '/shows' })),
  }
}

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const [kind, genre, platform, letter] = await Promise.all([
    parseFilter(query.kind, (kind) => Object.hasOwn(SHOW_KINDS, kind)),
    parseFilter(query.genre, hasGenre),
    parseFilter(query.platform, hasPlatform),
    parseLetter(query.letter),
  ])
  const filter: ShowsFilter = {
    ...(kind && { kind }),
    ...(genre && { genre }),
    ...(platform && { platform }),
    ...(letter && { letter }),
  }
  const [list, choices] = await Promise.all([listShows(parsePage(query.page), filter), listShowsChoices()])
  return <ShowsPage list={pageOr404(list)} filter={filter} choices={choices} />
}
