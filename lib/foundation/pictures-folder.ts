import { dirname, join } from 'node:path'

/** The folder `pictures` beside a database's file, or beside a backup: all backups of a folder share it. */
export function picturesFolder(file: string): string {
  return join(dirname(file), 'pictures')
}
