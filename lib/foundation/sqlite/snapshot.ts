import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { BackupMade } from '../backup-outcomes'
import { latestBackup } from '../backups/folder'
import { type Manifest, manifestOf, writeManifest } from '../backups/manifest'
import { isFull, moveIntoPlace, removeDatabase, requireWritableFolder, sha256 } from '../files'
import type { Release } from '../operations'
import { picturesFolder, picturesFolderOfSite } from '../pictures-folder'
import { Damaged, Refusal } from '../refusal'
import { settingNames } from '../settings'
import { migrationsIn } from './applied'
import { damageOf, read, reasonOf, rowCounts, textInSql, withDatabase } from './inspect'
import { holdBackups } from './lock'
import { folderOfPictures, keepPictures, type PictureSource } from './pictures'

type Backup = {
  /** The database; a server may be using it. */
  from: string
  /** The file to make; there must be none. */
  to: string
  /** Why, for the manifest: "asked for", "before 2026…_the_whole_domain". */
  reason: string
  /** Whether the pictures go into the folder `pictures` beside it. */
  isWithPictures?: boolean
}

/** Copies a database file as keepBackup says. */
export async function makeBackup({ from, to, reason, isWithPictures = true }: Backup): Promise<BackupMade> {
  if (!existsSync(from)) throw new Refusal(`There is no database at ${from}.`)
  return keepBackup({
    name: from,
    to,
    reason,
    hold: () => holdBackups(from),
    copyTo: async (partial) => copyDatabase(from, partial),
    pictures: isWithPictures
      ? folderOfPictures(picturesFolderOfSite(from) ?? picturesFolder(from))
      : undefined,
  })
}

type Keeping = {
  /** The database that is copied, as people are told of it. */
  name: string
  to: string
  reason: string
  /** Keeps old backups from being removed meanwhile. */
  hold: () => Promise<Release>
  /** Makes a SQLite file of the database in one consistent state. */
  copyTo: (partial: string) => Promise<void>
  /** Where its pictures are; undefined where they stay away. */
  pictures: PictureSource | undefined
}

/**
 * Makes a backup: a SQLite file, whichever database is copied. It is checked, the pictures that it knows of are brought, its
 * manifest is written, and only then both get their names. Throws a Refusal, and leaves nothing that looks like a backup, when it can't be
 * written or SQLite finds damage in it. A picture that is missing stops nothing: it is among the `lost`.
 */
export async function keepBackup(keeping: Keeping): Promise<BackupMade> {
  const { to } = keeping
  if (existsSync(to)) throw new Refusal(`${to} exists already: a backup never replaces a file.`)
  await requireWritableFolder(to)
  const release = await keeping.hold()
  const partial = `${to}.partial`
  try {
    await removeDatabase(partial)
    return await writeBackup(keeping, partial)
  } catch (error) {
    await removeDatabase(partial)
    await rm(manifestOf(to), { force: true })
    throw isFull(error) ? new Refusal(`The disk of ${dirname(to)} is full: no backup was made.`) : error
  } finally {
    await release()
  }
}

async function writeBackup(
  { name, to, reason, copyTo, pictures }: Keeping,
  partial: string,
): Promise<BackupMade> {
  await copyTo(partial)
  requireSound(partial, `${name} is damaged, so its copy was not kept`)
  // The database first: every picture that this copy knows of was there before it.
  const before = await latestBackup(dirname(to)).catch(() => undefined)
  const { listed, ...pictureOutcome } = pictures
    ? await keepPictures({ copy: partial, from: pictures, before: before?.manifest.pictures })
    : { listed: undefined, known: 0, brought: 0, lost: [], missed: [] }
  const manifest = { ...(await describeSnapshot(partial, reason)), pictures: listed }
  await writeManifest(to, manifest)
  await moveIntoPlace(partial, to)
  return { file: to, bytes: manifest.bytes, rows: manifest.rows, pictureOutcome }
}

/** Throws a Refusal unless `file` has the very bytes its manifest tells of. */
export async function requireUnchanged(file: string, manifest: Manifest, name = file): Promise<void> {
  const { size } = await stat(file)
  if (size !== manifest.bytes) {
    throw new Damaged(`${name} is damaged: it has ${size} bytes, and had ${manifest.bytes} when it was made.`)
  }
  if ((await sha256(file)) !== manifest.sha256) {
    throw new Damaged(`${name} is damaged: its checksum is not the one it was made with.`)
  }
}

/** Throws Damaged, beginning with `sentence`, when SQLite finds damage in a file. */
export function requireSound(file: string, sentence: string): void {
  const [first] = damageOf(file)
  if (first) throw new Damaged(`${sentence} (${first}).`)
}

function copyDatabase(from: string, to: string): void {
  try {
    withDatabase(from, (database) => database.exec(`VACUUM INTO ${textInSql(to)}`))
  } catch (error) {
    if (error instanceof Refusal || isFull(error)) throw error
    throw new Refusal(`${from} could not be copied to ${basename(to)} (${reasonOf(error)}).`, {
      cause: error,
    })
  }
}

async function describeSnapshot(file: string, reason: string): Promise<Manifest> {
  const contents = read(file, (database) => ({
    rows: rowCounts(database),
    migrations: migrationsIn(database).map((migration) => migration.name),
  }))
  const { size } = await stat(file)
  const [madeAt, settings] = [new Date().toISOString(), settingNames()]
  return { madeAt, reason, bytes: size, sha256: await sha256(file), ...contents, settings }
}
