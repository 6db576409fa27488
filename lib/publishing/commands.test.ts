import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SeasonInput } from '@/prisma/seed/revision'
import { findSeasonCalendar } from '../calendars/queries'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { restoreRevision, saveEntry } from '../entries/commands'
import { Conflict, Invalid, NotFound } from '../errors'
import { findPerson } from '../people/queries'
import { publishDue, schedulePublishing } from '../queue/commands'
import { searchGuide } from '../search/queries'
import { findSeasonGuide } from '../seasons/queries'
import { findShow } from '../shows/queries'
import { systemEditor } from '../users/editor'
import { returnEntry, stampChecked, trashEntry, undoPublish, withdrawEntry } from './commands'
import { findStanding, listTrash } from './queries'
import { listUses } from './references'

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

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

const now = Temporal.Instant.from('2022-03-12T17:00:00Z')
const PICARD: SeasonInput = {
  showId: 'show',
  number: 1,
  logline: 'Wormwood',
  sections: [{ id: 'words', heading: 'About', body: 'Old friends' }],
  episodes: [1, 2, 3].map((number) => ({ id: `e${number}`, number, title: `Title ${number}` })),
  releases: [{ id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }],
  credits: [{ id: 'c', personId: 'whoopi', job: 'director' }],
}

async function publish(
  kind: 'show' | 'season' | 'person' | 'platform',
  newEntryId: string,
  document: object,
) {
  const moment = { at: new Date(now.epochMilliseconds), now }
  return saveEntry(ada, { kind, version: 0, newEntryId, document, publish: true, moment })
}

async function guide() {
  await publish('show', 'show', { title: 'Picard' })
  await publish('platform', 'ctv', { name: 'CTV', homeZone: 'America/Toronto' })
  await publish('person', 'whoopi', { name: 'Whoopi Goldberg' })
  await publish('season', 'season', PICARD)
}

async function events() {
  const calendar = await findSeasonCalendar({ show: 'picard', season: 'season-1', region: 'CA', now })
  return calendar?.events.map(({ airingId, sequence, status, date }) => ({
    airingId,
    sequence,
    status,
    on: date.value,
  }))
}

/** Every row that readers' pages are made of. */
async function readersRows(): Promise<string> {
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

describe('Withdrawing', () => {
  it('leaves readers nothing: no page, no words, nothing to find and nothing that leads elsewhere', async () => {
    await guide()
    expect((await searchGuide('wormwood')).groups).not.toEqual([])
    await withdrawEntry(ada, { entryId: 'season' })
    expect(await findSeasonGuide({ show: 'picard', season: 1, region: null, now })).toBeNull()
    expect((await findShow('picard', now))?.seasons).toEqual([])
    expect((await searchGuide('wormwood')).groups).toEqual([])
    const { db } = temporary
    const left = [db.airing, db.episode, db.section, db.credit, db.redirect]
    expect(await Promise.all(left.map((table) => (table as typeof db.airing).count()))).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(await db.purge.findFirst({ orderBy: { createdAt: 'desc' } })).toMatchObject({ entryId: 'season' })
    expect(await findStanding(ada, 'season')).toMatchObject({ withdrawnAt: expect.any(String) })
  })

  it('is refused while published entries point to it, each of them told, and changes nothing', async () => {
    await guide()
    const whole = await readersRows()
    for (const entryId of ['show', 'ctv', 'whoopi']) {
      const refused = (await withdrawEntry(ada, { entryId }).catch((fault) => fault)) as Invalid
      expect(refused).toBeInstanceOf(Invalid)
      expect(refused.problems).toEqual([
        { path: '/admin/seasons/season', message: '“Picard, Season 1” points to it, and is published.' },
      ])
    }
    expect(await readersRows()).toBe(whole)
    await withdrawEntry(ada, { entryId: 'season' })
    await withdrawEntry(ada, { entryId: 'whoopi' })
    expect(await findPerson('whoopi-goldberg')).toBeNull()
  })

  it('takes a show and all of its seasons in one step, and ends what waited in the queue', async () => {
    await guide()
    await saveEntry(ada, {
      kind: 'season',
      entryId: 'season',
      version: 1,
      document: { ...PICARD, logline: '' },
    })
    const wall = { on: '2300-01-01', time: '18:00', zone: 'UTC' }
    await schedulePublishing(ada, { entryId: 'season', version: 2, ...wall })
    await withdrawEntry(ada, { entryId: 'show', withSeasons: true })
    expect(await findShow('picard', now)).toBeNull()
    expect(await publishDue(new Date('2300-01-02T00:00:00Z'))).toEqual([])
    await expect(withdrawEntry(ada, { entryId: 'show' })).rejects.toThrow(Conflict)
  })

  it('and publishing again brings every airing back under its id, SEQUENCE one higher, what has aired on its day', async () => {
    await guide()
    const moved = structuredClone(PICARD)
    const first = moved.releases?.[0]
    if (first) first.pattern = 'daily'
    const moment = { at: new Date(now.epochMilliseconds), now }
    const save = { kind: 'season', entryId: 'season', publish: true, moment } as const
    await saveEntry(ada, { ...save, version: 1, document: moved })
    const before = (await events()) ?? []
    expect(before.map(({ on }) => on).slice(0, 2)).toEqual(['2022-03-03', '2022-03-10'])
    expect(before[2]?.on).not.toBe('2022-03-17')
    const changes = await temporary.db.dateChange.findMany()

    await withdrawEntry(ada, { entryId: 'season' })
    await saveEntry(ada, { ...save, version: 2, document: moved })
    expect(await events()).toEqual(before.map((event) => ({ ...event, sequence: event.sequence + 1 })))
    expect(await temporary.db.dateChange.findMany()).toEqual(changes)
    expect(await temporary.db.withdrawal.count()).toBe(0)
  })

  it('and a return with other dates moves the same airings', async () => {
    await guide()
    const before = (await events()) ?? []
    await withdrawEntry(ada, { entryId: 'season' })
    const later = structuredClone(PICARD)
    if (later.releases?.[0]) later.releases[0].premiere = { on: '2022-04-07' }
    await saveEntry(ada, { kind: 'season', entryId: 'season', version: 1, document: later, publish: true })
    const after = (await events()) ?? []
    expect(after.map(({ airingId }) => airingId)).toEqual(before.map(({ airingId }) => airingId))
    expect(after.map(({ on, sequence }) => [on, sequence])).toEqual([
      ['2022-04-07', 2],
      ['2022-04-14', 2],
      ['2022-04-21', 2],
    ])
    expect(await temporary.db.dateChange.findMany({ select: { kind: true } })).toEqual([
      { kind: 'announced' },
      { kind: 'moved' },
    ])
  })
})

describe('The trash', () => {
  it('case 66: gives a show and its seasons back as they were, with every relation', async () => {
    await guide()
    const before = (await events()) ?? []
    const { db } = temporary
    const credits = await db.credit.findMany()
    await trashEntry(ada, { entryId: 'show', withSeasons: true })
    expect(await findShow('picard', now)).toBeNull()
    expect((await listTrash(ada)).map(({ id, wasLive }) => [id, wasLive]).sort()).toEqual([
      ['season', true],
      ['show', true],
    ])
    await returnEntry(ada, { entryId: 'show' })
    expect(await listTrash(ada)).toEqual([])
    expect(await events()).toEqual(before.map((event) => ({ ...event, sequence: event.sequence + 1 })))
    expect(await db.credit.findMany()).toEqual(credits)
    expect((await searchGuide('wormwood')).groups).not.toEqual([])
    expect(await db.revision.count()).toBe(4)
  })

  it('gives back the version readers saw, and leaves a newer draft a draft', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    const document = { name: 'Brent Spiner', note: 'Secret' }
    await saveEntry(ada, { kind: 'person', entryId: 'brent', version: 1, document })
    await trashEntry(ada, { entryId: 'brent' })
    await returnEntry(ada, { entryId: 'brent' })
    expect(await findPerson('brent-spiner')).toMatchObject({ note: '' })
    expect(await temporary.db.entry.findUnique({ where: { id: 'brent' } })).toMatchObject({
      headVersion: 2,
      liveVersion: 1,
      trashedAt: null,
    })
  })

  it('says that the address is somebody else’s by now, changes nothing, and still gives a draft back', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await trashEntry(ada, { entryId: 'brent' })
    await publish('person', 'other', { name: 'Brent Spiner' })
    const whole = await readersRows()
    await expect(returnEntry(ada, { entryId: 'brent' })).rejects.toThrow('“brent-spiner” is taken')
    expect(await readersRows()).toBe(whole)
    await returnEntry(ada, { entryId: 'brent', asDraft: true })
    expect(await temporary.db.entry.findUnique({ where: { id: 'brent' } })).toMatchObject({
      liveVersion: null,
    })
    await expect(returnEntry(ada, { entryId: 'brent' })).rejects.toThrow(NotFound)
  })

  it('case 57: takes no save of what lies in it', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await trashEntry(ada, { entryId: 'brent' })
    const save = { kind: 'person', entryId: 'brent', version: 1, document: { name: 'B' } } as const
    await expect(saveEntry(ada, save)).rejects.toThrow(NotFound)
    await expect(restoreRevision(ada, 'brent', 1)).rejects.toThrow(NotFound)
  })
})

it('Where an entry is used: published entries and drafts, told apart', async () => {
  await guide()
  await saveEntry(ada, {
    kind: 'season',
    version: 0,
    newEntryId: 'draft',
    document: { showId: 'show', number: 2, credits: [{ id: 'c2', personId: 'whoopi' }] },
  })
  await saveEntry(ada, {
    kind: 'show',
    version: 0,
    document: { title: 'Mentions whoopi', logline: 'whoopi' },
  })
  const uses = await listUses(ada, 'person', 'whoopi')
  expect(uses.map(({ title, isLive }) => [title, isLive])).toEqual([
    ['Picard, Season 1', true],
    ['Picard, Season 2', false],
  ])
})

describe('Undoing a publish', () => {
  it('publishes what readers saw before as a new version on top, and can itself be undone', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    const document = { name: 'Brent Spiner', note: 'Wrong' }
    await saveEntry(ada, { kind: 'person', entryId: 'brent', version: 1, document, publish: true })
    expect(await undoPublish(ada, 'brent', 2)).toMatchObject({ version: 3, published: true })
    expect(await findPerson('brent-spiner')).toMatchObject({ note: '' })
    const where = { entryId_version: { entryId: 'brent', version: 3 } }
    expect(await temporary.db.revision.findUnique({ where })).toMatchObject({ restoredFrom: 1 })
    await undoPublish(ada, 'brent', 3)
    expect(await findPerson('brent-spiner')).toMatchObject({ note: 'Wrong' })
  })

  it('is refused when something else was published since, and where nothing was before', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await expect(undoPublish(ada, 'brent', 1)).rejects.toThrow(NotFound)
    await expect(undoPublish(ada, 'brent', 7)).rejects.toThrow(Conflict)
  })
})

it('“Still true” keeps who and when, and neither a version nor another day for readers', async () => {
  await publish('person', 'brent', { name: 'Brent Spiner' })
  const before = await findPerson('brent-spiner')
  await stampChecked(ada, 'brent', new Date('2022-04-01T00:00:00Z'))
  expect(await findStanding(ada, 'brent')).toMatchObject({
    checked: { at: '2022-04-01T00:00:00.000Z', by: 'Ada' },
  })
  expect(await findPerson('brent-spiner')).toEqual(before)
  expect(await temporary.db.revision.count({ where: { entryId: 'brent' } })).toBe(1)
})
