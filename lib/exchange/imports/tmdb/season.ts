import { day, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { firstRunReleases, type ReleasePlace } from '../core/first-run'
import { fitting } from '../core/plain-text'
import { type Imported, importedEntry, pictureRows, type Seen, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import { likelyRuntime } from '../core/runtimes'
import type { TmdbDetails, TmdbEpisode, TmdbSeason } from './json'
import { type TmdbCredit, tmdbCreditRows } from './people'
import { availabilityRows, justWatchSource, type offersOf } from './watch'

export type TmdbSeasonParts = {
  show: TmdbDetails
  season: TmdbSeason
  credits: TmdbCredit[]
  places: ReleasePlace[]
  offers: ReturnType<typeof offersOf>
}

export const pictureAddress = (path: string) => path && `https://image.tmdb.org/t/p/original${path}`

/** A season of TMDB's. Season 0 is a drawer for specials: they get no numbers, for TMDB's only count them. */
export function tmdbSeason(seen: Seen, parts: TmdbSeasonParts): Imported<'season'> {
  const { show, season, credits, offers } = parts
  const number = season.season_number
  const key = [show.id, number]
  const name = `${show.name}, season ${number}`
  const source = sourceRow({
    ...seen,
    parts: key,
    title: name,
    url: `https://www.themoviedb.org/tv/${show.id}/season/${number}`,
  })
  // What has not come out cannot be offered, whatever is said of the show as a whole.
  const isOffered =
    number > 0 && season.air_date !== '' && season.air_date <= seen.seenOn && offers.length > 0
  const watch = justWatchSource(seen, { showId: show.id, parts: key, title: name })
  return importedEntry({
    kind: 'season',
    id: importedId('tmdb', 'season', ...key),
    document: {
      showId: importedId('tmdb', 'show', show.id),
      number,
      ...tmdbSeasonName(number, season.name),
      plot: fitting(season.overview, 10_000),
      textSources: season.overview ? [source.id] : [],
      episodes: season.episodes.map((episode) => episodeRow(number, episode)),
      releases: [...firstRunReleases({ ...firstRunDates(parts), seen, parts: key, sourceIds: [source.id] })],
      availability: isOffered ? availabilityRows({ parts: key, offers, sourceIds: [watch.id] }) : [],
      credits: tmdbCreditRows({
        show,
        parts: key,
        credits,
        episodes: season.episodes,
        sourceIds: [source.id],
      }),
      images: tmdbImageRows(seen, { ...parts, of: name, sourceIds: [source.id] }),
      sources: isOffered ? [source, watch] : [source],
      externalIds: [
        { id: importedId('tmdb', 'is-season', season.id), provider: 'tmdb', value: String(season.id) },
      ],
    },
  })
}

function tmdbSeasonName(number: number, name: string) {
  if (number === 0) return { label: 'Specials', title: '' }
  const isYear = number >= 1900 && number <= 2200
  return { label: isYear ? String(number) : '', title: name === `Season ${number}` ? '' : fitting(name, 200) }
}

const KINDS: Record<string, string> = { finale: 'finale', mid_season: 'mid-season-finale' }

function episodeRow(season: number, episode: TmdbEpisode) {
  return {
    id: importedId('tmdb', 'episode', episode.id),
    number: season === 0 ? null : episode.episode_number,
    title: fitting(episode.name, 200),
    kind: season === 0 ? 'special' : (KINDS[episode.episode_type] ?? 'standard'),
    synopsis: fitting(episode.overview, 4_000),
    runtimeMinutes: likelyRuntime(episode.runtime),
  }
}

/** TMDB has days without times. */
function firstRunDates({ season, places }: TmdbSeasonParts) {
  const dated = season.episodes.map(({ id, air_date }) => ({
    id: importedId('tmdb', 'episode', id),
    date: air_date ? day(air_date) : UNKNOWN,
  }))
  const [numbered, specials] = season.season_number === 0 ? [[], dated] : [dated, []]
  return {
    places,
    dates: { zone: '', numbered, specials, isWhole: true },
    premiereDay: season.air_date,
  }
}

function tmdbImageRows(
  seen: Seen,
  { show, season, of, sourceIds }: TmdbSeasonParts & { of: string; sourceIds: string[] },
) {
  const key = [show.id, season.season_number]
  const first = season.episodes.find(({ episode_number }) => episode_number === 1)
  const still = {
    kind: 'still',
    of: `${of}, episode 1`,
    url: pictureAddress(first?.still_path ?? ''),
  } as const
  return [
    ...pictureRows({
      ...seen,
      parts: key,
      kind: 'poster',
      of,
      url: pictureAddress(season.poster_path),
      sourceIds,
    }),
    ...pictureRows({ ...seen, parts: key, ...still, sourceIds }),
  ]
}
