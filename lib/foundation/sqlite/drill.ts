import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readManifest } from '../backups/manifest'
import { listedShortly } from '../list-words'
import { picturesFolder } from '../pictures-folder'
import { Damaged, Refusal } from '../refusal'
import { allRows } from '../row-counts'
import { nameInSql, queryRows, read, rowCounts, textInSql } from './inspect'
import { migrateDatabase } from './migrate'
import { restoreDatabase } from './restore'

export type Drill = {
  madeAt: string
  /** Rows and tables that were compared, each with the backup's own. */
  rows: number
  tables: number
  /** The migrations of this version that ran on the restored copy. */
  migrated: string[]
  /** Pictures that were brought back and read. */
  pictures: number
}

/**
 * Restores a backup into a folder of its own beside it, compares it with the backup row for row, migrates it as an
 * upgrade would, and takes it away again. Throws Damaged where a row differs or a picture is missing or changed, and
 * whatever a restore refuses.
 */
export async function drillBackup(backup: string): Promise<Drill> {
  const manifest = await readManifest(backup)
  if (!manifest && existsSync(backup))
    throw new Refusal(`${backup} has no manifest beside it: there is nothing to hold it against.`)
  const folder = await mkdtemp(join(dirname(backup), 'drill-'))
  try {
    const file = join(folder, 'restored.db')
    const { pictures } = await restoreDatabase({ file, backup, pictures: picturesFolder(file) })
    const rows = requireSameRows(file, backup)
    if (pictures.lost.length > 0)
      throw new Damaged(`${backup} lacks pictures, or they are damaged: ${listedShortly(pictures.lost)}.`)
    const { applied } = await migrateDatabase(file)
    return {
      madeAt: manifest?.madeAt ?? '',
      rows: allRows(rows),
      tables: Object.keys(rows).length,
      migrated: applied,
      pictures: pictures.known,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The number of rows of each table, when both files hold the same ones. */
export function requireSameRows(file: string, backup: string): Record<string, number> {
  return read(file, (database) => {
    database.exec(`ATTACH ${textInSql(backup)} AS backup`)
    const counts = rowCounts(database)
    for (const table of Object.keys(counts)) {
      const name = nameInSql(table)
      const [main, other] = [`SELECT * FROM main.${name}`, `SELECT * FROM backup.${name}`]
      const [differing] = queryRows(
        database,
        `SELECT (SELECT count(*) FROM (${main} EXCEPT ${other})) + (SELECT count(*) FROM (${other} EXCEPT ${main}))
         + abs((SELECT count(*) FROM (${main})) - (SELECT count(*) FROM (${other}))) AS rows`,
      )
      if (Number(differing?.rows) > 0)
        throw new Damaged(`The restored ${table} differs from the backup in ${differing?.rows} rows.`)
    }
    return counts
  })
}
