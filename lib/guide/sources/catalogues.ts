import type { Catalogue } from '@/lib/documents/vocabularies'

type CataloguePage = { provider: Catalogue; url: string }

const ADDRESSES: Record<string, [form: RegExp, address: string]> = {
  'show tmdb': [/^\d+$/, 'https://www.themoviedb.org/tv/'],
  'film tmdb': [/^\d+$/, 'https://www.themoviedb.org/movie/'],
  'show tvmaze': [/^\d+$/, 'https://www.tvmaze.com/shows/'],
  'show tvdb': [/^\d+$/, 'https://thetvdb.com/dereferrer/series/'],
  'film tvdb': [/^\d+$/, 'https://thetvdb.com/dereferrer/movie/'],
  'show imdb': [/^tt\d+$/, 'https://www.imdb.com/title/'],
  'film imdb': [/^tt\d+$/, 'https://www.imdb.com/title/'],
  'show wikidata': [/^Q\d+$/, 'https://www.wikidata.org/entity/'],
  'film wikidata': [/^Q\d+$/, 'https://www.wikidata.org/entity/'],
}

/** Where the same work stands in other catalogues; a number that is none of theirs has no page there. */
export function cataloguePages(
  ids: { provider: Catalogue; value: string }[],
  kind: 'show' | 'film',
): CataloguePage[] {
  return ids.flatMap(({ provider, value }) => {
    const [form, address] = ADDRESSES[`${kind} ${provider}`] ?? []
    return form?.test(value) ? [{ provider, url: `${address}${value}` }] : []
  })
}
