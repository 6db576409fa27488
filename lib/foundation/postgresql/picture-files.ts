import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { moveIntoPlace } from '../files'
import { isPictureName } from '../picture-names'
import { picturesFolderOfSite } from '../pictures-folder'
import { folderOfPictures, type PictureSource } from '../sqlite/pictures'
import { pictureRowsOn } from './pictures'

/** The pictures of a site, for a backup: rows, or files in the folder that PICTURES_FOLDER names. */
export function picturesOf(url: string, session: pg.Client): PictureSource {
  const folder = picturesFolderOfSite(url)
  if (folder !== null) return folderOfPictures(folder)
  const rows = pictureRowsOn(session)
  return {
    has: async (name) => (await rows.get(name)) !== null,
    async bring(name, to) {
      const bytes = await rows.get(name)
      if (!bytes) return false
      const partial = `${to}.${process.pid}.partial`
      await writeFile(partial, bytes)
      await moveIntoPlace(partial, to)
      return true
    },
    isItself: async () => false,
  }
}

/** Makes rows of the files in a folder; answers how many pictures were not there, or were others. */
export async function takeInPictures(session: pg.Client, folder: string): Promise<number> {
  const rows = pictureRowsOn(session)
  const names = await readdir(folder).catch(() => [])
  const taken = new Set<string>()
  for (const name of names.filter(isPictureName)) {
    const bytes = await readFile(join(folder, name))
    if ((await rows.get(name))?.equals(bytes)) continue
    await rows.put(name, bytes)
    taken.add(name.replace(/-\d+\.\w+$/, ''))
  }
  return taken.size
}
