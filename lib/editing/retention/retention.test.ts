import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { startProcess } from '@/lib/foundation/db/testing-process'
import { damageIn } from '@/lib/foundation/db/testing-rows'
import { mergeEntries } from '../duplicates/commands'
import { undoMerge } from '../duplicates/undo/commands'
import { saveEntry } from '../entries/commands'
import { returnEntry, stampChecked, trashEntry } from '../publishing/commands'
import { listTrash } from '../publishing/queries'
import { ada, guide, publish } from '../publishing/testing'
import { saveRetention } from './commands'
import { KEPT_KINDS, retentionFields } from './fields'
import { findAmounts, findRetention } from './queries'
import { LATER, removable, removeAll, rule } from './testing'

const temporary = emptyDatabase()
const EVERYTHING = Object.fromEntries(KEPT_KINDS.map((kind) => [kind, rule({ withPublished: true })]))

async function report(id: string, handledAt: Date | null, entryId: string | null = null) {
  const data = {
    id,
    at: new Date('2020-01-01'),
    path: '/shows',
    message: 'Wrong',
    contact: '',
    entryId,
    handledAt,
  }
  await temporary.db.report.create({ data })
}

async function activity(id: string, at: string, more: object = {}) {
  const data = { id, at: new Date(at), actor: 'Ada', action: 'saved', ...more }
  await temporary.db.activity.create({ data })
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

describe('What is kept', () => {
  it('is everything, until an owner chooses: no row goes', async () => {
    await guide()
    await trashEntry(ada, { entryId: 'season' })
    await report('r', new Date('2020-01-02'))
    const { db } = temporary
    const count = () =>
      Promise.all(
        [db.entry, db.revision, db.activity, db.report].map((table) => (table as typeof db.entry).count()),
      )
    const before = await count()
    expect(await findRetention(ada)).toEqual({})
    expect(await removeAll()).toEqual({})
    expect(await count()).toEqual(before)
  })

  it('is chosen from few spans, told to everybody who works here, and each is on its own', async () => {
    const typed = {
      versions: '366',
      activity: '',
      reports: '30',
      trash: '',
      newest: '20',
      withPublished: 'yes',
    }
    const rules = retentionFields.parse(typed)
    expect(rules).toEqual({
      versions: { days: 366, newest: 20, withPublished: true },
      reports: { days: 30, newest: 0, withPublished: false },
    })
    await saveRetention(ada, rules)
    expect(await findRetention(ada)).toEqual(rules)
    expect(await temporary.db.activity.findFirst({ where: { action: 'changed-retention' } })).toMatchObject({
      detail: 'versions 1 year, activity for ever, reports 30 days, trash for ever',
    })
    for (const wrong of [{ trash: '30' }, { versions: '1' }, { newest: '0' }, { activity: 'x' }])
      expect(retentionFields.safeParse({ ...typed, ...wrong }).success).toBe(false)
  })

  it('is told with about how much room it takes', async () => {
    await guide()
    await report('open', null)
    await report('done', new Date('2020-01-02'))
    await trashEntry(ada, { entryId: 'season' })
    const amounts = await findAmounts(ada)
    expect(Object.entries(amounts).map(([kind, { rows }]) => [kind, rows])).toEqual([
      ['versions', 4],
      ['activity', 5],
      ['reports', 1],
      ['trash', 1],
    ])
    expect(amounts.trash.bytes).toBeGreaterThan(1000)
    expect(amounts.trash.bytes).toBeLessThan(20_000)
  })
})

describe('Old activity', () => {
  it('goes, but for each member’s last, and who checked or trashed what stands so', async () => {
    await publish('person', 'whoopi', { name: 'Whoopi Goldberg' })
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await temporary.db.activity.deleteMany()
    await stampChecked(ada, 'whoopi', new Date('2020-01-01'))
    await stampChecked(ada, 'whoopi', new Date('2020-01-02'))
    await trashEntry(ada, { entryId: 'brent' }, new Date('2020-01-03'))
    await activity('olive-1', '2020-01-04', { userId: 'olive' })
    await activity('olive-2', '2020-01-05', { userId: 'olive' })
    await activity('young', '2039-12-01')
    await saveRetention(ada, { activity: rule() }, new Date('2039-12-31'))
    expect(await removable({ activity: rule() })).toEqual({ activity: 2 })
    expect(await removeAll()).toEqual({ activity: 2 })
    const rows = await temporary.db.activity.findMany({ orderBy: { at: 'asc' } })
    expect(rows.map(({ action, at }) => [action, at.toISOString().slice(0, 10)])).toEqual([
      ['checked', '2020-01-02'],
      ['trashed', '2020-01-03'],
      ['saved', '2020-01-05'],
      ['saved', '2039-12-01'],
      ['changed-retention', '2039-12-31'],
    ])
  })
})

describe('Reports', () => {
  it('go long after they were handled; open ones never do', async () => {
    await report('open', null)
    await report('old', new Date('2020-01-02'))
    await report('young', new Date('2039-12-01'))
    await saveRetention(ada, { reports: rule() })
    expect(await removable({ reports: rule() })).toEqual({ reports: 1 })
    expect(await removeAll()).toEqual({ reports: 1 })
    expect(idsOf(await temporary.db.report.findMany())).toEqual(['open', 'young'])
  })
})

describe('The trash', () => {
  beforeEach(async () => {
    await guide()
    await saveRetention(ada, { trash: rule() })
  })

  it('is emptied of a show and its seasons, with all that belongs to them; a report on one stays', async () => {
    await report('r', null, 'season')
    await trashEntry(ada, { entryId: 'show', withSeasons: true })
    const soon = new Date(Date.now() + 300 * 86_400_000)
    expect(await removeAll(soon)).toEqual({})
    while ((await removeAll()).trash);
    const { db } = temporary
    expect(idsOf(await db.entry.findMany())).toEqual(['ctv', 'whoopi'])
    expect(await db.revision.count()).toBe(2)
    expect(await db.withdrawal.count()).toBe(0)
    expect(await db.report.findMany()).toMatchObject([{ id: 'r', entryId: null }])
    expect(await damageIn(temporary)).toEqual([])
  })

  it('keeps what a draft, or something else in the trash, points to', async () => {
    const draft = { title: 'Later', credits: [{ id: 'd', personId: 'brent', job: 'cast' }] }
    await publish('person', 'brent', { name: 'Brent Spiner' })
    await saveEntry(ada, { kind: 'show', version: 0, newEntryId: 'draft', document: draft })
    await trashEntry(ada, { entryId: 'brent' })
    await trashEntry(ada, { entryId: 'season' }, LATER)
    await trashEntry(ada, { entryId: 'show' })
    expect(await removable({ trash: rule() })).toEqual({})
    expect(await removeAll()).toEqual({})
    await returnEntry(ada, { entryId: 'show' })
    await returnEntry(ada, { entryId: 'season' })
    expect(await listTrash(ada)).toHaveLength(1)
  })

  it('keeps what was merged, as long as that can be undone', async () => {
    await publish('person', 'caryn', { name: 'Caryn Johnson' })
    const [winner, loser] = [
      { id: 'whoopi', version: 1 },
      { id: 'caryn', version: 1 },
    ]
    await mergeEntries(ada, { kind: 'person', winner, loser, taken: {} })
    expect(await removeAll()).toEqual({})
    await undoMerge(ada, 'caryn')
    expect(await listTrash(ada)).toEqual([])
  })
})

it('A removal that is killed leaves whole rows, and the next one goes on to the same end', async () => {
  await publish('person', 'a', { name: 'Whoopi Goldberg' })
  const [first] = await temporary.db.revision.findMany()
  if (!first) throw new Error('There is no revision.')
  const versions = Array.from({ length: 3_000 }, (_, at) => ({
    ...first,
    ...{ id: `v${at}`, version: at + 2, publishedAt: null },
  }))
  for (let at = 0; at < versions.length; at += 500)
    await temporary.db.revision.createMany({ data: versions.slice(at, at + 500) })
  await temporary.db.entry.update({ where: { id: 'a' }, data: { headVersion: 3_001 } })
  await saveRetention(ada, EVERYTHING)
  const killed = await startProcess(
    `import { openDatabase, useDatabase } from '@/lib/foundation/db/client'
     import { removeNextPiece } from '@/lib/editing/retention/commands'
     useDatabase(openDatabase(process.argv[2]))
     for (let pass = null, done = 0; ; done++) {
       pass = (await removeNextPiece(pass, new Date('2040-01-01'))).next
       if (done === 1) console.log('begun')
     }`,
    [temporary.place],
  )
  await killed.line()
  killed.kill()
  await killed.ended
  expect(await damageIn(temporary)).toEqual([])
  expect(await temporary.db.revision.count()).toBeLessThan(3_001)
  await removeAll()
  const left = await temporary.db.revision.findMany({
    orderBy: { version: 'asc' },
    select: { version: true },
  })
  expect(left.map(({ version }) => version)).toEqual([1, 2_997, 2_998, 2_999, 3_000, 3_001])
})
