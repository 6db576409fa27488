import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../sample-site'

type Row = Record<string, unknown>

/** A save that was answered as the form tells it: saved, and under which version. */
export type Acknowledged = { entryId: string; version: number; words: string }

// In a process of its own: libSQL keeps a file open until garbage is collected, and the server is to be alone with its own.
const SCRIPT = `const Database = require('libsql')
const database = new Database(process.argv[1])
const answers = process.argv.slice(2).map((sql) => database.prepare(sql).all())
console.log(JSON.stringify(answers))`

/** What a database file answers to each question. */
export async function rowsIn(file: string, ...questions: string[]): Promise<Row[][]> {
  const args = ['-e', SCRIPT, file, ...questions]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 })
  return JSON.parse(stdout)
}

/** Whatever is not as it was acknowledged in a database file, or is damaged, or saved by half; nothing for a sound one. */
export async function faultsIn(file: string, acknowledged: Acknowledged[]): Promise<string[]> {
  const [damage = [], dangling = [], halves = [], revisions = []] = await rowsIn(
    file,
    'PRAGMA integrity_check',
    'PRAGMA foreign_key_check',
    `SELECT Entry.id FROM Entry JOIN Revision ON entryId = Entry.id AND version = liveVersion
     JOIN Person ON Person.id = Entry.id WHERE Person.note <> json_extract(document, '$.note')`,
    `SELECT entryId, version, json_extract(document, '$.note') AS words FROM Revision`,
  )
  const kept = new Map(revisions.map(({ entryId, version, words }) => [`${entryId} ${version}`, words]))
  const lost = acknowledged.filter(
    ({ entryId, version, words }) => kept.get(`${entryId} ${version}`) !== words,
  )
  return [
    ...damage.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok'),
    ...dangling.map((row) => `A row of ${row.table} refers to nothing.`),
    ...halves.map((row) => `${row.id} is published by half.`),
    ...lost.map(
      ({ words, version }) => `“${words}” was acknowledged as version ${version} and is not there.`,
    ),
  ]
}
