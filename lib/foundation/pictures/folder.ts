import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Unavailable } from '../errors'
import { isPictureName } from '../picture-names'
import { type PictureStore, requirePictureName } from './store'

const forOwner = { folder: 0o700, file: 0o600 }

/** Pictures as files of one folder, which is made at the first of them. A file is there whole or not at all. */
export function folderStore(folder: string): PictureStore {
  return {
    put: async (name, bytes) => write({ file: at(folder, requirePictureName(name)), bytes, folder }),
    get: async (name) => (isPictureName(name) ? orNone(readFile(at(folder, name)), null) : null),
    list: async (beginning) => {
      const names = await orNone(readdir(folder), [])
      return names.filter((name) => isPictureName(name) && name.startsWith(beginning))
    },
    remove: async (name) => orUnavailable(rm(at(folder, requirePictureName(name)), { force: true })),
  }
}

/** The bundler would look for what may stand there. */
function at(folder: string, name: string): string {
  return join(/* turbopackIgnore: true */ folder, name)
}

async function write({
  file,
  bytes,
  folder,
}: {
  file: string
  bytes: Uint8Array
  folder: string
}): Promise<void> {
  const unfinished = at(folder, `.${randomBytes(9).toString('hex')}`)
  const writing = async () => {
    await mkdir(folder, { recursive: true, mode: forOwner.folder })
    const handle = await open(/* turbopackIgnore: true */ unfinished, 'wx', forOwner.file)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  }
  try {
    await orUnavailable(writing())
  } catch (fault) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw fault
  }
}

async function orNone<T>(answer: Promise<T>, none: T): Promise<T> {
  return answer.catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return none
    throw fault
  })
}

const SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full. Nothing was stored: make room on it, then try again.',
  EDQUOT: 'The disk is full. Nothing was stored: make room on it, then try again.',
  EACCES: 'The folder of the pictures can’t be written. Make it writable for the server, then try again.',
  EROFS: 'The folder of the pictures can’t be written. Make it writable for the server, then try again.',
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  return work.catch((fault: unknown) => {
    const sentence = SENTENCES[codeOf(fault)]
    throw sentence ? new Unavailable(sentence, { cause: fault }) : fault
  })
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}
