import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { queryIds } from '@/lib/foundation/db/chosen-ids'
import { database } from '@/lib/foundation/db/client'
import { countAll, countUpTo, nearerWay, type Slice } from '@/lib/foundation/db/counts'
import { askRows } from '@/lib/foundation/db/json-rows'
import { spansUnder } from '@/lib/foundation/letters'
import { MAX_COUNTED, totalOf } from '@/lib/foundation/paging'
import { genreFacet, platformFacet } from '../../facets/facets'
import type { ShowStatus } from './statuses'

/** What the database holds of lists of shows. Stays inside of lib/shows. */

/** What the list of shows is narrowed by: `platform` is a slug, `letter` one of lib/foundation/letters.ts. */
export type ShowsFilter = {
  kind?: string
  genre?: string
  platform?: string
  status?: ShowStatus
  letter?: string
}

/** The ids of a part of the shows that fit, by title, and how many fit; null where nobody knows without looking at each. */
export async function showsFitting(
  filter: ShowsFilter,
  part: Slice,
): Promise<{ ids: string[]; total: number | null }> {
  if (Object.keys(filter).length === 0) return { ids: await allShows(part), total: await countAll('Show') }
  const facets = await facetsIn(filter)
  const fitting = showsQuery(filter, facets)
  const isCountable = facets.length + (filter.kind ? 1 : 0) < 2 || facets[0]?.isFew
  const [ids, total] = await Promise.all([
    queryIds(Prisma.sql`${fitting} ORDER BY "sortTitle", "id" LIMIT ${part.take} OFFSET ${part.skip}`),
    isCountable ? countUpTo(fitting, MAX_COUNTED).then(totalOf) : null,
  ])
  return { ids, total }
}

/** The ids of those of some shows that fit, by title. Told one by one: what runs is not written down. */
export async function showsAmong(slugs: string[], filter: ShowsFilter): Promise<string[]> {
  const facets = await facetsIn(filter)
  const shows = await database().reader.show.findMany({
    where: {
      slug: { in: slugs },
      ...(filter.kind && { kind: filter.kind }),
      ...(filter.letter && {
        OR: spansUnder(filter.letter).map((span) => ({ sortTitle: span })),
      }),
    },
    orderBy: [{ sortTitle: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const ids = shows.map(({ id }) => id)
  const marked = await Promise.all(
    facets.map(({ name }) =>
      database().reader.showFacet.findMany({
        where: { facet: name, showId: { in: ids } },
        select: { showId: true },
      }),
    ),
  )
  const fitting = marked.map((rows) => new Set(rows.map(({ showId }) => showId)))
  return ids.filter((id) => fitting.every((each) => each.has(id)))
}

async function allShows(part: Slice): Promise<string[]> {
  const { order, skip, take } = await nearerWay('Show', part)
  const way = Prisma.raw(order)
  const ids = await queryIds(Prisma.sql`SELECT "id" FROM "Show" ORDER BY "sortTitle" ${way}, "id" ${way}
    LIMIT ${take} OFFSET ${skip}`)
  return order === 'ASC' ? ids : ids.reverse()
}

/** So many shows are looked at one by one, for what else is asked of them. */
const FEW = 2_000

type Facet = { name: string; isFew: boolean }

/** What the list is narrowed by, one that few shows have first. */
async function facetsIn({ genre, platform }: ShowsFilter): Promise<Facet[]> {
  const row = platform
    ? await database().reader.platform.findUnique({ where: { slug: platform }, select: { id: true } })
    : null
  const names = [...(genre ? [genreFacet(genre)] : []), ...(platform ? [platformFacet(row?.id ?? '')] : [])]
  const facets = names.map(async (name) => {
    const rows = Prisma.sql`SELECT 1 FROM "ShowFacet" WHERE "facet" = ${name}`
    return { name, isFew: (await countUpTo(rows, FEW)) <= FEW }
  })
  return (await Promise.all(facets)).sort((one, other) => Number(other.isFew) - Number(one.isFew))
}

/**
 * The shows that fit, without an order. One walks along the titles of a kind or of a facet until the page is full, and looks
 * each show up in the others. A show stands in a facet once for itself and once for each season.
 */
function showsQuery({ kind, letter }: ShowsFilter, facets: Facet[]): Prisma.Sql {
  const walked = kind && !facets[0]?.isFew ? undefined : facets[0]
  const others = facets.filter((facet) => facet !== walked)
  const id = Prisma.raw(walked ? '"showId"' : '"id"')
  const from = walked
    ? Prisma.sql`SELECT DISTINCT f."sortTitle", f."showId" AS "id" FROM "ShowFacet" f`
    : Prisma.sql`SELECT f."sortTitle", f."id" FROM "Show" f`
  const marks = [
    ...(walked ? [Prisma.sql`f."facet" = ${walked.name}`] : []),
    ...others.map(
      ({ name }) => Prisma.sql`EXISTS (SELECT 1 FROM "ShowFacet" o
        WHERE o."facet" = ${name} AND o."sortTitle" = f."sortTitle" AND o."showId" = f.${id})`,
    ),
    ...(kind && walked
      ? [Prisma.sql`EXISTS (SELECT 1 FROM "Show" s WHERE s."id" = f."showId" AND s."kind" = ${kind})`]
      : []),
    ...(kind && !walked ? [Prisma.sql`f."kind" = ${kind}`] : []),
  ]
  const spans = letter ? spansUnder(letter) : [{}]
  // By span: "before a or after z" at once, SQLite would walk through all between them.
  const picks = spans.map(({ gte, lt }) => {
    const conditions = [
      ...marks,
      ...(gte === undefined ? [] : [Prisma.sql`f."sortTitle" >= ${gte}`]),
      ...(lt === undefined ? [] : [Prisma.sql`f."sortTitle" < ${lt}`]),
    ]
    const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
    return Prisma.sql`${from} ${where}`
  })
  return Prisma.join(picks, ' UNION ALL ')
}

/** The genres any show has, by name: from one to the next in the index, however many shows have each. */
export async function genresInUse(limit: number): Promise<string[]> {
  const [first, end] = [genreFacet(''), genreFacet('\u{10ffff}')]
  const genres = Prisma.sql`
    WITH RECURSIVE genre(facet) AS (
      SELECT min("facet") FROM "ShowFacet" WHERE "facet" > ${first} AND "facet" < ${end}
      UNION ALL
      SELECT (SELECT min("facet") FROM "ShowFacet" WHERE "facet" > genre.facet AND "facet" < ${end})
      FROM genre WHERE genre.facet IS NOT NULL
    )
    SELECT facet AS "facet" FROM genre WHERE facet IS NOT NULL LIMIT ${limit}`
  const rows = await askRows<{ facet: string }>(genres, ['facet'])
  return rows.map(({ facet }) => facet.slice(first.length))
}

/** The platforms any show is of or on, by name. */
export function platformsInUse(atMost: number): Promise<{ slug: string; name: string }[]> {
  const platforms = Prisma.sql`
    SELECT p."slug", p."name" FROM "Platform" p
    WHERE EXISTS (SELECT 1 FROM "ShowFacet" f WHERE f."facet" = ${platformFacet('')} || p."id")
    ORDER BY p."name", p."id" LIMIT ${atMost}`
  return askRows<{ slug: string; name: string }>(platforms, ['slug', 'name'])
}
