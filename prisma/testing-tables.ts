import type Database from 'libsql'
import type pg from 'pg'
import { queryRows } from '@/lib/foundation/sqlite/inspect'

/** What a database is made of, in words of neither: how each part is defined, by what it is, as in "column Show.title". */
export type Tables = Map<string, string>

/** The search has its own table in each of them, and Prisma and SQLite their own. */
const OTHERS = /^(SearchText|_prisma_migrations|sqlite_)/

type Row = Record<string, unknown>

/** A sentence for each part that only one of them has, or that they define differently. */
export function differences(sqlite: Tables, postgresql: Tables): string[] {
  return [...new Set([...sqlite.keys(), ...postgresql.keys()])].sort().flatMap((part) => {
    const [one, other] = [sqlite.get(part), postgresql.get(part)]
    return one === other
      ? []
      : [`${part} is ${one ?? 'missing'} in SQLite, ${other ?? 'missing'} in PostgreSQL`]
  })
}

export function sqliteTables(database: Database.Database): Tables {
  return tablesOf((sql) => queryRows(database, sql), SQLITE)
}

export async function postgresqlTables(session: pg.Client): Promise<Tables> {
  const answers = new Map<string, Row[]>()
  for (const sql of Object.values(POSTGRESQL)) answers.set(sql, (await session.query(sql)).rows)
  return tablesOf((sql) => answers.get(sql) ?? [], POSTGRESQL)
}

type Questions = { tables: string; columns: string; indexes: string; foreignKeys: string }

function tablesOf(ask: (sql: string) => Row[], questions: Questions): Tables {
  const ours = (sql: string) => ask(sql).filter((row) => !OTHERS.test(String(row.table)))
  return new Map([
    ...ours(questions.tables).map(({ table }) => [`table ${table}`, 'there'] as const),
    ...ours(questions.columns).map((row) => [`column ${row.table}.${row.name}`, columnInWords(row)] as const),
    ...ours(questions.indexes).map(
      (row) => [shortened(String(row.index)), `${row.table} (${row.columns})${row.more}`] as const,
    ),
    ...ours(questions.foreignKeys).map(
      (row) =>
        [
          `foreign key ${row.table}.${row.column}`,
          `${row.parent}.${row.key} on delete ${row.deleted} on update ${row.updated}`.toLowerCase(),
        ] as const,
    ),
  ])
}

/** Names of PostgreSQL have 63 signs at most, and Prisma shortens longer ones before their ending. */
function shortened(index: string): string {
  const [, name = '', ending = ''] = /^(.*?)(_idx|_key)?$/.exec(index) ?? []
  return name.slice(0, 'index '.length + 63 - ending.length) + ending
}

const KINDS: Record<string, string> = {
  'timestamp(3) without time zone': 'instant',
  datetime: 'instant',
  bytea: 'bytes',
  blob: 'bytes',
  'double precision': 'number',
  real: 'number',
}

function columnInWords({ kind, required, default: byDefault }: Row): string {
  const type = String(kind).toLowerCase()
  const value = String(byDefault ?? '').replace(/::\w+$/, '')
  // A key that is counted: PostgreSQL's sequence, SQLite's row number.
  const told = /^(nextval|counted)/.test(value) ? 'counted' : value && `default ${value.toLowerCase()}`
  return [KINDS[type] ?? type, required ? 'required' : '', told].filter(Boolean).join(', ')
}

const SQLITE: Questions = {
  tables: `SELECT name AS "table" FROM sqlite_schema WHERE type = 'table'`,
  columns: `
    SELECT t.name AS "table", c.name, c.type AS "kind", c."notnull" AS "required",
      iif(c.pk AND t.sql LIKE '%AUTOINCREMENT%', 'counted', c.dflt_value) AS "default"
    FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'`,
  indexes: `
    SELECT t.name AS "table", 'index ' || i.name AS "index", iif(i."unique", ' unique', '')
      || iif(i.partial, ' of some rows', '') AS "more",
      (SELECT group_concat(coalesce(x.name, 'an expression') || iif(x."desc", ' desc', ''), ', ' ORDER BY x.seqno)
       FROM pragma_index_xinfo(i.name) x WHERE x.key) AS "columns"
    FROM sqlite_schema t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin <> 'pk'
    UNION ALL
    SELECT t.name, 'primary key ' || t.name, '',
      (SELECT group_concat(c.name, ', ' ORDER BY c.pk) FROM pragma_table_info(t.name) c WHERE c.pk)
    FROM sqlite_schema t WHERE t.type = 'table'`,
  foreignKeys: `
    SELECT t.name AS "table", k."from" AS "column", k."table" AS "parent", coalesce(k."to", 'id') AS "key",
      k.on_delete AS "deleted", k.on_update AS "updated"
    FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table'`,
}

const ACTION = (column: string) =>
  `(CASE ${column} WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END)`

const POSTGRESQL: Questions = {
  tables: `SELECT relname AS "table" FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
  columns: `
    SELECT t.relname AS "table", a.attname AS "name", format_type(a.atttypid, a.atttypmod) AS "kind",
      a.attnotnull AS "required", pg_get_expr(d.adbin, d.adrelid) AS "default"
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace`,
  indexes: `
    SELECT t.relname AS "table",
      CASE WHEN i.indisprimary THEN 'primary key ' || t.relname ELSE 'index ' || n.relname END AS "index",
      CASE WHEN i.indisunique AND NOT i.indisprimary THEN ' unique' ELSE '' END
        || CASE WHEN i.indpred IS NOT NULL THEN ' of some rows' ELSE '' END
        || CASE WHEN i.indisvalid THEN '' ELSE ' not valid' END AS "more",
      (SELECT string_agg(coalesce(a.attname, 'an expression')
         || CASE WHEN i.indoption[k.place - 1] & 1 = 1 THEN ' desc' ELSE '' END, ', ' ORDER BY k.place)
       FROM unnest(i.indkey) WITH ORDINALITY k(number, place)
       LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0) AS "columns"
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
    WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'`,
  foreignKeys: `
    SELECT t.relname AS "table", p.relname AS "parent", ${ACTION('c.confdeltype')} AS "deleted",
      ${ACTION('c.confupdtype')} AS "updated",
      (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(number, place)
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS "column",
      (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(number, place)
       JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS "key"
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid
    WHERE c.contype = 'f'`,
}
