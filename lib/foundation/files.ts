import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync } from 'node:fs'
import { access, chmod, chown, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from './refusal'

/** SHA-256 of a file's bytes, in hex. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Makes the folder of `file` if it is missing. Throws a Refusal when nothing can be written there. */
export async function requireWritableFolder(file: string): Promise<void> {
  const folder = dirname(file)
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new Refusal(`The folder ${folder} cannot be written to.`)
  }
  if (existsSync(file) && !(await stat(file)).isFile()) throw new Refusal(`${file} is not a file.`)
}

/** Returns when the bytes of a file are on the disk and no longer only in memory. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives a finished file its name in one step that also outlives a power cut; it keeps a replaced file's owner. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  if (existsSync(to)) await takeOver(from, to)
  await syncFile(from)
  await rename(from, to)
  await syncFolder(dirname(to))
}

/**
 * Puts a file under another name, whole or not at all: a second name of the same bytes where the disk can do that, else
 * a copy. Throws what the disk says, ENOENT where there is no such file.
 */
export async function shareFile(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}.partial`
  // One that a killed process left may be a second name of the very file: nothing is written through it.
  await rm(partial, { force: true })
  try {
    await link(from, partial).catch(async () => {
      await copyFile(from, partial)
      await inheritOwner(partial)
      await syncFile(partial)
    })
    await rename(partial, to)
  } catch (fault) {
    await rm(partial, { force: true })
    throw fault
  }
}

/** What root makes belongs to whom its folder belongs: a server has to read it. */
export async function inheritOwner(file: string): Promise<void> {
  if (process.getuid?.() === 0) await giveToOwnerOf(dirname(file), file)
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** Whether a disk had no room for it. */
export function isFull(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && FULL.has(String(fault.code))
}

/** Removes a SQLite file, if there is one, and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  await rm(file, { force: true })
  await removeJournals(file)
}

/** Removes what SQLite kept beside a file: a log left by an earlier file of that name must not be applied to it. */
export async function removeJournals(file: string): Promise<void> {
  for (const suffix of ['-wal', '-shm', '-journal']) await rm(file + suffix, { force: true })
}

// Node's own recursive mkdir never ends below some special folders.
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  await makeFolder(dirname(folder))
  await mkdir(folder)
}

/** A command run as root must not leave a file that the server may not write. */
async function takeOver(from: string, to: string): Promise<void> {
  await chmod(from, (await stat(to)).mode)
  await giveToOwnerOf(to, from)
}

async function giveToOwnerOf(model: string, file: string): Promise<void> {
  const [own, wanted] = [await stat(file), await stat(model)]
  if (own.uid !== wanted.uid || own.gid !== wanted.gid) await chown(file, wanted.uid, wanted.gid)
}

/** Returns when the names in a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and needs no such step.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
