import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isPostgresql } from './database-url'
import { Refusal } from './refusal'
import { readSetting } from './settings'

/** The folder `pictures` beside a SQLite file, or beside a backup: all backups of a folder share it. */
export function picturesFolder(file: string): string {
  return join(dirname(file), 'pictures')
}

/** The folder that a site has its pictures in, by PICTURES_FOLDER or beside its SQLite file; null where PostgreSQL keeps them. */
export function picturesFolderOfSite(place: string): string | null {
  return chosenPicturesFolder() ?? (isPostgresql(place) ? null : picturesFolder(place))
}

/** The absolute path that PICTURES_FOLDER means, which may count from the current folder; null where it is not set. */
export function chosenPicturesFolder(): string | null {
  const chosen = readSetting('PICTURES_FOLDER')
  return chosen === undefined ? null : resolve(/* turbopackIgnore: true */ chosen)
}

/**
 * Throws a Refusal (one sentence) where PICTURES_FOLDER names no folder that can be written. One that is not there is not
 * made: it may be a disk that is not mounted yet, and pictures would be hidden below it.
 */
export async function requirePicturesFolder(): Promise<void> {
  const folder = chosenPicturesFolder()
  if (folder === null) return
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new Refusal(
      `PICTURES_FOLDER names ${folder}, and there is no such folder: make it, mount it, or correct PICTURES_FOLDER in .env.`,
    )
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch(() => {
    throw new Refusal(
      `PICTURES_FOLDER names ${folder}, which can’t be written: make it writable for who runs Logline, or correct PICTURES_FOLDER in .env.`,
    )
  })
}
