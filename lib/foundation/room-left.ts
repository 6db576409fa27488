import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isPostgresql } from './database-url'

/** How many bytes the disk of a database has left; null where that is another machine's. */
export async function roomLeft(place: string): Promise<number | null> {
  if (isPostgresql(place)) return null
  const { bavail, bsize } = await statfs(dirname(place))
  return bavail * bsize
}
