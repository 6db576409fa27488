import { Invalid } from '@/lib/foundation/errors'
import type { ImportedShow, Provider } from './core/proposal'
import type { TmdbAnswers } from './tmdb/json'
import { readTmdb } from './tmdb/tmdb'
import type { TvmazeAnswers } from './tvmaze/json'
import { readTvmaze, readTvmazeSchedule } from './tvmaze/tvmaze'

/** A file of JSON, by the name its messages call it. */
export type ImportedFile = { name: string; json: unknown }

/** `seenOn` is an ISO day; `zone` an IANA zone for the times of shows that name neither network nor web channel. */
export type ImportReading = { provider: Provider; seenOn: string; zone?: string }

type Fields = Record<string, unknown>

/**
 * The shows that these files tell of. Files that go with a show (cast, crew, seasons, …) are known by their shape,
 * whatever they are called. Throws Invalid for a file that is of no such shape, and where it is not clear whose it is.
 */
export function readShows(given: ImportedFile[], reading: ImportReading): ImportedShow[] {
  return reading.provider === 'tvmaze' ? readTvmazeFiles(given, reading) : readTmdbFiles(given, reading)
}

type TvmazePart = 'episodes' | 'seasons' | 'cast' | 'crew' | 'akas'

const PARTS: Record<TvmazePart, string> = {
  episodes: 'a list of episodes',
  seasons: 'a list of seasons',
  cast: 'a cast',
  crew: 'a crew',
  akas: 'a list of other titles',
}

function readTvmazeFiles(given: ImportedFile[], { seenOn, zone }: ImportReading): ImportedShow[] {
  const shows: { name: string; show: Fields }[] = []
  const parts: { name: string; part: TvmazePart; json: unknown }[] = []
  const days: unknown[] = []
  for (const { name, json } of given) {
    const list = Array.isArray(json) ? json.filter(isFields) : []
    const part = tvmazePart(list)
    if (isFields(json) && isTvmazeShow(json)) shows.push({ name, show: json })
    else if (part) parts.push({ name, part, json })
    else if (isSchedule(list)) days.push(json)
    else if (list.length > 0 && list.every(isTvmazeShow)) shows.push(...list.map((show) => ({ name, show })))
    else throw wrongShape(name, json, 'TVmaze')
  }
  const ofDays = days.flatMap((day) => readTvmazeSchedule(day, { seenOn, ...(zone && { zone }) }))
  if (ofDays.length > 0 && shows.length + parts.length === 0) return ofDays
  if (ofDays.length > 0)
    throw invalidPart('', 'A day’s schedule and other files: import the schedule by itself.')
  const [first] = shows
  if (!first) throw invalidPart('', 'None of the files is a show of TVmaze: add its answer of /shows/… .')
  const [stray] = parts
  if (stray && shows.length > 1)
    throw invalidPart(
      stray.name,
      `${stray.name} is ${PARTS[stray.part]}, and ${shows.length} shows are given: import the show it belongs to by itself.`,
    )
  for (const { name, part } of parts)
    if (parts.filter((each) => each.part === part).length > 1)
      throw invalidPart(name, `There is more than one file with ${PARTS[part]}: leave all but one out.`)
  const others = Object.fromEntries(parts.map(({ part, json }) => [part, json]))
  return shows.map(({ show }) => readTvmaze({ show, ...others } as TvmazeAnswers, { seenOn, zone }))
}

function isTvmazeShow(json: Fields): boolean {
  const hasMore = ['url', '_embedded', 'episodes', 'premiered', 'network', 'summary'].some(
    (key) => key in json,
  )
  return 'id' in json && 'name' in json && hasMore && !('season' in json) && !('networks' in json)
}

/** An answer of /schedule, or of /schedule/web: episodes, each with its show. */
function isSchedule(list: Fields[]): boolean {
  const hasShow = (row: Fields) =>
    isFields(row.show) || (isFields(row._embedded) && isFields(row._embedded.show))
  return list.length > 0 && list.every((row) => 'season' in row && 'airdate' in row && hasShow(row))
}

function tvmazePart(list: Fields[]): TvmazePart | null {
  const all = (...keys: string[]) => list.length > 0 && list.every((row) => keys.every((key) => key in row))
  if (all('person', 'character')) return 'cast'
  if (all('person', 'type')) return 'crew'
  if (all('season', 'number', 'airdate') && !isSchedule(list)) return 'episodes'
  if (all('number') && (all('episodeOrder') || all('premiereDate'))) return 'seasons'
  return all('name', 'country') && !all('id') ? 'akas' : null
}

function readTmdbFiles(given: ImportedFile[], { seenOn }: ImportReading): ImportedShow[] {
  const details = given.filter(({ json }) => isFields(json) && isTmdbShow(json))
  if (details.length === 0)
    throw invalidPart('', 'None of the files is a show of TMDB: add its answer of /tv/… .')
  const claimed = new Set<ImportedFile>(details)
  const shows = details.map(({ json }) => {
    const own = given.filter((each) => !claimed.has(each) && isOf(json as Fields, each, given))
    for (const each of own) claimed.add(each)
    return readTmdb(answersOf(json as Fields, own), { seenOn })
  })
  const stray = given.find((each) => !claimed.has(each))
  if (!stray) return shows
  if (isFields(stray.json) && tmdbPart(stray.json))
    throw invalidPart(stray.name, `${stray.name} belongs to none of the shows that are given, by its id.`)
  throw wrongShape(stray.name, stray.json, 'TMDB')
}

function isTmdbShow(json: Fields): boolean {
  return 'id' in json && 'name' in json && Array.isArray(json.seasons)
}

type TmdbPart =
  | 'season'
  | 'aggregateCredits'
  | 'credits'
  | 'translations'
  | 'watchProviders'
  | 'contentRatings'
  | 'videos'

function tmdbPart(json: Fields): TmdbPart | null {
  if ('season_number' in json && Array.isArray(json.episodes)) return 'season'
  if (Array.isArray(json.cast) || Array.isArray(json.crew))
    return isAggregate(json) ? 'aggregateCredits' : 'credits'
  if (Array.isArray(json.translations)) return 'translations'
  if (isFields(json.results)) return 'watchProviders'
  if (!Array.isArray(json.results)) return null
  const rows = json.results.filter(isFields)
  if (rows.length > 0 && rows.every((row) => 'rating' in row)) return 'contentRatings'
  return rows.length === 0 || rows.every((row) => 'key' in row && 'site' in row) ? 'videos' : null
}

function isAggregate({ cast, crew }: Fields): boolean {
  return [cast, crew].flat().some((row) => isFields(row) && ('roles' in row || 'jobs' in row))
}

/** A file is a show's by its id, or by the id of one of its seasons. */
function isOf(show: Fields, { json }: ImportedFile, given: ImportedFile[]): boolean {
  if (!isFields(json) || !tmdbPart(json)) return false
  const listed = [show.seasons, ...given.map((each) => each.json)].flat().filter(isFields)
  const seasons = listed.filter((each) => 'season_number' in each).map(({ id }) => id)
  const own = (Array.isArray(show.seasons) ? show.seasons : []).filter(isFields).map(({ id }) => id)
  return json.id === show.id || own.includes(json.id) || (own.length === 0 && seasons.includes(json.id))
}

const APPENDED: Record<string, string> = {
  credits: 'credits',
  aggregate_credits: 'aggregateCredits',
  content_ratings: 'contentRatings',
  translations: 'translations',
  videos: 'videos',
  'watch/providers': 'watchProviders',
}

/** The show's answer may have others in it, as append_to_response asks for them. */
function answersOf(details: Fields, own: ImportedFile[]): TmdbAnswers {
  const files = own.flatMap(({ json }) => (isFields(json) ? [{ json, part: tmdbPart(json) }] : []))
  const inside = Object.entries(details).filter(([key]) => /^season\/\d+$/.test(key))
  const seasons = [
    ...inside.map(([, json]) => json).filter(isFields),
    ...files.filter(({ part }) => part === 'season').map(({ json }) => json),
  ]
  const ofSeason = (part: string, id: unknown) =>
    files.find((each) => each.part === part && each.json.id === id && id !== details.id)?.json
  const ofShow = files.filter(({ part, json }) => part && part !== 'season' && json.id === details.id)
  return {
    details,
    ...Object.fromEntries(
      Object.entries(APPENDED).flatMap(([key, part]) => (key in details ? [[part, details[key]]] : [])),
    ),
    ...Object.fromEntries(ofShow.map(({ part, json }) => [part, json])),
    seasons: seasons.map((season) => ({
      season,
      credits: ofSeason('credits', season.id),
      aggregateCredits: ofSeason('aggregateCredits', season.id),
    })),
  } as TmdbAnswers
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrongShape(name: string, json: unknown, catalogue: string): Invalid {
  const keys = isFields(json) ? Object.keys(json).slice(0, 4).join(', ') : ''
  const what = Array.isArray(json)
    ? json.length === 0
      ? 'an empty list'
      : 'a list'
    : keys
      ? `an object with ${keys}`
      : 'something else'
  return invalidPart(name, `${name} is JSON, but ${what} and no answer of ${catalogue} that can be imported.`)
}

function invalidPart(path: string, message: string): Invalid {
  return new Invalid([{ path, message }])
}
