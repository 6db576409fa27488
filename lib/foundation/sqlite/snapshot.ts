import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Manifest, manifestOf, readManifest, writeManifest } from '../backups/manifest'
import { isFull, moveIntoPlace, removeDatabase, requireWritableFolder, sha256 } from '../files'
import { Damaged, Refusal } from '../refusal'
import { settingNames } from '../settings'
import { migrationsIn } from './applied'
import { damageOf, read, reasonOf, rowCounts, textInSql, withDatabase } from './inspect'
import { holdBackups } from './lock'
import { keepPictures, type PicturesKept } from './pictures'

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

export type BackupMade = Manifest & { pictureOutcome: PicturesKept }

/** Where a database's backups go unless another folder is named. */
export function backupsFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/** A name in a folder of backups: `<UTC time, in milliseconds>[-label].db`. */
export function backupName({
  file,
  folder = backupsFolder(file),
  label = '',
  now = new Date(),
}: {
  file: string
  folder?: string
  label?: string
  now?: Date
}): string {
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  return join(folder, `${time}${label && `-${label}`}.db`)
}

/** Whether a file in a folder of backups is called as backupName calls them. */
export function isBackupName(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-[\w-]+)?\.db$/.test(name)
}

/**
 * Copies a database in one consistent state, checks the copy, brings the pictures that it knows of, writes its manifest
 * and only then gives both their names. Throws a Refusal, and leaves nothing that looks like a backup, when it can't be
 * written or SQLite finds damage in it. A picture that is missing stops nothing: it is among the `lost`.
 */
export async function makeBackup(backup: Backup): Promise<BackupMade> {
  const { from, to } = backup
  if (!existsSync(from)) throw new Refusal(`There is no database at ${from}.`)
  if (existsSync(to)) throw new Refusal(`${to} exists already: a backup never replaces a file.`)
  await requireWritableFolder(to)
  const release = await holdBackups(from)
  const partial = `${to}.partial`
  try {
    await removeDatabase(partial)
    return await writeBackup(backup, partial)
  } catch (error) {
    await removeDatabase(partial)
    await rm(manifestOf(to), { force: true })
    throw isFull(error) ? new Refusal(`The disk of ${dirname(to)} is full: no backup was made.`) : error
  } finally {
    release()
  }
}

async function writeBackup(
  { from, to, reason, isWithPictures = true }: Backup,
  partial: string,
): Promise<BackupMade> {
  copyDatabase(from, partial)
  requireSound(partial, `${from} is damaged, so its copy was not kept`)
  // The database first: every picture that this copy knows of was there before it.
  const before = await latestBackup(dirname(to)).catch(() => undefined)
  const { listed, ...pictureOutcome } = isWithPictures
    ? await keepPictures({ copy: partial, from, before: before?.manifest.pictures })
    : { listed: undefined, known: 0, brought: 0, lost: [], missed: [] }
  const manifest = { ...(await describeSnapshot(partial, reason)), pictures: listed }
  await writeManifest(to, manifest)
  await moveIntoPlace(partial, to)
  return { ...manifest, pictureOutcome }
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

/** The newest backup in a folder that has a manifest; one with a name of its own may be of any time. */
export async function latestBackup(
  folder: string,
): Promise<{ backup: string; manifest: Manifest } | undefined> {
  if (!existsSync(folder)) return undefined
  const names = (await readdir(folder)).filter(isBackupName).sort()
  for (const name of names.reverse()) {
    const backup = join(folder, name)
    const manifest = await readManifest(backup)
    if (manifest) return { backup, manifest }
  }
  return undefined
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
