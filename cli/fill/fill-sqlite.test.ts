import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { damageOf, queryRows, withDatabase } from '@/lib/foundation/sqlite/inspect'
import { type FilledEntry, platformEntries, showEntries } from './entries'
import { FILLED_BY, fillGuide } from './fill'

const CHOICES = { shows: 4, seed: 1, now: Temporal.Instant.from('2022-02-02T12:00:00Z') }
/** Milliseconds: some hundred entries are published one by one. */
const MANY_TRANSACTIONS = 120_000
const EDITOR = systemEditor(FILLED_BY)
let temporary: TemporaryDatabase

beforeEach(async () => {
  temporary = await temporaryDatabase()
})
afterEach(() => temporary.close())

describe('A filled guide', () => {
  it(
    'is what publishing its documents makes',
    async () => {
      await fillGuide(temporary.file, CHOICES, () => {})
      const published = await temporaryDatabase()
      await hurry(published)
      for (const entry of allEntries()) await saveEntry(EDITOR, { ...first(entry), publish: true })
      expect(tellingRows(temporary.file)).toEqual(tellingRows(published.file))
      await published.close()
    },
    MANY_TRANSACTIONS,
  )

  it('that is lively has something out on every day of the week after it was made', async () => {
    await fillGuide(temporary.file, { ...CHOICES, shows: 120, isLively: true }, () => {})
    const days = withDatabase(temporary.file, (database) =>
      queryRows(
        database,
        `SELECT DISTINCT value FROM Airing WHERE value >= '2022-02-02' AND value < '2022-02-09' AND precision IN ('day', 'instant')`,
      ),
    )
    expect(days).toHaveLength(7)
  })

  it(
    'stays as it is when every entry is changed, published, changed back and published again',
    async () => {
      await fillGuide(temporary.file, CHOICES, () => {})
      const before = tellingRows(temporary.file)
      await hurry(temporary)
      for (const entry of allEntries()) {
        const save = { kind: entry.kind, entryId: entry.id, publish: true }
        await saveEntry(EDITOR, { ...save, version: 1, document: changed(entry) })
        const again = await saveEntry(EDITOR, { ...save, version: 2, document: entry.document })
        expect(again.version).toBe(3)
      }
      const { Entry: _entries, Revision: _revisions, ...after } = tellingRows(temporary.file)
      expect(before).toMatchObject(after)
      expect(Object.keys(after).length).toBe(Object.keys(before).length - 2)
    },
    MANY_TRANSACTIONS,
  )

  it('is sound: every row points to one that exists, and every index is there', async () => {
    const indexes = indexesOf(temporary.file)
    await fillGuide(temporary.file, CHOICES, () => {})
    expect(damageOf(temporary.file)).toEqual([])
    expect(indexesOf(temporary.file)).toEqual(indexes)
    expect(indexes.length).toBeGreaterThan(50)
  })

  it('comes out the same for the same seed, and otherwise for another', async () => {
    const documents = async (seed: number) => {
      const own = await temporaryDatabase()
      await fillGuide(own.file, { ...CHOICES, seed }, () => {})
      const tables = withDatabase(own.file, (database) => [
        queryRows(database, 'SELECT * FROM Revision ORDER BY id'),
        queryRows(database, 'SELECT * FROM Airing ORDER BY id'),
      ])
      await own.close()
      return tables
    }
    const one = await documents(1)
    expect(await documents(1)).toEqual(one)
    expect(await documents(2)).not.toEqual(one)
  })

  it('is not laid over a guide that holds something', async () => {
    const [platform] = platformEntries()
    if (!platform) throw new Error('There is no platform.')
    await saveEntry(EDITOR, { ...first(platform), publish: true })
    await expect(fillGuide(temporary.file, CHOICES, () => {})).rejects.toThrow('only an empty one')
  })
})

/** Some hundred transactions needn't wait for the disk; only now, for the filling wants the file for itself. */
async function hurry({ db }: TemporaryDatabase) {
  await db.$queryRawUnsafe('PRAGMA synchronous = OFF')
}

function allEntries(): FilledEntry[] {
  const shows = Array.from({ length: CHOICES.shows }, (_, index) => [...showEntries(index, CHOICES)])
  return [...platformEntries(), ...shows.flat()]
}

function first({ kind, id, document, on }: FilledEntry) {
  return { kind, newEntryId: id, version: 0, document, moment: momentOfDay(on) }
}

/** The same entry with another word in it. */
function changed({ kind, document }: FilledEntry) {
  if (kind === 'season') return { ...document, productionNotes: 'Another word' }
  if (kind === 'show') return { ...document, synopsis: 'Another word' }
  return kind === 'person'
    ? { ...document, note: 'Another word' }
    : { ...document, description: 'Another word' }
}

// What publishing makes up by chance or by the clock, and what follows from how often something was published.
const MADE_UP: Record<string, string[]> = {
  Airing: ['id'],
  DateChange: ['id'],
  Revision: ['id'],
  SearchTarget: ['id'],
}
const TIMES = ['updatedAt']
const LEFT_OUT = /^(Activity|Purge|_prisma_migrations|SearchText.*)$/

/** All rows of all tables in an order of their own, and the words everything is found by. */
function tellingRows(file: string): Record<string, string[]> {
  return withDatabase(file, (database) => {
    const tables = queryRows(
      database,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    )
    const told = tables
      .map(({ name }) => String(name))
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => [name, ordered(queryRows(database, `SELECT * FROM "${name}"`), MADE_UP[name])] as const)
    database.exec(`CREATE VIRTUAL TABLE temp.Words USING fts5vocab(main, 'SearchText', 'instance')`)
    const words = queryRows(
      database,
      'SELECT targetId, col, term FROM temp.Words LEFT JOIN SearchTarget ON id = doc',
    )
    return { ...Object.fromEntries(told), words: ordered(words) }
  })
}

function ordered(rows: Record<string, unknown>[], madeUp: string[] = []): string[] {
  const kept = rows.map((row) => {
    return Object.entries(row).filter(([column]) => !madeUp.includes(column) && !TIMES.includes(column))
  })
  return kept.map((row) => JSON.stringify(row)).sort()
}

function indexesOf(file: string): unknown[] {
  const sql = `SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`
  return withDatabase(file, (database) => queryRows(database, sql))
}
