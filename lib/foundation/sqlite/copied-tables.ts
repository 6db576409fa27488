import type Database from 'libsql'
import { inOrderOfNeed, isCopied } from '../copying/tables'
import { Refusal } from '../refusal'
import type { ColumnKind, Table } from '../rows'
import { queryRows, textInSql } from './inspect'

/** What Prisma calls the types of its columns: https://www.prisma.io/docs/orm/core-concepts/supported-databases/sqlite */
const KINDS: Record<string, ColumnKind> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
  REAL: 'float',
  BLOB: 'bytes',
  DATETIME: 'instant',
}

/** The tables of an open database whose rows are copied. Throws a Refusal for a column of a type that Prisma never makes. */
export function copiedTables(database: Database.Database): Table[] {
  const tables = queryRows(
    database,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  )
  const names = tables.map(({ name }) => String(name)).filter(isCopied)
  return inOrderOfNeed(names.map((name) => tableIn(database, name)))
}

function tableIn(database: Database.Database, name: string): Table {
  const columns = queryRows(
    database,
    `SELECT name, type, pk FROM pragma_table_xinfo(${textInSql(name)}) ORDER BY name`,
  )
  const key = columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((one, other) => Number(one.pk) - Number(other.pk))
  return {
    name,
    columns: columns.map((column) => ({
      name: String(column.name),
      kind: kindOf(`${name}.${column.name}`, String(column.type)),
    })),
    key: key.map((column) => String(column.name)),
    uniques: uniquesOf(database, name),
    references: referencesOf(database, name),
  }
}

function kindOf(column: string, type: string): ColumnKind {
  const kind = KINDS[type.toUpperCase()]
  if (!kind) throw new Refusal(`The column ${column} has the type ${type}, which Logline knows nothing of.`)
  return kind
}

function uniquesOf(database: Database.Database, table: string): string[][] {
  const rows = queryRows(
    database,
    `SELECT l.name AS "index", i.name AS "column"
     FROM pragma_index_list(${textInSql(table)}) l JOIN pragma_index_info(l.name) i
     WHERE l."unique" AND l.origin <> 'pk' ORDER BY l.name, i.seqno`,
  )
  return grouped(rows, 'index')
}

function referencesOf(database: Database.Database, table: string): Table['references'] {
  const rows = queryRows(
    database,
    `SELECT id, "table", "from" AS "column" FROM pragma_foreign_key_list(${textInSql(table)}) ORDER BY id, seq`,
  )
  return grouped(rows, 'id').map((columns) => ({
    table: String(rows.find(({ column }) => column === columns[0])?.table),
    columns,
  }))
}

/** The columns of rows that belong together by a value, which stand one after the other. */
function grouped(rows: Record<string, unknown>[], by: string): string[][] {
  const groups = new Map<unknown, string[]>()
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), String(row.column)])
  return [...groups.values()]
}
