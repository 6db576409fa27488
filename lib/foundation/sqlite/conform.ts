import type Database from 'libsql'
import { Refusal } from '../refusal'
import { nameInSql, reasonOf, withDatabase } from './inspect'
import { partsChanged, partsLost, schemaOf, schemaOfMigrations } from './schema'

type MigratedCopy = { file: string; copy: string; folder: string }

const INDEX = 'index '
const isIndex = (part: string) => part.startsWith(INDEX)

/**
 * Holds a migrated copy against a new database, for somebody may have changed the file by hand. An index holds no facts:
 * it is made as it should be. What is there besides stays. Answers a sentence on each; throws a Refusal for all else.
 */
export async function conformCopy({ file, copy, folder }: MigratedCopy): Promise<string[]> {
  const expected = await schemaOfMigrations(folder)
  return withDatabase(copy, (database) => {
    const found = schemaOf(database)
    const lost = partsLost(expected, found)
    const changed = partsChanged(expected, found)
    const wrong = [
      ...lost.filter((part) => !isIndex(part)).map((part) => `its ${part} is missing`),
      ...changed
        .filter((part) => !isIndex(part))
        .map((part) => `its ${part} is ${found.get(part)} in place of ${expected.get(part)}`),
    ]
    if (wrong.length > 0) throw refusal(file, wrong.join(', '))
    const indexes = [...lost, ...changed]
    for (const part of indexes)
      makeIndex(database, { part, sql: expected.get(part) ?? '' }, (reason) => refusal(file, reason))
    return [
      ...indexes.map((part) => `Its ${part} was missing, or another one: it was made.`),
      ...partsLost(found, expected).map((part) => `Its ${part} is not Logline’s: it was left alone.`),
    ]
  })
}

function refusal(file: string, reason: string): Refusal {
  return new Refusal(
    `${file} was changed by hand: ${reason}. Nothing was migrated: undo that change, or restore a backup with npm run db:restore.`,
  )
}

function makeIndex(
  database: Database.Database,
  { part, sql }: { part: string; sql: string },
  refused: (reason: string) => Refusal,
): void {
  try {
    database.exec(`DROP INDEX IF EXISTS ${nameInSql(part.slice(INDEX.length))}; ${sql}`)
  } catch (fault) {
    throw refused(`its ${part} can’t be made (${reasonOf(fault)})`)
  }
}
