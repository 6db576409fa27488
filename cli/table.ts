import { readFile, stat, writeFile } from 'node:fs/promises'
import { systemEditor } from '@/lib/accounts/users/system'
import { applyTable } from '@/lib/exchange/csv/commands'
import { tableRows } from '@/lib/exchange/csv/csv-table'
import { decodeText } from '@/lib/exchange/csv/csv-text'
import { findTableProposal, seasonAsCsv } from '@/lib/exchange/csv/queries'
import type { Table } from '@/lib/exchange/csv/tables'
import { NotFound } from '@/lib/foundation/errors'
import { Refusal } from '@/lib/foundation/refusal'

const MOST_BYTES = 20 * 1024 * 1024
const editor = systemEditor('Import')

/** Puts a CSV file into the draft of a season, or only says what it would change. Throws a Refusal for a season that is not there. */
export async function importTable(
  table: Table,
  { seasonId, file, isDry }: { seasonId: string; file: string; isDry: boolean },
): Promise<string[]> {
  const { size } = await stat(file)
  if (size > MOST_BYTES) throw new Refusal(`${file} is larger than 20 MB, which is the most that is read.`)
  const { text, encoding } = decodeText(await readFile(file))
  const query = { seasonId, table, rows: tableRows(text) }
  const { title, changes, declined } = await findTableProposal(editor, query).catch(named(seasonId))
  if (!isDry) await applyTable(editor, query)
  return [
    `${title}, read as ${encoding}: ${changes.length} changes`,
    ...changes.map(({ label, before, after }) => `  ${label}: “${before}” becomes “${after}”`),
    ...declined.map(({ label }) => `  ${label} stays: it is locked`),
    isDry ? '  Nothing was written.' : '  The draft is kept.',
  ]
}

/** Writes a season's episodes or cast as CSV. Throws a Refusal for a season that is not there. */
export async function exportTable(table: Table, seasonId: string, file: string): Promise<string[]> {
  await writeFile(file, await seasonAsCsv(editor, seasonId, table).catch(named(seasonId)))
  return [`${file} has the ${table} of ${seasonId}.`]
}

function named(seasonId: string) {
  return (fault: unknown): never => {
    throw fault instanceof NotFound
      ? new Refusal(`There is no season ${seasonId}: its id stands in the address of its admin page.`)
      : fault
  }
}
