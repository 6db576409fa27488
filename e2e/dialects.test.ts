import { expect, it } from 'vitest'
import { dialectWords, isOfOneDatabase } from '../cli/check-dialects.mjs'

/** What is found in a source that says this in a string, in a template, and in a template with values. */
function found(sql: string): string[] {
  const sources = [JSON.stringify(sql), `\`${sql}\``, `Prisma.sql\`SELECT \${a} ${sql} \${b}\``]
  return sources.flatMap((source) => dialectWords(`const sql =\n  ${source}`))
}

it.each([
  ['PRAGMA foreign_keys = ON', 'PRAGMA'],
  ["json_group_array(json_object('a', 1))", 'json_group_array'],
  ["json_extract(document, '$.title')", 'json_extract'],
  ['FROM json_each(?)', 'json_each'],
  ['max(rowid)', 'rowid'],
  ['WHERE SearchText MATCH ?', 'MATCH'],
  ['USING fts5(title)', 'fts5'],
  ["strftime('%Y', at)", 'strftime'],
  ['FROM Airing INDEXED BY Airing_idx', 'INDEXED BY'],
  ['Show s CROSS JOIN Season n ON n.showId = s.id', 'CROSS JOIN Season n ON'],
  ['FROM sqlite_schema', 'sqlite_schema'],
  ['VACUUM INTO ?', 'VACUUM'],
  ["ATTACH 'other.db' AS other", 'ATTACH'],
  ['INSERT OR REPLACE INTO Site', 'INSERT OR REPLACE'],
  ['BEGIN IMMEDIATE', 'BEGIN IMMEDIATE'],
  ["SELECT RAISE(ABORT, 'no')", 'RAISE('],
  ['iif(a, 1, 0)', 'iif('],
  ['id = ANY($1)', 'ANY($'],
  ['$1::text[]', '::text'],
  ["jsonb_build_object('a', 1)", 'jsonb_build_object'],
  ['json_agg(row)', 'json_agg'],
  ["to_tsvector('simple', title)", 'to_tsvector'],
  ['words @@ $1 AND tsquery', 'tsquery'],
  ['pg_advisory_xact_lock(1)', 'pg_advisory_xact_lock'],
  ['ORDER BY t.ctid', 'ctid'],
  ['FROM unnest(?)', 'unnest('],
  ['LISTEN logline', 'LISTEN'],
  ['NOTIFY logline', 'NOTIFY'],
  ['oid = \'"Show"\' AND regclass', 'regclass'],
  ["at AT TIME ZONE 'UTC'", 'AT TIME ZONE'],
  ["title ILIKE '%a%'", 'ILIKE'],
  ['title COLLATE "C"', 'COLLATE'],
])('%s is found, wherever it is written', (sql, word) => {
  expect(found(sql)).toEqual([`2: ${word}`, `2: ${word}`, `2: ${word}`])
})

it('words that both databases have, English and comments are none', () => {
  const source = `
    // PRAGMA, json_each and pg_class are spoken of here.
    /** rowid */
    const a = 'SELECT count(*) AS "n" FROM "Show" WHERE lower("title") LIKE ? ORDER BY "id" NULLS FIRST LIMIT 2'
    const b = 'Attach a picture, listen to it, and match its name: ::1 is no address of ours.'
    const c = \`SELECT e."id" FROM "Entry" e CROSS JOIN \${each} i WHERE e."id" = \${id}\``
  expect(dialectWords(source)).toEqual([])
})

it('only what is named after a database may speak its own words', () => {
  for (const file of [
    'lib/foundation/sqlite/lock.ts',
    'lib/a/storage-postgresql.ts',
    'cli/up-sqlite.test.ts',
  ])
    expect(isOfOneDatabase(file), file).toBe(true)
  for (const file of ['lib/foundation/db/client.ts', 'lib/a/sqlites.ts', 'server/nosqlite.ts'])
    expect(isOfOneDatabase(file), file).toBe(false)
})
