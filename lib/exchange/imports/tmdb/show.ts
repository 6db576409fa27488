import { isRegion } from '@/lib/guide/regions/regions'
import { fitting } from '../core/plain-text'
import { type Imported, importedEntry, pictureRows, type Seen, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import type { TmdbDetails, TmdbParsed } from './json'
import { type TmdbCredit, tmdbCreditRows } from './people'
import { pictureAddress } from './season'

/** What TMDB says of the show itself; `credits` are those that no season has. */
export function tmdbShow(seen: Seen, answers: TmdbParsed, credits: TmdbCredit[]): Imported<'show'> {
  const { details } = answers
  const { id, name } = details
  const source = sourceRow({ ...seen, parts: [id], title: name, url: `https://www.themoviedb.org/tv/${id}` })
  const cited = [source.id]
  return importedEntry({
    kind: 'show',
    id: importedId('tmdb', 'show', id),
    document: {
      title: fitting(name, 200),
      kind: details.type === 'Miniseries' ? 'miniseries' : 'series',
      synopsis: fitting(details.overview, 10_000),
      firstShown: details.first_air_date,
      genres: tmdbGenres(details),
      languages: languagesOf(details),
      countries: details.origin_country.filter(isRegion),
      originators: details.networks.map((network) => ({
        id: importedId('tmdb', 'original', id, network.id),
        platformId: importedId('tmdb', 'network', network.id),
      })),
      titles: tmdbTitleRows(answers),
      ageRatings: ratingRows(answers),
      credits: tmdbCreditRows({ show: details, parts: [id], credits, episodes: [], sourceIds: cited }),
      videos: videoRows(answers, cited),
      images: [
        ...pictureRows({
          ...seen,
          parts: [id],
          kind: 'poster',
          of: name,
          url: pictureAddress(details.poster_path),
          sourceIds: cited,
        }),
        ...pictureRows({
          ...seen,
          parts: [id],
          kind: 'backdrop',
          of: name,
          url: pictureAddress(details.backdrop_path),
          sourceIds: cited,
        }),
      ],
      externalIds: [{ id: importedId('tmdb', 'is', id), provider: 'tmdb', value: String(id) }],
      sources: [source],
    },
  })
}

/** "Sci-Fi & Fantasy" are two. */
function tmdbGenres({ genres }: TmdbDetails): string[] {
  const words = genres.flatMap(({ name }) =>
    name.toLowerCase().replace('sci-fi', 'science-fiction').split(' & '),
  )
  return [...new Set(words.map((word) => word.replace(/[^a-z]+/g, '-')))].filter((word) =>
    /^[a-z][a-z-]+$/.test(word),
  )
}

/** TMDB's own codes: cn is Cantonese, which ISO 639-1 counts as Chinese, and xx is none. */
function languagesOf({ original_language, languages }: TmdbDetails): string[] {
  const codes = [original_language, ...languages].map((code) => (code === 'cn' ? 'zh' : code))
  return [...new Set(codes)].filter((code) => /^[a-z]{2}$/.test(code) && code !== 'xx')
}

function tmdbTitleRows({ details, translations }: TmdbParsed) {
  const { id, name, original_name, original_language } = details
  const original =
    original_name && original_name !== name
      ? [
          {
            id: importedId('tmdb', 'title', id),
            text: original_name,
            kind: 'original',
            language: original_language,
          },
        ]
      : []
  const local = (translations?.translations ?? []).flatMap(({ iso_3166_1, iso_639_1, data }) =>
    data.name && data.name !== name
      ? [
          {
            id: importedId('tmdb', 'title', id, iso_639_1, iso_3166_1),
            text: fitting(data.name, 200),
            kind: 'local',
            language: iso_639_1,
            region: isRegion(iso_3166_1) ? iso_3166_1 : '',
          },
        ]
      : [],
  )
  return [...original, ...local]
}

/** A country may have two; "CA-QC" is Quebec's, told as Canada's with the province beside it. */
function ratingRows({ details, contentRatings }: TmdbParsed) {
  const rows = (contentRatings?.results ?? []).flatMap(({ iso_3166_1, rating }) => {
    const [region = '', part] = iso_3166_1.split('-')
    if (rating === '' || !isRegion(region)) return []
    const withPart = part ? `${rating} (${part})` : rating
    return [
      {
        id: importedId('tmdb', 'rating', details.id, iso_3166_1, rating),
        region,
        rating: fitting(withPart, 20),
      },
    ]
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const VIDEOS: Record<string, string> = { Trailer: 'trailer', Teaser: 'teaser', Clip: 'clip' }
const SITES: Record<string, string> = {
  YouTube: 'https://www.youtube.com/watch?v=',
  Vimeo: 'https://vimeo.com/',
}

function videoRows({ details, videos }: TmdbParsed, sourceIds: string[]) {
  return (videos?.results ?? []).map(({ id, name, key, site, type, published_at }) => ({
    id: importedId('tmdb', 'video', details.id, id),
    kind: VIDEOS[type] ?? 'featurette',
    title: fitting(name || type, 200),
    url: SITES[site] ? SITES[site] + encodeURIComponent(key) : '',
    publishedOn: published_at.slice(0, 10),
    sourceIds,
  }))
}
