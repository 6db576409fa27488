import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { syncFile } from '../files'
import { Refusal } from '../refusal'

const pictureFileFields = z.object({ bytes: z.number(), sha256: z.string() })

const manifestFields = z.object({
  madeAt: z.string(),
  reason: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.record(z.string(), z.number()),
  migrations: z.array(z.string()),
  /** The names of the settings that were set, for whoever restores it elsewhere; never their values. */
  settings: z.array(z.string()).default([]),
  /** The files of its pictures by name, in the folder `pictures` beside it; none where only the database was copied. */
  pictures: z.record(z.string(), pictureFileFields).optional(),
})

/** What is written beside a backup: enough to tell later that it is still what it was. */
export type Manifest = z.infer<typeof manifestFields>

export type PictureFile = z.infer<typeof pictureFileFields>

export const manifestOf = (backup: string) => `${backup}.json`

/** The manifest beside a backup, or undefined where there is none. Throws a Refusal for one that can't be read. */
export async function readManifest(backup: string): Promise<Manifest | undefined> {
  if (!existsSync(manifestOf(backup))) return undefined
  try {
    return manifestFields.parse(JSON.parse(await readFile(manifestOf(backup), 'utf8')))
  } catch {
    throw new Refusal(`The manifest ${manifestOf(backup)} is damaged.`)
  }
}

/** To be called before the backup has its name, so that no backup stands without its manifest. */
export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  const partial = `${manifestOf(backup)}.partial`
  await writeFile(partial, `${JSON.stringify(manifest, null, 2)}\n`)
  await syncFile(partial)
  await rename(partial, manifestOf(backup))
}
