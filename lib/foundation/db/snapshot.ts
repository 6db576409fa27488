import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { moveIntoPlace, removeDatabase, requireWritableFolder, sha256, syncFile } from './files'
import { damageOf, read, reasonOf, rowCounts, textInSql, withDatabase } from './inspect'
import { migrationsIn } from './migrations'
import { Damaged, Refusal } from './refusal'

const manifestFields = z.object({
  madeAt: z.string(),
  reason: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.record(z.string(), z.number()),
  migrations: z.array(z.string()),
})

/** What is written beside a backup: enough to tell later that it is still what it was. */
export type Manifest = z.infer<typeof manifestFields>

type Backup = {
  /** The database; a server may be using it. */
  from: string
  /** The file to make; there must be none. */
  to: string
  /** Why, for the manifest: "asked for", "before 2026…_the_whole_domain". */
  reason: string
}

/** A name in the folder of a database's backups: `<UTC time, in milliseconds>[-label].db`. */
export function backupName({
  file,
  label = '',
  now = new Date(),
}: {
  file: string
  label?: string
  now?: Date
}): string {
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  return join(dirname(file), 'backups', `${time}${label && `-${label}`}.db`)
}

/**
 * Copies a database in one consistent state, checks the copy, writes its manifest and only then gives both their
 * names. Throws a Refusal, and leaves nothing behind, when it can't be written or SQLite finds damage in it.
 */
export async function makeBackup({ from, to, reason }: Backup): Promise<Manifest> {
  if (!existsSync(from)) throw new Refusal(`There is no database at ${from}.`)
  if (existsSync(to)) throw new Refusal(`${to} exists already: a backup never replaces a file.`)
  await requireWritableFolder(to)
  const partial = `${to}.partial`
  await removeDatabase(partial)
  try {
    copyDatabase(from, partial)
    requireSound(partial, `${from} is damaged, so its copy was not kept`)
    const manifest = await describeSnapshot(partial, reason)
    await writeManifest(to, manifest)
    await moveIntoPlace(partial, to)
    return manifest
  } catch (error) {
    await removeDatabase(partial)
    await rm(manifestOf(to), { force: true })
    throw error
  }
}

/** The manifest beside a backup, or undefined where there is none. Throws a Refusal for one that can't be read. */
export async function readManifest(backup: string): Promise<Manifest | undefined> {
  if (!existsSync(manifestOf(backup))) return undefined
  try {
    return manifestFields.parse(JSON.parse(await readFile(manifestOf(backup), 'utf8')))
  } catch {
    throw new Refusal(`The manifest ${manifestOf(backup)} is damaged.`)
  }
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

/** The newest backup of a database that has a manifest. */
export async function latestBackup(
  file: string,
): Promise<{ backup: string; manifest: Manifest } | undefined> {
  const folder = dirname(backupName({ file }))
  if (!existsSync(folder)) return undefined
  const names = (await readdir(folder)).filter((name) => name.endsWith('.db')).sort()
  for (const name of names.reverse()) {
    const backup = join(folder, name)
    const manifest = await readManifest(backup)
    if (manifest) return { backup, manifest }
  }
  return undefined
}

export const manifestOf = (backup: string) => `${backup}.json`

function copyDatabase(from: string, to: string): void {
  try {
    withDatabase(from, (database) => database.exec(`VACUUM INTO ${textInSql(to)}`))
  } catch (error) {
    if (error instanceof Refusal) throw error
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
  return { madeAt: new Date().toISOString(), reason, bytes: size, sha256: await sha256(file), ...contents }
}

/** Before the backup itself, so that no backup stands without its manifest. */
async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  const partial = `${manifestOf(backup)}.partial`
  await writeFile(partial, `${JSON.stringify(manifest, null, 2)}\n`)
  await syncFile(partial)
  await rename(partial, manifestOf(backup))
}
