import 'server-only'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { database, type Transaction } from '@/lib/foundation/db/client'
import type { Problem } from '@/lib/foundation/errors'
import { FORMATS, pictureIn, pictureName, type Size } from '@/lib/foundation/picture-names'
import { type ImageView, imageViews } from './views'

/** The sizes of the pictures that are there, by their ids. */
export async function pictureSizes(client: Transaction, files: string[]): Promise<Map<string, Size>> {
  const ids = files.flatMap((file) => pictureIn(file) ?? [])
  if (ids.length === 0) return new Map()
  const rows = await client.picture.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]))
}

/** The names of all files that the pictures which are there should have. */
export async function knownPictureFiles(): Promise<string[]> {
  const rows = await database().reader.picture.findMany({ select: { id: true, widths: true } })
  return rows.flatMap(({ id, widths }) =>
    widths
      .split(',')
      .flatMap((width) => FORMATS.map(({ ending }) => pictureName({ id, width: Number(width), ending }))),
  )
}

/** A document that is published shows only pictures that are there. */
export async function pictureProblems(client: Transaction, document: Values): Promise<Problem[]> {
  const held = rowsAt(document, 'images').flatMap(({ id, file }) => {
    const picture = typeof file === 'string' ? pictureIn(file) : null
    return picture ? [{ picture, file: String(file), path: `images.${String(id)}.file` }] : []
  })
  const sizes = await pictureSizes(
    client,
    held.map(({ file }) => file),
  )
  return held
    .filter(({ picture }) => !sizes.has(picture))
    .map(({ path }) => ({ path, message: 'Picture: this one is no longer here. Upload it again.' }))
}

/** An entry's videos and images as stored, in their order. */
export async function loadMedia(entryId: string) {
  const { reader } = database()
  const inOrder = { where: { entryId }, orderBy: { position: 'asc' } } as const
  const [videos, images] = await Promise.all([reader.video.findMany(inOrder), reader.image.findMany(inOrder)])
  return { videos, images }
}

/** The images alone, for kinds that have no videos. */
export function loadImages(entryId: string) {
  return database().reader.image.findMany({ where: { entryId }, orderBy: { position: 'asc' } })
}

/** The poster we hold of each entry that has one. */
export async function postersByEntry(entryIds: string[]): Promise<Map<string, ImageView>> {
  const where = { entryId: { in: entryIds }, kind: 'poster', file: { not: '' } }
  const images = await database().reader.image.findMany({ where, orderBy: { position: 'desc' } })
  return new Map(images.flatMap((image) => imageViews([image]).map((view) => [image.entryId, view] as const)))
}

/** The poster of each season that has one, or else its show's. */
export async function postersBySeason(seasonIds: string[]): Promise<Map<string, ImageView>> {
  const [own, all] = await Promise.all([
    postersByEntry(seasonIds),
    database().reader.season.findMany({
      where: { id: { in: seasonIds } },
      select: { id: true, showId: true },
    }),
  ])
  const seasons = all.filter(({ id }) => !own.has(id))
  const ofShows = await postersByEntry([...new Set(seasons.map(({ showId }) => showId))])
  return new Map([
    ...own,
    ...seasons.flatMap(({ id, showId }) => {
      const poster = ofShows.get(showId)
      return poster ? [[id, poster] as const] : []
    }),
  ])
}
