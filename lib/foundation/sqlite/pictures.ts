import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PicturesBrought, PicturesKept, PicturesThere } from '../backup-outcomes'
import type { Manifest, PictureFile } from '../backups/manifest'
import { inheritOwner, requireWritableFolder, shareFile, syncFolder } from '../files'
import { FORMATS, pictureFile, pictureName } from '../picture-names'
import { picturesFolder } from '../pictures-folder'
import { queryRows, read } from './inspect'

/** The files of pictures by name, as a manifest lists them. */
type ListedFiles = Record<string, PictureFile>

/** Where pictures are taken from, by the names of their files. */
export type PictureSource = {
  has(name: string): Promise<boolean>
  /** Puts one at a path, whole or not at all; false where there is none. */
  bring(name: string, to: string): Promise<boolean>
  /** Whether the file at a path is the source's own, under another name: the one can't mend the other. */
  isItself(name: string, path: string): Promise<boolean>
}

/** Pictures that are files in a folder. */
export function folderOfPictures(folder: string): PictureSource {
  return {
    has: async (name) => existsSync(join(folder, name)),
    bring: async (name, to) => (await orMissing(shareFile(join(folder, name), to).then(() => true))) ?? false,
    isItself: (name, path) => isSameFile(join(folder, name), path),
  }
}

type Keeping = {
  copy: string
  /** The pictures of the database it was copied from. */
  from: PictureSource
  /** What the backup before listed. */
  before: ListedFiles | undefined
}

/**
 * Brings the pictures that a copied database knows of into the folder beside it, which all backups there share: only
 * files that are new there, or no longer what the backup before listed. `listed` is for the manifest.
 */
export async function keepPictures({
  copy,
  from,
  before = {},
}: Keeping): Promise<PicturesKept & { listed: ListedFiles }> {
  const listed: ListedFiles = {}
  const missed = new Set<string>()
  const brought = await bringAll(copy, picturesFolder(copy), async (to, { name, words }) => {
    // One that is lost stays listed as it was, so that every drill finds it.
    const { outcome, file = before[name] } = await keepFile({ name, from, to }, before[name])
    if (file) listed[name] = file
    if (outcome === 'there' && !(await from.has(name))) missed.add(words)
    return outcome
  })
  return { ...brought, missed: [...missed], listed }
}

type BringingBack = {
  restored: string
  /** The folder of the site's pictures. */
  to: string
  backup: string
  listed: ListedFiles | undefined
}

/** Brings back the pictures of a restored database that are missing where they belong, or not what its backup lists. */
export async function bringBackPictures({
  restored,
  to: folder,
  backup,
  listed = {},
}: BringingBack): Promise<PicturesBrought> {
  const from = picturesFolder(backup)
  return bringAll(restored, folder, (to, { name }) =>
    bringBackFile({ from: join(from, name), to }, listed[name]),
  )
}

/** Which pictures of a backup are missing beside it or have another size. Their bytes are read by a drill. */
export async function picturesThere(
  backup: string,
  { pictures: listed = {} }: Manifest,
): Promise<PicturesThere> {
  const known = picturesKnown(backup)
  const lost: string[] = []
  for (const { words, files } of known) {
    const isWhole = await Promise.all(
      files.map(async (name) => {
        const found = await orMissing(stat(join(picturesFolder(backup), name)))
        return found !== undefined && found.size === (listed[name]?.bytes ?? found.size)
      }),
    )
    if (isWhole.includes(false)) lost.push(words)
  }
  return { known: known.length, lost }
}

type Outcome = 'there' | 'brought' | 'lost'

/** Makes the folder they go to, where there are any. */
async function bringAll(
  database: string,
  folder: string,
  bring: (to: string, file: { name: string; words: string }) => Promise<Outcome>,
): Promise<PicturesBrought> {
  const known = picturesKnown(database)
  const brought: PicturesBrought = { known: known.length, brought: 0, lost: [] }
  if (known.length === 0) return brought
  await makeFolder(folder)
  for (const { words, files } of known) {
    const outcomes: Outcome[] = []
    for (const name of files) outcomes.push(await bring(join(folder, name), { name, words }))
    if (outcomes.includes('brought')) brought.brought += 1
    if (outcomes.includes('lost')) brought.lost.push(words)
  }
  await syncFolder(folder)
  return brought
}

async function makeFolder(folder: string): Promise<void> {
  const isNew = !existsSync(folder)
  await requireWritableFolder(join(folder, 'picture'))
  if (isNew) await inheritOwner(folder)
}

/** A picture that a database has a row of, in words that lead to it, and the files that belong to it. */
type KnownPicture = { words: string; files: string[] }

/** An older database has no such table. */
function picturesKnown(database: string): KnownPicture[] {
  return read(database, (opened) => {
    const [table] = queryRows(opened, `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'Picture'`)
    const rows = table ? queryRows(opened, 'SELECT "id", "name", "widths" FROM "Picture" ORDER BY "id"') : []
    return rows.map(({ id, name, widths }) => ({
      words: `${name} (${pictureFile(String(id))})`,
      files: String(widths)
        .split(',')
        .flatMap((width) =>
          FORMATS.map(({ ending }) => pictureName({ id: String(id), width: Number(width), ending })),
        ),
    }))
  })
}

type KeptFile = { name: string; from: PictureSource; to: string }

async function keepFile(
  { name, from, to }: KeptFile,
  before: PictureFile | undefined,
): Promise<{ outcome: Outcome; file?: PictureFile }> {
  const there = await described(to)
  if (there && isAsListed(there, before)) return { outcome: 'there', file: there }
  if (there && (await from.isItself(name, to))) return { outcome: 'lost' }
  const file = (await from.bring(name, to)) ? await described(to) : undefined
  return file ? { outcome: 'brought', file } : { outcome: 'lost' }
}

async function bringBackFile(
  { from, to }: { from: string; to: string },
  listed: PictureFile | undefined,
): Promise<Outcome> {
  const there = await described(to)
  if (there && isAsListed(there, listed)) return 'there'
  const source = await described(from)
  if (!source || !isAsListed(source, listed)) return 'lost'
  return (await orMissing(shareFile(from, to).then(() => true))) ? 'brought' : 'lost'
}

function isAsListed(file: PictureFile, listed: PictureFile | undefined): boolean {
  return listed === undefined || file.sha256 === listed.sha256
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = [await orMissing(stat(one)), await orMissing(stat(other))]
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev
}

/** A picture has a few hundred kilobytes: it is read in one piece. */
async function described(file: string): Promise<PictureFile | undefined> {
  const bytes = await orMissing(readFile(file))
  return bytes && { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  })
}
