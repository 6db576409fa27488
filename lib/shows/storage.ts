import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { idsOf } from '../db/chosen-ids'
import { database } from '../db/client'
import { countAll, countUpTo } from '../db/counts'
import { spansUnder } from '../letters'
import { MOST_COUNTED, totalOf } from '../paging'

/** What the database holds of lists of shows. Stays inside of lib/shows. */

/** What the list of shows is narrowed by: `platform` is a slug, `letter` one of lib/letters.ts. */
export type ShowsFilter = { kind?: string; genre?: string; platform?: string; letter?: string }

type Part = { skip: number; take: number }

/** The ids of a part of the shows that fit, by title, and how many fit; null where that are too many to count. */
export async function showsFitting(
  filter: ShowsFilter,
  part: Part,
): Promise<{ ids: string[]; total: number | null }> {
  const marks = await marksIn(filter)
  const few = marks.find((mark) => mark.isFew)
  const fitting = questionOf(
    filter,
    few?.shows ?? null,
    marks.map(({ bears }) => bears),
  )
  const [ids, total] = await Promise.all([
    idsOf(Prisma.sql`${fitting} ORDER BY "sortTitle", "id" LIMIT ${part.take} OFFSET ${part.skip}`),
    // Of those that many shows bear together nobody knows the number without looking at every show.
    few || marks.length === 0 ? countOf(filter, fitting) : null,
  ])
  return { ids, total }
}

/** So many are sooner put in order than found one by one along the titles. */
const FEW = 500

/** A condition that other tables know: the shows it holds of, and the same asked of one show. */
type Mark = { shows: Prisma.Sql; bears: Prisma.Sql; isFew: boolean }

async function marksIn({ genre, platform }: ShowsFilter): Promise<Mark[]> {
  const row = platform
    ? await database().reader.platform.findUnique({ where: { slug: platform }, select: { id: true } })
    : null
  const marks = [...(genre ? [ofGenre(genre)] : []), ...(platform ? [onPlatform(row?.id ?? '')] : [])]
  return Promise.all(
    marks.map(async (mark) => {
      const counted = await countUpTo(mark.shows, FEW)
      return { ...mark, isFew: counted <= FEW }
    }),
  )
}

function ofGenre(genre: string): Omit<Mark, 'isFew'> {
  return {
    shows: Prisma.sql`SELECT "showId" FROM "ShowLabel" WHERE "kind" = 'genre' AND "value" = ${genre}
      LIMIT ${FEW + 1}`,
    bears: Prisma.sql`EXISTS (
      SELECT 1 FROM "ShowLabel" l WHERE l."showId" = s."id" AND l."kind" = 'genre' AND l."value" = ${genre})`,
  }
}

/**
 * Whose original it is, or where a row of it stands. Each with a limit of its own, for a union looks at all of both; and
 * of one show its own releases are asked, which SQLite would look for among all of the platform (hence coalesce).
 */
function onPlatform(platformId: string): Omit<Mark, 'isFew'> {
  const most = FEW + 1
  return {
    shows: Prisma.sql`SELECT "showId" FROM (
        SELECT "showId" FROM "ShowOriginator" WHERE "platformId" = ${platformId} LIMIT ${most})
      UNION SELECT "showId" FROM (
        SELECT DISTINCT n."showId" FROM "Release" r JOIN "Season" n ON n."id" = r."seasonId"
        WHERE r."platformId" = ${platformId} AND ${STANDING} LIMIT ${most})`,
    bears: Prisma.sql`(
      EXISTS (SELECT 1 FROM "ShowOriginator" o WHERE o."showId" = s."id" AND o."platformId" = ${platformId})
      OR EXISTS (
        SELECT 1 FROM "Season" n CROSS JOIN "Release" r ON r."seasonId" = n."id"
        WHERE n."showId" = s."id" AND coalesce(r."platformId", '') = ${platformId} AND ${STANDING}))`,
  }
}

/** A row of the release table that counts. */
const STANDING = Prisma.sql`r."removedAt" IS NULL AND r."confidence" <> 'withdrawn'`

/**
 * The shows that fit, without an order. Few are looked up and then put in order; among many one walks along the titles
 * until the page is full, so what is asked of each show looks at that show alone.
 */
function questionOf({ kind, letter }: ShowsFilter, few: Prisma.Sql | null, marks: Prisma.Sql[]): Prisma.Sql {
  const from = few ? Prisma.sql`(${few}) f CROSS JOIN "Show" s ON s."id" = f."showId"` : Prisma.sql`"Show" s`
  const spans = letter ? spansUnder(letter) : [{}]
  // By span: "before a or after z" at once, SQLite would walk through all between them.
  const picks = spans.map(({ gte, lt }) => {
    const conditions = [
      ...(kind ? [Prisma.sql`s."kind" = ${kind}`] : []),
      ...(gte === undefined ? [] : [Prisma.sql`s."sortTitle" >= ${gte}`]),
      ...(lt === undefined ? [] : [Prisma.sql`s."sortTitle" < ${lt}`]),
      ...marks,
    ]
    const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
    return Prisma.sql`SELECT s."sortTitle", s."id" FROM ${from} ${where}`
  })
  return Prisma.join(picks, ' UNION ALL ')
}

async function countOf(filter: ShowsFilter, fitting: Prisma.Sql): Promise<number | null> {
  if (Object.keys(filter).length === 0) return countAll('Show')
  return totalOf(await countUpTo(fitting, MOST_COUNTED))
}

/** The genres any show has, by name: from one to the next in the index, however many shows have each. */
export async function genresInUse(atMost: number): Promise<string[]> {
  const rows = await database().reader.$queryRaw<{ value: string }[]>`
    WITH RECURSIVE genre(value) AS (
      SELECT min("value") FROM "ShowLabel" WHERE "kind" = 'genre'
      UNION ALL
      SELECT (SELECT min("value") FROM "ShowLabel" WHERE "kind" = 'genre' AND "value" > genre.value)
      FROM genre WHERE genre.value IS NOT NULL
    )
    SELECT value AS "value" FROM genre WHERE value IS NOT NULL LIMIT ${atMost}`
  return rows.map(({ value }) => value)
}

/** The platforms any show is of or on, by name. */
export function platformsInUse(atMost: number): Promise<{ slug: string; name: string }[]> {
  return database().reader.$queryRaw<{ slug: string; name: string }[]>`
    SELECT p."slug", p."name" FROM "Platform" p
    WHERE EXISTS (SELECT 1 FROM "ShowOriginator" o WHERE o."platformId" = p."id")
      OR EXISTS (SELECT 1 FROM "Release" r WHERE r."platformId" = p."id" AND ${STANDING})
    ORDER BY p."name", p."id" LIMIT ${atMost}`
}
