import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DEFAULT_DATABASE_URL, isPostgresql } from './database-url'

/** The folder of what a site keeps beside its database: the SQLite file's own; of PostgreSQL, the one that nobody has to name. */
export function dataFolder(place: string): string {
  return dirname(isPostgresql(place) ? resolve(DEFAULT_DATABASE_URL.slice('file:'.length)) : place)
}

/** How many bytes the disk of a database has left; null where that is another machine's. */
export async function roomLeft(place: string): Promise<number | null> {
  if (isPostgresql(place)) return null
  const { bavail, bsize } = await statfs(dirname(place))
  return bavail * bsize
}
