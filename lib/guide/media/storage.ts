import { database } from '@/lib/foundation/db/client'
import { picturesFolder } from '@/lib/foundation/pictures-folder'
import { folderStore } from './storage-folder'
import type { PictureStore } from './store'

/** The site's own pictures. */
export function pictureStore(): PictureStore {
  return folderStore(picturesFolder(database().place))
}
