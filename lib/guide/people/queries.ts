import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { database } from '@/lib/foundation/db/client'
import { countUpTo, nearerWay } from '@/lib/foundation/db/counts'
import { spansUnder } from '@/lib/foundation/letters'
import { MAX_COUNTED, type Page, pageOf, sliceAndOne, totalOf } from '@/lib/foundation/paging'
import { listCredits, type PersonCredit } from '../credits/queries'
import { loadImages } from '../media/queries'
import { type ImageView, imageViews } from '../media/views'
import type { Seen } from '../seasons/cards/queries'
import { findSources } from '../sources/queries'
import type { SourceView } from '../sources/views'
import { type Career, findCareer } from './career/queries'

export type PersonPage = {
  slug: string
  name: string
  note: string
  biography: string
  aliases: string[]
  parts: PersonCredit[]
  /** For whoever looks; null where nobody was named. */
  career: Career | null
  images: ImageView[]
  /** The numbers of its sources. */
  citations: { name: number[]; biography: number[] }
  sources: SourceView[]
  updatedOn: string
}

/** A published person with every part in the guide, or null; for whoever looks with what they are to be seen in next. */
export async function findPerson(slug: string, seen?: Seen): Promise<PersonPage | null> {
  const row = await database().reader.person.findUnique({
    where: { slug },
    include: { aliases: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const { id, name, note, biography, updatedAt } = row
  const [parts, images, { sources, cite }] = await Promise.all([
    listCredits({ personId: id }),
    loadImages(id),
    findSources(id),
  ])
  const aliases = row.aliases.filter((alias) => alias.revealedBy === null).map((alias) => alias.text)
  return {
    slug,
    name,
    note,
    biography,
    aliases,
    parts,
    career: seen
      ? await findCareer(
          parts.filter(({ spoiler }) => !spoiler),
          seen,
        )
      : null,
    images: imageViews(images),
    citations: { name: cite(id, 'name', 'note'), biography: cite(id, 'biography') },
    sources,
    updatedOn: updatedAt.toISOString().slice(0, 10),
  }
}

const PEOPLE_A_PAGE = 120

export type PersonInList = { slug: string; name: string; note: string }

/** One page of everybody in the guide, or of those under one letter (lib/foundation/letters.ts), by name. */
export async function listPeople(page: number, letter?: string): Promise<Page<PersonInList, number | null>> {
  const part = sliceAndOne(page, PEOPLE_A_PAGE)
  const { order, skip, take } = letter ? { order: 'ASC', ...part } : await nearerWay('Person', part)
  const way = Prisma.raw(order)
  const [people, total] = await Promise.all([
    // By an index alone: who is only walked past is not looked up.
    database().reader.$queryRaw<PersonInList[]>`
      SELECT p."slug", p."name", p."note" FROM (
        ${peopleUnder(letter, Prisma.sql`"sortName", "id"`)}
        ORDER BY "sortName" ${way}, "id" ${way} LIMIT ${take} OFFSET ${skip}
      ) q ${database().dialect.joinInOrder} "Person" p ON p."id" = q."id"
      ORDER BY q."sortName" ${way}, q."id" ${way}`,
    countUpTo(peopleUnder(letter, Prisma.sql`1`), MAX_COUNTED).then(totalOf),
  ])
  return pageOf(order === 'ASC' ? people : people.reverse(), { page, size: PEOPLE_A_PAGE, total })
}

/** By span: "before a or after z" at once, SQLite would walk through everybody. */
function peopleUnder(letter: string | undefined, columns: Prisma.Sql): Prisma.Sql {
  const spans = letter ? spansUnder(letter) : [{}]
  const picks = spans.map(({ gte = '', lt }) => {
    const before = lt === undefined ? Prisma.empty : Prisma.sql`AND "sortName" < ${lt}`
    return Prisma.sql`SELECT ${columns} FROM "Person" WHERE "sortName" >= ${gte} ${before}`
  })
  return Prisma.join(picks, ' UNION ALL ')
}
