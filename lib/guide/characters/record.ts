import type { Transaction } from '@/lib/foundation/db/client'
import { sortNameOf } from '@/lib/foundation/sort-name'
import { recordMedia } from '../media/record'
import { recordSources } from '../sources/record'
import type { CharacterDocument } from './fields'
import { characterSlug } from './slug'

/** Writes the records of a published character. */
export async function recordCharacter(
  transaction: Transaction,
  { id, character, updatedAt }: { id: string; character: CharacterDocument; updatedAt: Date },
) {
  const { name, franchise, description } = character
  const facts = {
    slug: characterSlug(character),
    name,
    sortName: sortNameOf(name),
    franchise,
    description,
    updatedAt,
  }
  await transaction.character.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await transaction.alias.deleteMany({ where: { characterId: id } })
  await transaction.alias.createMany({
    data: character.aliases.map((alias, position) => ({ ...alias, characterId: id, position })),
  })
  await recordMedia(transaction, { entryId: id, media: character })
  await recordSources(transaction, { entryId: id, document: character })
}
