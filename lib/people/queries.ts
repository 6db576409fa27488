import 'server-only'
import { listParts, type Part } from '../credits/queries'
import { database } from '../db/client'

export type PersonPage = {
  slug: string
  name: string
  note: string
  biography: string
  aliases: string[]
  parts: Part[]
  updatedOn: string
}

/** A published person with every part in the guide, or null. */
export async function findPerson(slug: string): Promise<PersonPage | null> {
  const row = await database().reader.person.findUnique({
    where: { slug },
    include: { aliases: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const { id, name, note, biography, updatedAt } = row
  const aliases = row.aliases.filter((alias) => alias.revealedBy === null).map((alias) => alias.text)
  return {
    slug,
    name,
    note,
    biography,
    aliases,
    parts: await listParts({ personId: id }),
    updatedOn: updatedAt.toISOString().slice(0, 10),
  }
}

/** Everybody in the guide by name. */
export async function listPeople(): Promise<{ slug: string; name: string; note: string }[]> {
  return database().reader.person.findMany({
    orderBy: { sortName: 'asc' },
    take: 500,
    select: { slug: true, name: true, note: true },
  })
}
