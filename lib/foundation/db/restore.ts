import { existsSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { moveIntoPlace, removeDatabase, removeJournals, requireWritableFolder } from './files'
import { mergeWal, reasonOf } from './inspect'
import { holdExclusive } from './lock'
import {
  appliedMigrations,
  compareMigrations,
  expectedMigrations,
  type MigrationGap,
  migrationsFolder,
  requireNotNewer,
} from './migrations'
import { Damaged, Refusal } from './refusal'
import { backupName, makeBackup, readManifest, requireSound, requireUnchanged } from './snapshot'

export type Restored = {
  /** The copy of what was there before; none if there was nothing. */
  safetyCopy?: string
  /** Whether a manifest vouched for the backup; if not, only SQLite's own check did. */
  manifested: boolean
  /** Migrations the restored database still needs. */
  missing: string[]
}

/**
 * Puts a backup in the place of a database, keeping a copy of what was there. The checks are made on the very bytes
 * that are swapped in. Throws a Refusal for a damaged or newer backup, and while a server is running.
 */
export async function restoreDatabase({
  file,
  backup,
  folder = migrationsFolder(),
}: {
  file: string
  backup: string
  folder?: string
}): Promise<Restored> {
  requireUsable(file, backup)
  await requireWritableFolder(file)
  const release = await holdExclusive(file)
  const incoming = `${file}.restoring`
  try {
    await removeDatabase(incoming)
    await copyFile(backup, incoming)
    const { manifested, missing } = await examine({ backup, incoming, folder })
    const safetyCopy = existsSync(file) ? await keepCopy(file) : undefined
    await removeJournals(file)
    await moveIntoPlace(incoming, file)
    return { safetyCopy, manifested, missing }
  } finally {
    await removeDatabase(incoming)
    release()
  }
}

function requireUsable(file: string, backup: string): void {
  if (!existsSync(backup)) throw new Refusal(`There is no backup at ${backup}.`)
  if (!statSync(backup).isFile()) throw new Refusal(`${backup} is not a file.`)
  if (resolve(backup) === resolve(file))
    throw new Refusal(`${backup} is the database itself, not a backup of it.`)
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new Refusal(
      `${backup} is a database in use (${backup}-wal lies beside it): make a backup of it first.`,
    )
  }
}

async function examine({ backup, incoming, folder }: { backup: string; incoming: string; folder: string }) {
  const manifest = await readManifest(backup)
  if (manifest) await requireUnchanged(incoming, manifest, backup)
  requireReadable(incoming, backup)
  const gap: MigrationGap = compareMigrations(await expectedMigrations(folder), appliedMigrations(incoming))
  requireNotNewer(backup, gap)
  if (appliedMigrations(incoming).length === 0) throw new Refusal(`${backup} is not a database of Logline.`)
  return { manifested: manifest !== undefined, missing: gap.missing }
}

function requireReadable(incoming: string, backup: string): void {
  try {
    mergeWal(incoming)
  } catch (error) {
    throw new Damaged(`${backup} is damaged (${reasonOf(error)}).`, { cause: error })
  }
  requireSound(incoming, `${backup} is damaged`)
}

/** A verified backup where that is possible; of a damaged database, often why one restores, its bare files. */
async function keepCopy(file: string): Promise<string> {
  try {
    mergeWal(file)
    const copy = backupName({ file, label: 'before-restore' })
    await makeBackup({ from: file, to: copy, reason: 'before a restore' })
    return copy
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const copy = backupName({ file, label: 'before-restore-damaged' })
    await requireWritableFolder(copy)
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) await copyFile(file + suffix, copy + suffix)
    }
    return copy
  }
}
