import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PicturesBrought, Restored } from '../backup-outcomes'
import { readManifest } from '../backups/manifest'
import { compareRows, differingInWords } from '../copying/compare'
import { copyRows, countAll } from '../copying/copy'
import { shownDatabase } from '../database-url'
import { requireWritableFolder } from '../files'
import type { RestoreChoices } from '../operations'
import { picturesFolder, picturesFolderOfSite } from '../pictures-folder'
import { Damaged, Refusal } from '../refusal'
import type { RowsToRead } from '../rows'
import { migrateDatabase as migrateFile } from '../sqlite/migrate'
import { bringBackPictures } from '../sqlite/pictures'
import { restoreDatabase as restoreFile } from '../sqlite/restore'
import { readRows as readFileRows } from '../sqlite/rows-to-read'
import { backUp } from './backup'
import { migrateDatabase } from './migrate'
import { takeInPictures } from './picture-files'
import { replaceAllRows } from './rows-to-change'
import { readRows } from './rows-to-read'
import { requireUnserved } from './servers'
import { withSession } from './session'

/**
 * Puts the rows of a backup in the place of all that are there, in one transaction, after a backup of those; then brings back
 * its pictures that are missing. A backup of an older Logline is migrated on the way. Throws a Refusal, with everything as it
 * was, for a damaged or newer backup, for one without its manifest unless `isUnvouched`, and while a server runs.
 */
export async function restoreDatabase(
  url: string,
  { backup, isUnvouched = false }: RestoreChoices,
): Promise<Restored> {
  if (!existsSync(backup)) throw new Refusal(`There is no backup at ${backup}.`)
  await withSession(url, (session) => requireUnserved(url, session))
  await requireWritableFolder(join(dirname(backup), 'restoring'))
  const folder = await mkdtemp(join(dirname(backup), 'restoring-'))
  try {
    // A copy is checked and migrated before anything is touched.
    const file = join(folder, 'restored.db')
    const { settings } = await restoreFile({ file, backup, isUnvouched, pictures: null })
    await migrateFile(file)
    await migrateDatabase(url)
    const safetyCopy = await copyOfRows(url)
    await readFileRows(file, (rows) => replaceRows(url, rows))
    return { safetyCopy, missing: [], pictures: await bringBack({ url, file, backup }), settings }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A backup of what will be gone, where there is anything. */
async function copyOfRows(url: string): Promise<string | undefined> {
  if ((await readRows(url, countAll)) === 0) return undefined
  const { file } = await backUp(url, { reason: 'before a restore', label: 'before-restore' })
  return file
}

function replaceRows(url: string, rows: RowsToRead): Promise<void> {
  return replaceAllRows(url, async (into) => {
    await copyRows({ from: rows, to: into })
    const { differing } = await compareRows({ one: rows, other: into })
    if (Object.keys(differing).length > 0)
      throw new Damaged(
        `${shownDatabase(url)} would not be the same as the backup (${differingInWords(differing)}): nothing was restored.`,
      )
  })
}

type BringingBack = { url: string; file: string; backup: string }

/** Into the folder of the site's pictures, or into the database where it has none. */
async function bringBack({ url, file, backup }: BringingBack): Promise<PicturesBrought> {
  const listed = (await readManifest(backup))?.pictures
  const own = picturesFolderOfSite(url)
  if (own !== null) return bringBackPictures({ restored: file, to: own, backup, listed })
  const folder = picturesFolder(file)
  const whole = await bringBackPictures({ restored: file, to: folder, backup, listed })
  return { ...whole, brought: await withSession(url, (session) => takeInPictures(session, folder)) }
}
