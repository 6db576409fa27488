import pg from 'pg'
import { newId } from '../ids'
import type { TestingDialect } from '../testing-dialect'
import { withSession } from './session'
import { rowCounts } from './tables'

export const postgresqlForTests: TestingDialect = {
  async copyOf(template) {
    const name = `test_${newId()}`
    const ask = (sql: string) => withSession(besides(template, 'postgres'), (session) => session.query(sql))
    const original = pg.escapeIdentifier(new URL(template).pathname.slice(1))
    await ask(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${original}`)
    const remove = async () => {
      await ask(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    }
    return { place: besides(template, name), remove }
  },

  empty: (url) =>
    withSession(url, async (session) => {
      const tables = Object.keys(await rowCounts(session))
      const deleted = tables.map((table) => `DELETE FROM ${pg.escapeIdentifier(table)}`)
      await session.query(['SET session_replication_role = replica', ...deleted].join(';'))
    }),

  everyRow: (url) =>
    withSession(url, async (session) => {
      const tables = Object.keys(await rowCounts(session))
      const rowsOf = (name: string) =>
        session.query(`SELECT q::text FROM ${pg.escapeIdentifier(name)} q ORDER BY 1`)
      const all = []
      for (const name of tables) all.push([name, (await rowsOf(name)).rows])
      return JSON.stringify(all)
    }),

  damageOf: (url) =>
    withSession(url, async (session) => {
      const { rows } = await session.query<ForeignKey>(FOREIGN_KEYS)
      const damage: string[] = []
      for (const key of rows) {
        const { rowCount } = await session.query(orphansOf(key))
        if (rowCount)
          damage.push(`a row of ${key.child} refers to a row of ${key.parent} that does not exist`)
      }
      return damage
    }),

  refusal: ({ table, when = 'true' }) => ({
    begin: [
      `CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER refuse BEFORE INSERT ON "${table}" FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION refuse()`,
    ],
    end: ['DROP FUNCTION refuse CASCADE'],
  }),
}

function besides(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

type ForeignKey = { child: string; column: string; parent: string; key: string }

// Ours are of one column each.
const FOREIGN_KEYS = `
  SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
    quote_ident(a.attname) AS "column", quote_ident(b.attname) AS "key"
  FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
  WHERE c.contype = 'f'`

const orphansOf = ({ child, column, parent, key }: ForeignKey) =>
  `SELECT 1 FROM ${child} c LEFT JOIN ${parent} p ON p.${key} = c.${column}
   WHERE c.${column} IS NOT NULL AND p.${key} IS NULL LIMIT 1`
