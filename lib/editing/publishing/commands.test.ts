import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { Conflict, Invalid, NotFound } from '@/lib/foundation/errors'
import { findPerson } from '@/lib/guide/people/queries'
import { searchGuide } from '@/lib/guide/search/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { saveEntry } from '../entries/commands'
import { publishDue, schedulePublishing } from '../publish-queue/commands'
import { stampChecked, undoPublish, withdrawEntry } from './commands'
import { findStanding } from './queries'
import { countSeasons, listUses } from './references'
import { ada, events, guide, now, PICARD, publish, readersRows } from './testing'

const temporary = emptyDatabase()

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
    const whole = await readersRows(temporary)
    for (const entryId of ['show', 'ctv', 'whoopi']) {
      const refused = (await withdrawEntry(ada, { entryId }).catch((fault) => fault)) as Invalid
      expect(refused).toBeInstanceOf(Invalid)
      expect(refused.problems).toEqual([
        { path: '/admin/seasons/season', message: '“Picard, Season 1” uses it and is published.' },
      ])
    }
    expect(await readersRows(temporary)).toBe(whole)
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

  it('and publishing again brings every airing back under its id, SEQUENCE two higher, what has aired on its day', async () => {
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
    expect(await events()).toEqual(before.map((event) => ({ ...event, sequence: event.sequence + 2 })))
    expect(await temporary.db.dateChange.findMany()).toEqual(changes)
    expect(await temporary.db.withdrawal.count()).toBe(0)
  })

  it('and what an older Logline kept comes back too: columns gone since are left out, those that came have defaults', async () => {
    await guide()
    const before = (await events()) ?? []
    await withdrawEntry(ada, { entryId: 'season' })
    const { records } = await temporary.db.withdrawal.findUniqueOrThrow({ where: { entryId: 'season' } })
    const kept = JSON.parse(records)
    const { seoTitle: _, seoDescription: __, plotUncited: ___, ...season } = kept.season
    const old = {
      ...kept,
      season: { ...season, episodesMade: 3 },
      releases: kept.releases.map(({ dateUncited: _, ...release }: object & { dateUncited: boolean }) => ({
        ...release,
        announcedDay: '2022-03-02',
      })),
    }
    const where = { entryId: 'season' }
    await temporary.db.withdrawal.update({ where, data: { records: JSON.stringify(old) } })
    await saveEntry(ada, { kind: 'season', ...where, version: 1, document: PICARD, publish: true })
    expect(await events()).toEqual(before.map((event) => ({ ...event, sequence: event.sequence + 2 })))
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
      ['2022-04-07', 3],
      ['2022-04-14', 3],
      ['2022-04-21', 3],
    ])
    expect(await temporary.db.dateChange.findMany({ select: { kind: true } })).toEqual([{ kind: 'moved' }])
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
  const { uses } = await listUses(ada, { kind: 'person', id: 'whoopi' })
  expect(uses.map(({ title, isLive }) => [title, isLive])).toEqual([
    ['Picard, Season 1', true],
    ['Picard, Season 2', false],
  ])
})

it('Where an entry is used is told of two hundred places, and that there are more', async () => {
  await guide()
  const draft = { kind: 'show', version: 0 } as const
  for (let at = 0; at < 201; at += 1)
    await saveEntry(ada, { ...draft, document: { title: `Mentions it ${at}`, logline: 'show' } })
  expect(await listUses(ada, { kind: 'show', id: 'show' })).toMatchObject({
    uses: [{ id: 'season' }],
    hasMore: true,
  })
  expect(await countSeasons(ada, 'show')).toBe(1)
})

describe('Undoing a publish', () => {
  it('publishes what readers saw before as a new version on top, and can itself be undone', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    const document = { name: 'Brent Spiner', note: 'Wrong' }
    await saveEntry(ada, { kind: 'person', entryId: 'brent', version: 1, document, publish: true })
    expect(await undoPublish(ada, { entryId: 'brent', liveVersion: 2 })).toMatchObject({
      version: 3,
      published: true,
    })
    expect(await findPerson('brent-spiner')).toMatchObject({ note: '' })
    const where = { entryId_version: { entryId: 'brent', version: 3 } }
    expect(await temporary.db.revision.findUnique({ where })).toMatchObject({ restoredFrom: 1 })
    await undoPublish(ada, { entryId: 'brent', liveVersion: 3 })
    expect(await findPerson('brent-spiner')).toMatchObject({ note: 'Wrong' })
  })

  it('is refused when something else was published since, and where nothing was before', async () => {
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await expect(undoPublish(ada, { entryId: 'brent', liveVersion: 1 })).rejects.toThrow(NotFound)
    await expect(undoPublish(ada, { entryId: 'brent', liveVersion: 7 })).rejects.toThrow(Conflict)
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
