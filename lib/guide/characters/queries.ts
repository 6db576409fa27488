import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { listParts, type PersonCredit } from '../credits/queries'

export type CharacterPage = {
  slug: string
  name: string
  franchise: string
  description: string
  aliases: string[]
  parts: PersonCredit[]
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
  const aliases = row.aliases.filter((alias) => alias.revealedBy === null).map((alias) => alias.text)
  return {
    slug,
    name,
    franchise,
    description,
    aliases,
    parts: await listParts({ characterId: id }),
    updatedOn: updatedAt.toISOString().slice(0, 10),
  }
}
