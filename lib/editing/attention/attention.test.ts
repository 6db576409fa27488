import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { momentOfDay, saveEntry } from '../entries/commands'
import { stampChecked } from '../publishing/commands'
import type { Attention } from './fields'
import { countAttention, listNeeding } from './queries'

const ada = systemEditor('Ada')
const now = Temporal.Instant.from('2022-05-10T12:00:00Z')
const moment = { now, at: new Date(now.epochMilliseconds), days: 180 }
let temporary: TemporaryDatabase

beforeAll(async () => {
  temporary = await temporaryDatabase()
  const publishing = { version: 0, publish: true, moment: momentOfDay('2022-05-01') } as const
  const show = { ...publishing, kind: 'show', newEntryId: 'show', document: { title: 'Picard' } } as const
  await saveEntry(ada, show)
})
afterAll(() => temporary.close())
beforeEach(async () => {
  await temporary.db.season.deleteMany()
  await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
})

async function season(
  day: string,
  {
    publish = true,
    ...document
  }: { publish?: boolean; plot?: string; releases?: object[]; sources?: object[] },
) {
  const save = {
    kind: 'season',
    version: 0,
    newEntryId: 'season',
    moment: momentOfDay(day),
    publish,
  } as const
  await saveEntry(ada, { ...save, document: { showId: 'show', number: 1, ...document } })
}

async function needs(attention: Attention): Promise<number> {
  const counts = await countAttention(ada, moment)
  const listed = await listNeeding(ada, attention, moment)
  expect(counts.find((each) => each.attention === attention)).toMatchObject({ count: listed.length })
  return listed.length
}

const release = (on: string, more: object = {}) => ({
  releases: [{ id: 'r', regions: ['CA'], premiere: { on }, confidence: 'announced', ...more }],
  sources: [{ id: 's', publisher: 'CBS' }],
})

it.each([
  ['2022-05-09', 1],
  ['2022-05-10', 0],
  ['2022-04', 1],
  ['2022-05', 0],
  ['2022-Q1', 1],
  ['2022-Q2', 0],
  ['2021-H2', 1],
  ['2022-H1', 0],
  ['2021', 1],
  ['2022', 0],
  ['tba', 0],
  ['', 0],
])('A date that is only announced, %s, has passed when all of it has: %i', async (on, expected) => {
  await season('2022-05-01', release(on))
  expect(await needs('past')).toBe(expected)
})

it('A date that has passed needs nothing when it is confirmed, or known to be held', async () => {
  await season('2022-05-01', release('2022-05-09', { confidence: 'confirmed' }))
  expect(await needs('past')).toBe(0)
  await temporary.db.release.updateMany({ data: { confidence: 'announced', holdKind: 'held' } })
  expect(await needs('past')).toBe(0)
})

const cited = (about: string) => ({ citations: [{ id: 'c', about, called: about, sourceIds: ['s'] }] })

it.each([
  ['without any', {}, 1],
  ['of its note alone', cited('releases.r.note'), 1],
  ['of the date itself', cited('releases.r.premiere.on'), 0],
  ['of the whole row', { releases: [{ ...release('2022-06-01').releases[0], sourceIds: ['s'] }] }, 0],
  ['without any, and of before last year', release('2020-12-31'), 0],
  ['without any, and of no day', release(''), 0],
])('A release date needs a source: %s', async (_, more, expected) => {
  await season('2022-05-01', { ...release('2022-06-01'), ...more })
  expect(await needs('dates-unsourced')).toBe(expected)
})

it.each([
  [{ plot: 'They meet.' }, 1],
  [{ plot: 'They meet.', ...cited('plot') }, 0],
  [{ plot: '' }, 0],
])('What a season is about needs a source: %o', async (document, expected) => {
  await season('2022-05-01', { sources: [{ id: 's', publisher: 'CBS' }], ...document })
  expect(await needs('texts-unsourced')).toBe(expected)
})

it('An entry nobody changed or checked for the days asked for is to be looked at, until it is', async () => {
  await season('2021-05-01', {})
  expect(await needs('unchecked')).toBe(1)
  const unchecked = await listNeeding(ada, 'unchecked', { ...moment, days: 1 })
  for (const { latest } of unchecked) expect(latest).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(await listNeeding(ada, 'unchecked', { ...moment, days: 600 })).toEqual([])
  await stampChecked(ada, 'season', moment.at)
  expect(await needs('unchecked')).toBe(0)
})

it('A draft nobody touched for 30 days is told; a published entry without a newer draft is none', async () => {
  await season('2022-04-01', { publish: false })
  expect(await needs('drafts')).toBe(1)
  await saveEntry(ada, {
    kind: 'season',
    entryId: 'season',
    version: 1,
    document: { showId: 'show', number: 1 },
    publish: true,
    moment: momentOfDay('2022-04-01'),
  })
  expect(await needs('drafts')).toBe(0)
})
