import type { BackupMade } from '../backup-outcomes'
import { backupName, backupsFolder } from '../backups/folder'
import { compareRows, differingInWords } from '../copying/compare'
import { copyRows } from '../copying/copy'
import { shownDatabase } from '../database-url'
import { compareMigrations, requireOurs } from '../migrations/migrations'
import type { BackupChoices } from '../operations'
import { Damaged, Refusal } from '../refusal'
import type { RowsToChange, RowsToRead } from '../rows'
import { makeFile } from '../sqlite/new-file'
import { keepBackup } from '../sqlite/snapshot'
import { appliedMigrations, migrationsFolder } from './applied'
import { holdBackups } from './backup-locks'
import { picturesOf } from './picture-files'
import { readRows } from './rows-to-read'
import { withSession } from './session'

/** Makes a backup as keepBackup says, of one consistent state; every row of it is held against the database's own. */
export async function backUp(
  url: string,
  { reason, to, folder = backupsFolder(url), label, isWithPictures = true }: BackupChoices,
): Promise<BackupMade> {
  return withSession(url, (session) =>
    keepBackup({
      name: shownDatabase(url),
      to: to ?? backupName({ folder, label }),
      reason,
      hold: () => holdBackups(url),
      copyTo: (partial) => copyToFile(url, partial),
      pictures: isWithPictures ? picturesOf(url, session) : undefined,
    }),
  )
}

async function copyToFile(url: string, file: string): Promise<void> {
  const applied = await withSession(url, appliedMigrations)
  requireOurs(shownDatabase(url), await compareMigrations(applied, migrationsFolder()))
  const last = applied.at(-1)?.name
  if (!last) throw new Refusal(`There is nothing in ${shownDatabase(url)} yet: run npm run db:migrate.`)
  await readRows(url, (rows) => makeFile({ file, last }, (into) => copyWhole(rows, into, url)))
}

async function copyWhole(rows: RowsToRead, into: RowsToChange, url: string): Promise<void> {
  await copyRows({ from: rows, to: into })
  const { differing } = await compareRows({ one: rows, other: into })
  if (Object.keys(differing).length > 0)
    throw new Damaged(`The copy of ${shownDatabase(url)} is not the same (${differingInWords(differing)}).`)
}
