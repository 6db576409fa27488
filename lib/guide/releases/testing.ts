import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sharedDatabase, type TemporaryDatabase } from '@/lib/foundation/db/testing'
import type { SeasonInput } from '@/prisma/seed/revision'

/** Seasons published again and again while they run, in a database of the test file's own. */

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

/** To be called at the top of a test file: every test begins without a season. */
export function withoutSeasons(): TemporaryDatabase {
  temporary = sharedDatabase()
  beforeAll(async () => {
    const show = { kind: 'show', version: 0, publish: true, newEntryId: 'show' } as const
    await saveEntry(ada, { ...show, document: { title: 'Picard' } })
  })
  beforeEach(async () => {
    await temporary.db.season.deleteMany()
    await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
  })
  return temporary
}

export type Release = NonNullable<SeasonInput['releases']>[number]
export type Episode = NonNullable<SeasonInput['episodes']>[number]

export const episodes: Episode[] = [1, 2, 3, 4].map((number) => ({ id: `e${number}`, number }))
export const row: Release = { id: 'r', regions: ['CA'], premiere: { on: '2022-03-03' } }
export const held: Release = { ...row, holdKind: 'held', holdReason: 'A strike' }

/** Publishes a release on one day after the other; each answer is the day and sequence of every airing then. */
export function season() {
  const publish = wholeSeason()
  return (day: string, release: Release | null, more: Partial<SeasonInput> = {}) =>
    publish(day, { showId: 'show', number: 1, episodes, releases: release ? [release] : [], ...more })
}

/** The same for whole documents. */
export function wholeSeason() {
  let saved = { entryId: '', version: 0 }
  return async (on: string, document: SeasonInput) => {
    const now = Temporal.Instant.from(on.includes('T') ? on : `${on}T17:00:00Z`)
    const { entryId, version } = saved
    const moment = { at: new Date(now.epochMilliseconds), now }
    const target = entryId ? { entryId } : {}
    saved = await saveEntry(ada, { kind: 'season', ...target, version, document, publish: true, moment })
    return airings()
  }
}

export async function airings(): Promise<string[]> {
  const rows = await temporary.db.airing.findMany({ orderBy: { episodeId: 'asc' } })
  return rows.map(({ episodeId, value, precision, sequence, withdrawnAt }) =>
    [episodeId, value ?? precision, sequence, withdrawnAt ? 'withdrawn' : ''].join(' ').trim(),
  )
}

export async function ids(): Promise<string[]> {
  return (await temporary.db.airing.findMany({ orderBy: { episodeId: 'asc' } })).map(({ id }) => id)
}

export async function changes(): Promise<string[]> {
  const rows = await temporary.db.dateChange.findMany({ orderBy: { at: 'asc' } })
  return rows.map(({ kind, beforeValue, afterValue }) => `${kind} ${beforeValue} ${afterValue}`)
}

export const skip = (skippedDay: string) => ({ id: skippedDay, kind: 'skip' as const, skippedDay })
export const move = (episodeId: string, on: string) => ({
  id: `move-${episodeId}`,
  kind: 'move' as const,
  episodeId,
  to: { on },
})
export const batches = (...made: [size: number, start?: string][]): Release => ({
  ...row,
  pattern: 'batches',
  batches: made.map(([size, start = ''], index) => ({ id: `b${index}`, size, start })),
})
