import { folderStore } from '../pictures/folder'
import type { PictureStore } from '../pictures/store'
import { picturesFolderOfSite } from '../pictures-folder'
import { pictureRowsOn } from '../postgresql/pictures'
import { withSession } from '../postgresql/session'

/** Where a site with a database at a place (location.ts) has its pictures, for a command line. */
export function withPictures<Result>(
  place: string,
  work: (pictures: PictureStore) => Promise<Result>,
): Promise<Result> {
  const folder = picturesFolderOfSite(place)
  if (folder !== null) return work(folderStore(folder))
  return withSession(place, (session) => work(pictureRowsOn(session)))
}
