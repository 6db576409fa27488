import 'server-only'
import { database } from '../db/client'

/** What the database holds of a platform's shows. Stays inside of lib/shows. */

/** Asked for by themselves: joined into the list's question, SQLite would look through every release for every show. */
export async function showIdsOn(platform: string): Promise<string[]> {
  const { reader } = database()
  const row = await reader.platform.findUnique({ where: { slug: platform }, select: { id: true } })
  if (!row) return []
  const where = { platformId: row.id }
  const [originals, releases] = await Promise.all([
    reader.showOriginator.findMany({ where, select: { showId: true } }),
    reader.release.findMany({
      where: { ...where, ...STANDING },
      select: { season: { select: { showId: true } } },
    }),
  ])
  return [...new Set([...originals, ...releases.map((release) => release.season)].map((each) => each.showId))]
}

/** A row of the release table that counts. */
export const STANDING = { removedAt: null, confidence: { not: 'withdrawn' } }
