import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TvmazeAnswers } from './tvmaze/json'

const folder = process.env.LOGLINE_RECORDINGS ?? ''

/** Recorded answers of real catalogues are no part of the project: CI has them, a clone need not. */
export const hasRecordings = folder !== '' && existsSync(join(folder, 'tvmaze'))

if (!hasRecordings)
  process.stderr.write(
    `Tests with recorded answers are skipped: LOGLINE_RECORDINGS ${folder ? `names ${folder}, which has none` : 'is not set'}.\n`,
  )

/** JSON of the folder of recordings, as it was answered. */
export function recording<T>(path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}

export type Recorded = {
  id: number
  season: number
  number: number | null
  name: string
  airdate: string
  airtime: string
  airstamp: string | null
}
export type Show = TvmazeAnswers['show'] & { id: number; name: string; episodes?: Recorded[] }
export type Rows = (Recorded & { show: Show })[]

export type Valley = Show & { _embedded: { episodes: Recorded[] } }

export const VALLEY = 'tvmaze/silicon-valley'

/** Everything that was recorded of TVmaze; `answers` are Silicon Valley's. */
export function tvmazeRecordings() {
  const valley = recording<Valley>(`${VALLEY}.show-with-episodes.json`)
  const answers: TvmazeAnswers = {
    show: valley,
    seasons: recording(`${VALLEY}.seasons.json`),
    cast: recording(`${VALLEY}.cast.json`),
    crew: recording(`${VALLEY}.crew.json`),
    akas: recording(`${VALLEY}.akas.json`),
  }
  return {
    valley,
    answers,
    streamed: recording<Show[]>('tvmaze/three-shows-with-episodes.json'),
    shows: recording<Show[]>('tvmaze/shows.2024.json'),
    day: recording<Rows>('tvmaze/schedule.us-2020-11-30.json'),
  }
}
