import { watchDatabase } from '@/lib/foundation/db/watch'
import { folderStore } from '@/lib/foundation/pictures/folder'
import { pictureInRows } from '@/lib/foundation/pictures/rows'
import { picturesFolderOfSite } from '@/lib/foundation/pictures-folder'

/** Where the files of the site's pictures are read, by their names; null for what is none of them. */
export type PictureFiles = { get(name: string): Promise<Buffer | null>; close(): Promise<void> }

/** In a folder, or in the database at a place through a connection of its own: whoever follows edits waits for no picture. */
export async function pictureFiles(place: string): Promise<PictureFiles> {
  const folder = picturesFolderOfSite(place)
  if (folder !== null) return { get: folderStore(folder).get, close: async () => undefined }
  const { rows, close } = await watchDatabase(place)
  return { get: (name) => pictureInRows(rows, name), close }
}
