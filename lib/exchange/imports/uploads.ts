import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ImportedShow } from './core/proposal'

/** What was uploaded for an import, as it was read, between the proposal and the import. */
export type Upload = z.infer<typeof upload>

const upload = z.object({
  provider: z.enum(['tvmaze', 'tmdb']),
  /** The ISO day on which it came. */
  seenOn: z.string(),
  /** What its files were called. */
  files: z.array(z.string()),
  shows: z.array(z.custom<ImportedShow>((kept) => typeof kept === 'object')),
})

const KEPT_MS = 24 * 60 * 60_000
const IS_ID = /^[\w-]{16}$/

/** Keeps an upload under its id, for a day and for the server's user alone; older ones go. */
export async function keepIn({ folder, id, kept }: { folder: string; id: string; kept: object }) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeOld(folder)
  const file = fileOf(folder, id)
  await writeFile(`${file}.partial`, JSON.stringify(kept), { mode: 0o600 })
  await rename(`${file}.partial`, file)
}

/** The upload of this id, or null when it is gone, there never was one, or an older Logline has kept it. */
export async function readFrom(folder: string, id: string): Promise<Upload | null> {
  return upload.safeParse(await keptIn(folder, id)).data ?? null
}

/** Whatever is kept under this id, or null. */
export async function keptIn(folder: string, id: string): Promise<unknown> {
  if (!IS_ID.test(id)) return null
  const text = await readFile(fileOf(folder, id), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

export async function removeFrom(folder: string, id: string) {
  if (IS_ID.test(id)) await rm(fileOf(folder, id), { force: true })
}

/** What is kept, the newest first: its id and when it came. */
export async function listIn(folder: string): Promise<{ id: string; at: Date }[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const kept = await Promise.all(
    names.map(async (name) => {
      const id = name.replace(/\.json$/, '')
      const made = IS_ID.test(id) ? await stat(fileOf(folder, id)).catch(() => null) : null
      return made && Date.now() - made.mtimeMs < KEPT_MS ? [{ id, at: made.mtime }] : []
    }),
  )
  return kept.flat().sort((one, other) => other.at.getTime() - one.at.getTime())
}

async function removeOld(folder: string) {
  for (const name of await readdir(folder)) {
    const file = join(/* turbopackIgnore: true */ folder, name)
    const made = await stat(file).catch(() => null)
    if (made && Date.now() - made.mtimeMs > KEPT_MS) await rm(file, { force: true })
  }
}

/** The bundler would look for what may stand there. */
function fileOf(folder: string, id: string): string {
  return join(/* turbopackIgnore: true */ folder, `${id}.json`)
}
