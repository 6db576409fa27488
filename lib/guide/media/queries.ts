import 'server-only'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { database, type Transaction } from '@/lib/foundation/db/client'
import type { Problem } from '@/lib/foundation/errors'
import { pictureIn, type Size } from '@/lib/foundation/picture-names'

/** The sizes of the pictures that are there, by their ids. */
export async function pictureSizes(client: Transaction, files: string[]): Promise<Map<string, Size>> {
  const ids = files.flatMap((file) => pictureIn(file) ?? [])
  if (ids.length === 0) return new Map()
  const rows = await client.picture.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]))
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
