import 'server-only'
import { listParts, type Part } from '../credits/queries'
import { database } from '../db/client'
import { spansUnder } from '../letters'
import { type Page, pageOf, slice } from '../paging'

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

const PEOPLE_A_PAGE = 120

export type PersonInList = { slug: string; name: string; note: string }

/** One page of everybody in the guide, or of those under one letter (lib/letters.ts), by name. */
export async function listPeople(page: number, letter?: string): Promise<Page<PersonInList>> {
  const { reader } = database()
  const where = letter ? { OR: spansUnder(letter).map((sortName) => ({ sortName })) } : {}
  const [people, total] = await Promise.all([
    reader.person.findMany({
      where,
      orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
      ...slice(page, PEOPLE_A_PAGE),
      select: { slug: true, name: true, note: true },
    }),
    reader.person.count({ where }),
  ])
  return pageOf(people, { page, size: PEOPLE_A_PAGE, total })
}
