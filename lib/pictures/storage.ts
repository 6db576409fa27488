import { dirname, join } from 'node:path'
import { database } from '../db/client'
import { folderStore } from './storage-folder'
import type { PictureStore } from './store'

/** The folder `pictures` beside the database's file. */
export function picturesFolder(file: string): string {
  return join(dirname(file), 'pictures')
}

/** The site's own pictures. */
export function pictureStore(): PictureStore {
  return folderStore(picturesFolder(database().file))
}
