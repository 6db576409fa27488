import type Database from 'libsql'
import { expectedMigrations, scriptsOf } from '../migrations/migrations'
import { queryRows, withDatabase } from './inspect'
import { runScripts } from './run-migrations'

/** What a database is made of: how each part is defined, by what it is and its name, as in "column Show.title". */
export type Schema = Map<string, string>

const OURS = `t.schema = 'main' AND t.type <> 'shadow' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND t.name <> '_prisma_migrations'`

const PARTS = `
  SELECT 'table ' || t.name AS part, t.type AS definition FROM pragma_table_list t WHERE ${OURS}
  UNION ALL
  SELECT 'column ' || t.name || '.' || c.name, c.type || iif(c."notnull", ' NOT NULL', '')
    || coalesce(' DEFAULT ' || c.dflt_value, '') || iif(c.pk, ' PRIMARY KEY ' || c.pk, '')
  FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c WHERE ${OURS}
  UNION ALL
  SELECT 'foreign key ' || t.name || '.' || k."from", k."table" || coalesce('.' || k."to", '')
    || ' ON DELETE ' || k.on_delete || ' ON UPDATE ' || k.on_update
  FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) k WHERE ${OURS}
  UNION ALL
  SELECT type || ' ' || name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL`

export function schemaOf(database: Database.Database): Schema {
  const rows = queryRows(database, PARTS)
  return new Map(rows.map(({ part, definition }) => [String(part), String(definition).replace(/\s+/g, ' ')]))
}

/** What a new database is made of. */
export async function schemaOfMigrations(folder: string): Promise<Schema> {
  const scripts = await scriptsOf(await expectedMigrations(folder), folder)
  return withDatabase(':memory:', (database) => {
    runScripts(database, scripts)
    return schemaOf(database)
  })
}

/** The parts that one schema has and another lacks; of a table that it lacks, the table alone. */
export function partsLost(before: Schema, after: Schema): string[] {
  const tableOf = (part: string) => part.replace(/^(?:column|foreign key) ([^.]*)\..*$/, 'table $1')
  const lost = [...before.keys()].filter((part) => !after.has(part))
  return lost.filter((part) => tableOf(part) === part || after.has(tableOf(part)))
}

/** The parts that two schemas define differently. */
export function partsChanged(before: Schema, after: Schema): string[] {
  return [...before].flatMap(([part, definition]) => {
    const now = after.get(part)
    return now === undefined || now === definition ? [] : [part]
  })
}
