import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyRows } from '../copying/copy'
import { Refusal } from '../refusal'
import type { RowsToRead, Table } from '../rows'
import { migrateDatabase as migrateFile } from '../sqlite/migrate'
import { readRows as readFileRows } from '../sqlite/rows-to-read'
import { requireCurrentSchema } from './applied'
import { addRows } from './rows-to-change'
import { readRows } from './rows-to-read'

/**
 * Lets `write` fill an empty SQLite file, whose rows are then put into the database in one transaction; accounts and settings
 * that are there stay. Throws a Refusal for a guide that is not empty.
 */
export async function fillByFile<Result>(
  url: string,
  write: (file: string) => Promise<Result>,
): Promise<Result> {
  await requireCurrentSchema(url)
  await readRows(url, requireNoEntries)
  const folder = await mkdtemp(join(tmpdir(), 'logline-fill-'))
  try {
    const file = join(folder, 'guide.db')
    await migrateFile(file)
    const result = await write(file)
    await readFileRows(file, (rows) => addAll(url, rows))
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function requireNoEntries({ tables, count }: RowsToRead): Promise<void> {
  const entries = tables.find(({ name }) => name === 'Entry')
  if (entries && (await count(entries)) > 0)
    throw new Refusal('The guide is not empty: only an empty one can be filled.')
}

async function addAll(url: string, rows: RowsToRead): Promise<void> {
  const filled: Table[] = []
  for (const table of rows.tables) if ((await rows.count(table)) > 0) filled.push(table)
  const names = new Set(filled.map(({ name }) => name))
  await addRows(url, async (into) => {
    const tables = into.tables.filter(({ name }) => names.has(name))
    await copyRows({ from: { ...rows, tables: filled }, to: { ...into, tables } })
  })
}
