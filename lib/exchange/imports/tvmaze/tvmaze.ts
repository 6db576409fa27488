import { Invalid } from '@/lib/foundation/errors'
import { isRegion } from '@/lib/guide/regions/regions'
import { languageNamed } from '../core/languages'
import { fitting, plainText } from '../core/plain-text'
import {
  distinctById,
  type Imported,
  type ImportedShow,
  importedEntry,
  pictureRows,
  type Seen,
  secured,
  sourceRow,
} from '../core/proposal'
import { importedId } from '../core/row-ids'
import { unlikelyRuntimes } from '../core/runtimes'
import {
  type TvmazeAka,
  type TvmazeAnswers,
  type TvmazeEpisode,
  type TvmazeSeason,
  type TvmazeShow,
  tvmazeAnswers,
  tvmazeSchedule,
} from './json'
import { charactersOf, peopleOf, tvmazeCreditRows } from './people'
import { platformEntry, platformId, tvmazePlaces, unknownCountries } from './places'
import { tvmazeSeason } from './season'

const ATTRIBUTION = {
  text: 'Data from TVmaze, licensed CC BY-SA 4.0.',
  url: 'https://www.tvmaze.com',
  licence: 'https://creativecommons.org/licenses/by-sa/4.0/',
}

/**
 * seenOn: the ISO day on which TVmaze answered. zone: the IANA zone in which times are told of a show that names
 * neither network nor web channel; without it such times keep only their distance from UTC.
 */
export type TvmazeReading = { seenOn: string; zone?: string }

/** What TVmaze says of a show, as documents. Throws Invalid, naming the place in the JSON that is not as TVmaze has it. */
export function readTvmaze(answers: TvmazeAnswers, { seenOn, zone = '' }: TvmazeReading): ImportedShow {
  const parsed = tvmazeAnswers.safeParse(answers)
  if (!parsed.success) throw invalidAnswer(parsed.error.issues)
  return importedFromTvmaze({ provider: 'tvmaze', seenOn }, { ...parsed.data, zone, isWhole: true })
}

/**
 * The shows of a day's schedule, each with only that day's episodes. Nothing follows from them for the rest of a
 * season: the pattern stays irregular.
 */
export function readTvmazeSchedule(rows: unknown, { seenOn, zone = '' }: TvmazeReading): ImportedShow[] {
  const parsed = tvmazeSchedule.safeParse(rows)
  if (!parsed.success) throw invalidAnswer(parsed.error.issues)
  const shows = new Map(parsed.data.map(({ show }) => [show.id, show]))
  return [...shows.values()].map((show) => {
    const episodes = parsed.data.filter((row) => row.show.id === show.id)
    return importedFromTvmaze({ provider: 'tvmaze', seenOn }, { show, episodes, zone, isWhole: false })
  })
}

function invalidAnswer(issues: { path: PropertyKey[]; message: string }[]): Invalid {
  return new Invalid(
    issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: `TVmaze’s answer is not as expected at ${path.join('.')}: ${message}`,
    })),
  )
}

type Parsed = ReturnType<typeof tvmazeAnswers.parse>
type TvmazeParts = Parsed & { zone: string; isWhole: boolean }

function importedFromTvmaze(seen: Seen, reading: TvmazeParts): ImportedShow {
  const { show, zone, isWhole } = reading
  const cast = reading.cast ?? []
  const crew = reading.crew ?? []
  const episodes = reading.episodes ?? show._embedded?.episodes ?? show.episodes ?? []
  const seasons = reading.seasons ?? show._embedded?.seasons ?? []
  const numbers = new Set(
    [...seasons, ...episodes.map(({ season }) => ({ number: season }))].map(({ number }) => number),
  )
  return {
    provider: 'tvmaze',
    externalId: String(show.id),
    attributions: [ATTRIBUTION],
    show: tvmazeShow(seen, reading),
    seasons: [...numbers]
      .sort((one, other) => one - other)
      .map((number) =>
        tvmazeSeason(seen, { ...ofSeason(number, seasons, episodes), show, number, zone, isWhole }),
      ),
    platforms: distinctById(
      [show, ...seasons].flatMap(tvmazePlaces).map(({ word, place }) => platformEntry(seen, word, place)),
    ),
    people: peopleOf(seen, cast, crew),
    characters: charactersOf(seen, cast),
    isOnlyPart: !isWhole,
    leftOut: leftOutOfTvmaze(show, episodes),
  }
}

function ofSeason(number: number, seasons: TvmazeSeason[], episodes: TvmazeEpisode[]) {
  return {
    season: seasons.find((season) => season.number === number) ?? null,
    episodes: episodes.filter((episode) => episode.season === number),
  }
}

function tvmazeShow(seen: Seen, { show, cast, crew, akas }: TvmazeParts): Imported<'show'> {
  const source = sourceRow({
    ...seen,
    parts: [show.id],
    title: show.name,
    url: secured(show.url ?? `https://www.tvmaze.com/shows/${show.id}`),
  })
  const language = languageNamed(show.language ?? '')
  const places = tvmazePlaces(show)
  const poster = { kind: 'poster', of: show.name, url: show.image?.original } as const
  return importedEntry({
    kind: 'show',
    id: importedId('tvmaze', 'show', show.id),
    document: {
      title: fitting(show.name, 200),
      kind: 'series',
      synopsis: fitting(plainText(show.summary), 10_000),
      firstShown: show.premiered ?? '',
      genres: tvmazeGenres(show),
      languages: language ? [language] : [],
      countries: [...new Set(places.flatMap(({ place }) => place.country?.code ?? []))].filter(isRegion),
      originators: places.map(({ word, place }) => ({
        id: importedId('tvmaze', 'original', show.id, word),
        platformId: platformId(word, place),
      })),
      titles: tvmazeTitleRows(show, akas ?? []),
      credits: tvmazeCreditRows({
        showId: show.id,
        cast: cast ?? [],
        crew: crew ?? [],
        sourceIds: [source.id],
      }),
      images: pictureRows({ ...seen, parts: [show.id], ...poster, sourceIds: [source.id] }),
      externalIds: externalRows(show),
      sources: [source],
    },
  })
}

/** TVmaze's type is a genre to us ("Talk Show"), but for "Scripted", which most shows are. */
function tvmazeGenres({ type, genres }: TvmazeShow): string[] {
  const words = [...(genres ?? []), ...(type && type !== 'Scripted' ? [type] : [])]
  return [...new Set(words.map((word) => word.toLowerCase().replace(/[^a-z]+/g, '-')))].filter((word) =>
    /^[a-z][a-z-]+$/.test(word),
  )
}

/** A title of a country is a local one; without a country it is another name in the original's. */
function tvmazeTitleRows({ id, name }: TvmazeShow, akas: TvmazeAka[]) {
  const others = akas.filter((aka) => aka.name !== name)
  const rows = others.map((aka) => ({
    id: importedId('tvmaze', 'title', id, aka.country?.code ?? '', aka.name),
    text: fitting(aka.name, 200),
    kind: aka.country?.code ? 'local' : 'alias',
    region: aka.country?.code ?? '',
  }))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

function externalRows({ id, externals }: TvmazeShow) {
  const known = [
    ['tvmaze', String(id)],
    ['imdb', externals?.imdb],
    ['tvdb', externals?.thetvdb && String(externals.thetvdb)],
  ] as const
  return known.flatMap(([provider, value]) =>
    value ? [{ id: importedId('tvmaze', 'is', id, provider), provider, value }] : [],
  )
}

function leftOutOfTvmaze({ language, network, webChannel }: TvmazeShow, episodes: TvmazeEpisode[]): string[] {
  return [
    ...unknownCountries({ network, webChannel }),
    ...unlikelyRuntimes(
      episodes.map(({ season, number, name, runtime }) => ({
        season,
        number: number ?? null,
        title: name ?? '',
        minutes: runtime,
      })),
    ),
    ...(language && !languageNamed(language)
      ? [`The language “${language}” has no code of two letters.`]
      : []),
    ...(network && webChannel
      ? [`Its dates are told for ${network.name}; on ${webChannel.name} they are open.`]
      : []),
  ]
}
