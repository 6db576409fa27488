import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { SeasonInput } from '@/prisma/seed/revision'
import { findSeasonCalendar } from '../calendars/queries'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { saveEntry } from '../entries/commands'
import { systemEditor } from '../users/editor'

/** A small guide to withdraw, throw away and bring back, in a database of the test file's own. */

export const ada = systemEditor('Ada')
export let temporary: TemporaryDatabase

/** To be called at the top of a test file: every test begins with an empty guide. */
export function withEmptyGuide() {
  beforeAll(async () => {
    temporary = await temporaryDatabase()
  })
  afterAll(() => temporary.close())
  beforeEach(async () => {
    const { db } = temporary
    await db.season.deleteMany()
    await db.show.deleteMany()
    await db.person.deleteMany()
    await db.platform.deleteMany()
    await db.entry.deleteMany()
    await db.section.deleteMany()
    await db.searchTarget.deleteMany()
  })
}

export const now = Temporal.Instant.from('2022-03-12T17:00:00Z')
export const PICARD: SeasonInput = {
  showId: 'show',
  number: 1,
  logline: 'Wormwood',
  sections: [{ id: 'words', heading: 'About', body: 'Old friends' }],
  episodes: [1, 2, 3].map((number) => ({ id: `e${number}`, number, title: `Title ${number}` })),
  releases: [{ id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }],
  credits: [{ id: 'c', personId: 'whoopi', job: 'director' }],
}

export async function publish(
  kind: 'show' | 'season' | 'person' | 'platform',
  newEntryId: string,
  document: object,
) {
  const moment = { at: new Date(now.epochMilliseconds), now }
  return saveEntry(ada, { kind, version: 0, newEntryId, document, publish: true, moment })
}

export async function guide() {
  await publish('show', 'show', { title: 'Picard' })
  await publish('platform', 'ctv', { name: 'CTV', homeZone: 'America/Toronto' })
  await publish('person', 'whoopi', { name: 'Whoopi Goldberg' })
  await publish('season', 'season', PICARD)
}

export async function events() {
  const calendar = await findSeasonCalendar({ show: 'picard', season: 'season-1', region: 'CA', now })
  return calendar?.events.map(({ airingId, sequence, status, date }) => ({
    airingId,
    sequence,
    status,
    on: date.value,
  }))
}

/** Every row that readers' pages are made of. */
export async function readersRows(): Promise<string> {
  const { db } = temporary
  const tables = [db.show, db.season, db.episode, db.release, db.airing, db.dateChange, db.credit, db.section]
  const rows = await Promise.all([
    ...tables.map((table) => (table as typeof db.show).findMany()),
    db.person.findMany(),
    db.searchTarget.findMany(),
    db.entry.findMany(),
    db.redirect.findMany(),
  ])
  return JSON.stringify(rows)
}
