import { Temporal } from 'temporal-polyfill'
import { systemEditor } from '@/lib/accounts/users/system'
import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import type { TemporaryDatabase } from '@/lib/foundation/db/testing'
import type { SeasonInput } from '@/prisma/seed/revision'
import { saveEntry } from '../entries/commands'

/** A small guide to withdraw, throw away and bring back. */

export const ada = systemEditor('Ada')
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
export async function readersRows({ db }: TemporaryDatabase): Promise<string> {
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
