import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { seasonFields } from '@/lib/guide/seasons/fields'
import { momentOfDay, saveEntry } from '../entries/commands'
import { changedSeason } from './change'
import { beginBulkEdit, goOnWithBulkEdits, undoBulkEdit } from './commands'
import { type BulkChange, bulkQuery, changeFields } from './fields'
import { listSeasonsToChange, planChange, seasonAtVersion } from './queries'
import { findBulkEdit, listBulkEdits } from './runs/queries'

const ada = systemEditor('Ada')
const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
const today = '2022-02-02'
const HOLD: BulkChange = changeFields.parse({ what: 'hold', reason: 'A strike', days: 0 })
const temporary = emptyDatabase()

async function save(kind: 'show' | 'season' | 'platform', newEntryId: string, document: object) {
  const moment = momentOfDay('2022-01-01')
  return saveEntry(ada, { kind, version: 0, newEntryId, document, publish: true, moment })
}

const release = (id: string, on: string, more: object = {}) => {
  return { id, regions: ['CA'], platformId: 'ctv', premiere: { on }, ...more }
}

beforeEach(async () => {
  await save('platform', 'ctv', { name: 'CTV', homeZone: 'America/Toronto' })
  for (const [index, id] of ['a', 'b'].entries()) {
    await save('show', `show-${id}`, { title: `Show ${id}` })
    await save('season', id, {
      showId: `show-${id}`,
      number: 1,
      episodes: [{ id: `e-${id}`, number: 1 }],
      releases: [release(`r-${id}`, index === 0 ? '2022-03-03' : '2021-03-03')],
    })
  }
})

describe('A change of many seasons', () => {
  it('is told season by season in words before anything is written', async () => {
    const planned = await planChange(ada, { ids: ['a', 'b', 'gone'], change: HOLD, now })
    expect(planned[0]?.changes.map(({ label, after }) => [label.split(' › ').at(-1), after])).toEqual([
      ['On hold', 'Postponed'],
      ['Reason', 'A strike'],
    ])
    expect(planned.map(({ why }) => why)).toEqual(['', 'No changes.', 'It is no longer there.'])
    expect(await temporary.db.revision.count({ where: { entryId: 'a' } })).toBe(1)
  })

  const begin = (seasons = [{ id: 'a', version: 1 }], change = HOLD) =>
    beginBulkEdit(ada, { name: 'The strike', change, note: 'As told', seasons })
  const statesOf = async (id: string) =>
    (await findBulkEdit(ada, id))?.steps.map(({ id, state, message }) => [id, state, message])

  it('is kept, made and undone season by season, each with a version of its own', async () => {
    const source = { publisher: 'The Trade', url: 'https://trade.example/strike' }
    const id = await begin([{ id: 'a', version: 1 }], { ...HOLD, source })
    expect(await statesOf(id)).toEqual([['a', 'waiting', '']])
    expect(await goOnWithBulkEdits(now)).toEqual([])
    expect(await temporary.db.release.findFirst({ where: { id: 'r-a' } })).toMatchObject({
      holdKind: 'postponed',
      holdReason: 'A strike',
    })
    const held = await seasonAtVersion('a', 2)
    expect(held.sources).toMatchObject([source])
    expect(held.releases[0]?.sourceIds).toEqual([held.sources[0]?.id])
    expect(await statesOf(id)).toEqual([['a', 'done', '']])
    const revision = await temporary.db.revision.findFirst({ where: { entryId: 'a', version: 2 } })
    expect(revision).toMatchObject({ note: 'The strike: As told', authorName: 'Ada' })

    await undoBulkEdit(ada, id)
    await goOnWithBulkEdits(now)
    expect(await seasonAtVersion('a', 3)).toEqual(await seasonAtVersion('a', 1))
    expect(await temporary.db.entry.findUnique({ where: { id: 'a' } })).toMatchObject({ liveVersion: 3 })
    expect(await statesOf(id)).toEqual([['a', 'undone', '']])
    expect((await listBulkEdits(ada))[0]).toMatchObject({ name: 'The strike', by: 'Ada', undone: 1 })
  })

  it('is made once, however many go on with it at the same time', async () => {
    const id = await begin()
    await Promise.all([goOnWithBulkEdits(now), goOnWithBulkEdits(now), goOnWithBulkEdits(now)])
    expect(await statesOf(id)).toEqual([['a', 'done', '']])
    expect(await temporary.db.revision.count({ where: { entryId: 'a' } })).toBe(2)
  })

  it('goes on after a stop with the seasons that it has not come to', async () => {
    const id = await begin([
      { id: 'a', version: 1 },
      { id: 'b', version: 1 },
    ])
    await temporary.db.bulkEditStep.update({
      where: { bulkEditId_entryId: { bulkEditId: id, entryId: 'b' } },
      data: { state: 'done' },
    })
    await goOnWithBulkEdits(now)
    expect(await statesOf(id)).toEqual([
      ['a', 'done', ''],
      ['b', 'done', ''],
    ])
    expect(await temporary.db.revision.count({ where: { entryId: 'b' } })).toBe(1)
  })

  it('leaves a season alone that has changed since, when it is made and when it is undone', async () => {
    const id = await begin()
    await goOnWithBulkEdits(now)
    const late = await begin()
    await goOnWithBulkEdits(now)
    expect(await statesOf(late)).toEqual([['a', 'refused', expect.stringContaining('changed since')]])
    const document = { ...(await seasonAtVersion('a', 2)), logline: 'Newer' }
    await saveEntry(ada, { kind: 'season', entryId: 'a', version: 2, document })
    await undoBulkEdit(ada, id)
    await goOnWithBulkEdits(now)
    expect(await statesOf(id)).toEqual([['a', 'kept', expect.stringContaining('not undone')]])
    expect((await planChange(ada, { ids: ['a'], change: HOLD, now }))[0]?.why).toContain(
      'unpublished changes',
    )
  })

  it('that can’t be published says why, and leaves the season as it was', async () => {
    await temporary.db.entry.update({ where: { id: 'ctv' }, data: { liveVersion: null } })
    const id = await begin()
    await goOnWithBulkEdits(now)
    expect(await statesOf(id)).toEqual([['a', 'refused', expect.stringContaining('CTV')]])
    expect(await temporary.db.revision.count({ where: { entryId: 'a' } })).toBe(1)
  })

  it('holds nothing of a season that has come to its end, also where a date is not known', async () => {
    const lost = { id: 'lost', regions: ['US'], platformId: 'ctv', premiere: { on: '' } }
    const vague = { id: 'vague', regions: ['GB'], platformId: 'ctv', premiere: { on: '2021' } }
    const document = { ...(await seasonAtVersion('b', 1)) }
    const releases = [...document.releases, lost, vague]
    await saveEntry(ada, {
      kind: 'season',
      entryId: 'b',
      version: 1,
      document: { ...document, releases },
      publish: true,
    })
    expect((await planChange(ada, { ids: ['b'], change: HOLD, now }))[0]?.why).toBe('No changes.')
  })

  it('is offered for the seasons that fit', async () => {
    const titles = async (query: object) =>
      (await listSeasonsToChange(ada, bulkQuery.parse(query), now)).map(({ id }) => id)
    expect(await titles({})).toEqual(['a', 'b'])
    expect(await titles({ platform: 'ct', standing: 'coming' })).toEqual(['a'])
    expect(await titles({ show: 'Show b' })).toEqual(['b'])
    expect(await titles({ standing: 'held' })).toEqual([])
  })
})

describe('On one season', () => {
  const season = seasonFields.parse({
    state: 'renewed',
    releases: [
      release('coming', '2022-03-03', {
        batches: [{ id: 'b', size: 2, start: '2022-04-01' }],
        exceptions: [{ id: 'x', kind: 'skip', skippedDay: '2022-03-10' }],
      }),
      release('begun', '2022-01-06', { exceptions: [{ id: 'y', kind: 'move', to: { on: '2022-02-10' } }] }),
      release('vague', '2022-Q4', { platformId: 'other' }),
      release('over', '2020-01-06', { holdKind: 'held', holdReason: 'Then' }),
    ],
  })
  const ahead = new Set(['coming', 'begun', 'vague'])
  const changed = (change: object) =>
    changedSeason(season, { change: changeFields.parse({ days: 0, ...change }), today, ahead })

  it('the days to come move, and what can’t is told', () => {
    const { document, left } = changed({ what: 'move', days: '7' })
    const [coming, begun, vague] = document.releases
    expect(coming).toMatchObject({
      premiere: { on: '2022-03-10' },
      batches: [{ start: '2022-04-08' }],
      exceptions: [{ skippedDay: '2022-03-17' }],
    })
    expect(begun).toMatchObject({
      premiere: { on: '2022-01-06' },
      exceptions: [{ to: { on: '2022-02-17' } }],
    })
    expect(vague).toEqual(season.releases[2])
    expect(left).toEqual([
      'It began on 2022-01-06; what its pattern counts from there is held, not moved.',
      '2022-Q4 is vaguer than a day and is not moved.',
    ])
  })

  it('only what is to come is held, on the platform that was chosen', () => {
    const { document } = changed({ what: 'hold', platformId: 'ctv', holdKind: 'held', reason: 'A strike' })
    expect(document.releases.map(({ holdKind, holdReason }) => [holdKind, holdReason])).toEqual([
      ['held', 'A strike'],
      ['held', 'A strike'],
      ['', ''],
      ['held', 'Then'],
    ])
  })

  it('a hold ends wherever there is one; certainty and state are set', () => {
    expect(changed({ what: 'resume', reason: 'A strike' }).document.releases).toEqual(season.releases)
    expect(changed({ what: 'resume' }).document.releases[3]).toMatchObject({ holdKind: '', holdReason: '' })
    const sure = changed({ what: 'confidence', confidence: 'expected' }).document.releases
    expect(sure.map(({ confidence }) => confidence)).toEqual([
      'expected',
      'expected',
      'expected',
      'confirmed',
    ])
    expect(changed({ what: 'state', state: 'cancelled' }).document.state).toBe('cancelled')
  })
})
