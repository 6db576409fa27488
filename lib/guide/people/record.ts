import type { Transaction } from '@/lib/foundation/db/client'
import { sortNameOf } from '@/lib/foundation/sort-name'
import { recordMedia } from '../media/record'
import { recordSources } from '../sources/record'
import type { PersonDocument } from './fields'
import { personSlug } from './slug'

/** Writes the records of a published person. */
export async function recordPerson(
  transaction: Transaction,
  { id, person, updatedAt }: { id: string; person: PersonDocument; updatedAt: Date },
) {
  const { name, note, biography } = person
  const facts = {
    slug: personSlug(person),
    name,
    sortName: sortNameOf(name),
    note,
    biography,
    updatedAt,
  }
  await transaction.person.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await transaction.alias.deleteMany({ where: { personId: id } })
  await transaction.alias.createMany({
    data: person.aliases.map((alias, position) => ({ ...alias, personId: id, position })),
  })
  await recordMedia(transaction, { entryId: id, media: person })
  await recordSources(transaction, { entryId: id, document: person })
}
