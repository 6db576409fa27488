import { existsSync, realpathSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Forgotten } from '../backup-outcomes'
import { removeDatabase } from '../files'
import type { Release } from '../operations'
import { isPictureName } from '../picture-names'
import { picturesFolder, picturesFolderOfSite } from '../pictures-folder'
import { Refusal } from '../refusal'
import { isBackupName } from './folder'
import { manifestOf, readManifest } from './manifest'

type Forgetting = {
  /** The database; a server may be using it. */
  place: string
  folder: string
  /** How many of the newest stay. */
  keep: number
  /** Keeps everybody from making a backup meanwhile; undefined while somebody does. */
  holdOldBackups: () => Promise<Release | undefined>
}

/**
 * Takes away all but the newest `keep` backups in a folder, whatever they were made for, with their manifests; what
 * backups that were killed left behind; and pictures that no backup there lists any more. Files of other names stay.
 * Throws a Refusal for the folder of the database itself, or any other whose pictures are the site's.
 */
export async function forgetOldBackups({
  place,
  folder,
  keep,
  holdOldBackups,
}: Forgetting): Promise<Forgotten> {
  if (!existsSync(folder)) return { files: [], pictureFiles: 0 }
  requireFolderOfBackups(place, folder)
  const old = (await readdir(folder)).filter(isBackupName).sort().slice(0, -keep)
  for (const name of old) {
    // First the manifest: a backup that is half gone vouches for nothing.
    await rm(manifestOf(join(folder, name)), { force: true })
    await removeDatabase(join(folder, name))
  }
  const { broken, pictureFiles } = await forgetUnlisted(folder, holdOldBackups)
  return { files: [...old, ...broken], pictureFiles }
}

function requireFolderOfBackups(place: string, folder: string): void {
  const own = picturesFolderOfSite(place)
  if (areSame(own, picturesFolder(join(folder, 'backup'))) || areSame(dirname(place), folder))
    throw new Refusal(
      `${folder} has the database itself, or the site’s pictures: old backups are removed from a folder of their own only.`,
    )
}

/** Whether two paths lead to one folder that is there. */
function areSame(one: string | null, other: string): boolean {
  return one !== null && existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other)
}

/** Nothing goes while a backup is being made, which migrations and restores do too: it may be its own. */
async function forgetUnlisted(
  folder: string,
  holdOldBackups: Forgetting['holdOldBackups'],
): Promise<{ broken: string[]; pictureFiles: number }> {
  const release = await holdOldBackups()
  if (!release) return { broken: [], pictureFiles: 0 }
  try {
    const names = new Set(await readdir(folder))
    const broken = [...names].filter((name) => {
      const backup = name.replace(/(\.json)?(\.partial)?$/, '')
      return isBackupName(backup) && (name.endsWith('.partial') || !names.has(backup))
    })
    for (const name of broken) await removeDatabase(join(folder, name))
    return { broken, pictureFiles: await forgetPictures(folder) }
  } finally {
    await release()
  }
}

async function forgetPictures(folder: string): Promise<number> {
  const pictures = picturesFolder(join(folder, 'backup'))
  const listed = await picturesListed(folder)
  if (!listed || !existsSync(pictures)) return 0
  const unlisted = (await readdir(pictures)).filter(
    (name) => isPictureName(name.replace(/\.\d+\.partial$/, '')) && !listed.has(name),
  )
  for (const name of unlisted) await rm(join(pictures, name), { force: true })
  return unlisted.length
}

/** Undefined where nobody can tell: an older backup has no list, and may need any. */
async function picturesListed(folder: string): Promise<Set<string> | undefined> {
  const listed = new Set<string>()
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.db'))) {
    const backup = join(folder, name)
    if (!existsSync(manifestOf(backup))) continue
    const { pictures } = (await readManifest(backup).catch(() => undefined)) ?? {}
    if (!pictures) return undefined
    for (const picture of Object.keys(pictures)) listed.add(picture)
  }
  return listed
}
