import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { type ImageView, imageViews } from './views'

/** The poster we hold of each entry that has one. */
export async function postersByEntry(entryIds: string[]): Promise<Map<string, ImageView>> {
  const where = { entryId: { in: entryIds }, kind: 'poster', file: { not: '' } }
  const images = await database().reader.image.findMany({ where, orderBy: { position: 'desc' } })
  return new Map(images.flatMap((image) => imageViews([image]).map((view) => [image.entryId, view] as const)))
}

/** The poster of each season that has one, or else its show's. */
export async function postersBySeason(seasonIds: string[]): Promise<Map<string, ImageView>> {
  const own = await postersByEntry(seasonIds)
  const seasons = await database().reader.season.findMany({
    where: { id: { in: seasonIds.filter((id) => !own.has(id)) } },
    select: { id: true, showId: true },
  })
  const ofShows = await postersByEntry([...new Set(seasons.map(({ showId }) => showId))])
  return new Map([
    ...own,
    ...seasons.flatMap(({ id, showId }) => {
      const poster = ofShows.get(showId)
      return poster ? [[id, poster] as const] : []
    }),
  ])
}
