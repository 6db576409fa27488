import { existsSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Restored } from '../backup-outcomes'
import { backupName, backupsFolder } from '../backups/folder'
import { type Manifest, readManifest } from '../backups/manifest'
import { moveIntoPlace, removeDatabase, removeJournals, requireWritableFolder } from '../files'
import { compareMigrations, migrationsFolder, requireOurs } from '../migrations/migrations'
import { picturesFolderOfSite } from '../pictures-folder'
import { Damaged, Refusal } from '../refusal'
import { appliedMigrations } from './applied'
import { mergeWal, reasonOf } from './inspect'
import { holdExclusive } from './lock'
import { bringBackPictures } from './pictures'
import { makeBackup, requireSound, requireUnchanged } from './snapshot'

/**
 * Puts a backup in the place of a database, keeping a copy of what was there, and brings back its pictures that are
 * missing. The checks are made on the very bytes
 * that are swapped in. Throws a Refusal for a damaged or newer backup, for one without its manifest unless `isUnvouched`
 * (SQLite's own check is all that is made then), and while a server is running.
 */
export async function restoreDatabase({
  file,
  backup,
  isUnvouched = false,
  pictures: picturesTo = picturesFolderOfSite(file),
  folder = migrationsFolder(),
}: {
  file: string
  backup: string
  isUnvouched?: boolean
  /** The folder that its pictures belong in, if it is not the site's; null: they are left. */
  pictures?: string | null
  folder?: string
}): Promise<Restored> {
  requireUsable(file, backup)
  await requireWritableFolder(file)
  const release = await holdExclusive(file)
  const incoming = `${file}.restoring`
  try {
    await removeDatabase(incoming)
    await copyFile(backup, incoming)
    const manifest = await requireVouched({ backup, incoming, isUnvouched })
    const missing = await examine({ backup, incoming, folder })
    const safetyCopy = existsSync(file) ? await keepCopy(file) : undefined
    // Before the swap: should the disk be full, the database is as it was.
    const listed = manifest?.pictures
    const pictures =
      picturesTo === null
        ? { known: 0, brought: 0, lost: [] }
        : await bringBackPictures({ restored: incoming, to: picturesTo, backup, listed })
    await removeJournals(file)
    await moveIntoPlace(incoming, file)
    return { safetyCopy, missing, pictures, settings: manifest?.settings ?? [] }
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

type Incoming = { backup: string; incoming: string }

async function requireVouched({
  backup,
  incoming,
  isUnvouched,
}: Incoming & { isUnvouched: boolean }): Promise<Manifest | undefined> {
  const manifest = await readManifest(backup)
  if (manifest) await requireUnchanged(incoming, manifest, backup)
  else if (!isUnvouched)
    throw new Refusal(
      `${backup} has no manifest (${backup}.json), so nobody can tell whether it was changed: copy that beside it, or add --without-manifest.`,
    )
  return manifest
}

/** The migrations that the restored database still needs. */
async function examine({ backup, incoming, folder }: Incoming & { folder: string }): Promise<string[]> {
  requireReadable(incoming, backup)
  const applied = appliedMigrations(incoming)
  const gap = await compareMigrations(applied, folder)
  requireOurs(backup, gap)
  if (applied.length === 0) throw new Refusal(`${backup} is not a database of Logline.`)
  return gap.missing
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
    const copy = backupName({ folder: backupsFolder(file), label: 'before-restore' })
    await makeBackup({ from: file, to: copy, reason: 'before a restore' })
    return copy
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const copy = backupName({ folder: backupsFolder(file), label: 'before-restore-damaged' })
    await requireWritableFolder(copy)
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) await copyFile(file + suffix, copy + suffix)
    }
    return copy
  }
}
