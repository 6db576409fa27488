import type pg from 'pg'
import { inOrderOfNeed, isCopied } from '../copying/tables'
import { Refusal } from '../refusal'
import type { ColumnKind, Table } from '../rows'

/** What Prisma calls the types of its columns: https://www.prisma.io/docs/orm/core-concepts/supported-databases/postgresql */
const KINDS: Record<string, ColumnKind> = {
  text: 'text',
  int4: 'integer',
  bool: 'boolean',
  float8: 'float',
  bytea: 'bytes',
  timestamp: 'instant',
}

type ColumnRow = { table: string; column: string; type: string }
type KeyRow = { table: string; name: string; kind: string; columns: string[]; parent: string | null }

/** The tables of a database whose rows are copied. Throws a Refusal for a column of a type that Prisma never makes. */
export async function copiedTables(session: pg.Client): Promise<Table[]> {
  const columns = (await columnsIn(session)).filter(({ table }) => isCopied(table))
  const keys = await keysIn(session)
  const names = [...new Set(columns.map(({ table }) => table))]
  return inOrderOfNeed(
    names.map((name) => {
      const own = keys.filter(({ table }) => table === name)
      return {
        name,
        columns: columns
          .filter(({ table }) => table === name)
          .map(({ column, type }) => ({ name: column, kind: kindOf(`${name}.${column}`, type) })),
        key: own.find(({ kind }) => kind === 'key')?.columns ?? [],
        uniques: own.filter(({ kind }) => kind === 'unique').map((each) => each.columns),
        references: own
          .filter(({ kind }) => kind === 'reference')
          .map((each) => ({ table: each.parent ?? '', columns: each.columns })),
      }
    }),
  )
}

function kindOf(column: string, type: string): ColumnKind {
  const kind = KINDS[type]
  if (!kind) throw new Refusal(`The column ${column} has the type ${type}, which Logline knows nothing of.`)
  return kind
}

async function columnsIn(session: pg.Client): Promise<ColumnRow[]> {
  const { rows } = await session.query<ColumnRow>(
    `SELECT c.table_name AS "table", c.column_name AS "column", c.udt_name AS "type"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
     ORDER BY c.column_name COLLATE "C"`,
  )
  return rows
}

/** Primary keys and unique indexes, with their columns in order; and what refers to other tables. */
async function keysIn(session: pg.Client): Promise<KeyRow[]> {
  const { rows } = await session.query<KeyRow>(
    `SELECT t.relname AS "table", x.relname AS "name", CASE WHEN i.indisprimary THEN 'key' ELSE 'unique' END AS "kind",
       array(SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY k(number, place)
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number ORDER BY k.place) AS "columns", NULL AS "parent"
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
     WHERE i.indisunique AND t.relnamespace = current_schema()::regnamespace
     UNION ALL
     SELECT t.relname, f.conname, 'reference',
       array(SELECT a.attname::text FROM unnest(f.conkey) k(number)
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number), p.relname
     FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid
     WHERE f.contype = 'f' AND t.relnamespace = current_schema()::regnamespace
     ORDER BY 1, 2`,
  )
  return rows
}
