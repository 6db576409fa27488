import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { listCredits, type PersonCredit } from '../credits/queries'
import { loadImages } from '../media/queries'
import { type ImageView, imageViews } from '../media/views'
import { findSources } from '../sources/queries'
import type { SourceView } from '../sources/views'

export type CharacterPage = {
  slug: string
  name: string
  franchise: string
  description: string
  aliases: string[]
  parts: PersonCredit[]
  images: ImageView[]
  /** The numbers of its sources. */
  citations: { name: number[]; description: number[] }
  sources: SourceView[]
  updatedOn: string
}

/** A published character with everybody who played it, or null. */
export async function findCharacter(slug: string): Promise<CharacterPage | null> {
  const row = await database().reader.character.findUnique({
    where: { slug },
    include: { aliases: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const { id, name, franchise, updatedAt } = row
  const description = row.descriptionRevealedBy === null ? row.description : ''
  const [parts, images, { sources, cite }] = await Promise.all([
    listCredits({ characterId: id }),
    loadImages(id),
    findSources(id),
  ])
  const aliases = row.aliases.filter((alias) => alias.revealedBy === null).map((alias) => alias.text)
  return {
    slug,
    name,
    franchise,
    description,
    aliases,
    parts,
    images: imageViews(images),
    citations: { name: cite(id, 'name', 'franchise'), description: cite(id, 'description') },
    sources,
    updatedOn: updatedAt.toISOString().slice(0, 10),
  }
}
