import { join } from 'node:path'
import { dataFolder } from './data-folder'

/** The folder `pictures` beside a database's file, or beside a backup: all backups of a folder share it. */
export function picturesFolder(place: string): string {
  return join(dataFolder(place), 'pictures')
}
