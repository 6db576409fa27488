import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Billing } from '@/lib/documents/vocabularies'
import { sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { headingOf } from '../season-heading'
import { creditStartKey } from './views'

type SeasonOfCredit = Parameters<typeof headingOf>[0] & { id: string; path: string; heading: string }

/** A part somebody played, from the side of the person or of the character. */
export type PersonCredit = {
  id: string
  person: { slug: string; name: string }
  character: { slug: string; name: string } | null
  job: string
  billing: Billing
  note: string
  show: { id: string; slug: string; title: string }
  season: SeasonOfCredit | null
  year: string
  /** Whether it gives a story away. */
  spoiler: boolean
}

const CREDIT_WITH_PLACE = {
  person: { select: { slug: true, name: true } },
  character: { select: { slug: true, name: true } },
  show: { select: { id: true, slug: true, title: true, firstShownValue: true, firstShownPrecision: true } },
  season: {
    select: {
      id: true,
      slug: true,
      number: true,
      label: true,
      title: true,
      releases: { where: { removedAt: null }, select: { premiereValue: true, premierePrecision: true } },
    },
  },
} as const

const UNKNOWN_YEAR = sortKeyOf({ value: null, precision: 'unknown', time: null, zone: null }).slice(0, 4)

/** The main and recurring cast of some seasons of a show, as they stand in each; nothing that gives a story away. */
export async function listCastOfSeasons(seasonIds: string[]): Promise<PersonCredit[]> {
  const rows = await database().reader.credit.findMany({
    where: {
      seasonId: { in: seasonIds },
      characterId: { not: null },
      billing: { in: ['main', 'recurring', 'not-stated'] },
      revealedBy: null,
    },
    orderBy: { position: 'asc' },
    include: CREDIT_WITH_PLACE,
  })
  return rows.map((row) => creditOf(row, creditStartKey(row)))
}

/** The parts of one person, or of one character, newest first. */
export async function listCredits(
  of: { personId: string } | { characterId: string },
): Promise<PersonCredit[]> {
  const rows = await database().reader.credit.findMany({ where: of, include: CREDIT_WITH_PLACE })
  const dated = rows
    .map((row) => ({ row, began: creditStartKey(row) }))
    .sort((one, other) => other.began.localeCompare(one.began))
  return dated.map(({ row, began }) => creditOf(row, began))
}

type CreditRow = Prisma.CreditGetPayload<{ include: typeof CREDIT_WITH_PLACE }>

function creditOf(row: CreditRow, began: string): PersonCredit {
  const { id, person, character, job, billing, note, show, season, revealedBy } = row
  const year = began.slice(0, 4)
  return {
    id,
    person,
    character,
    job,
    billing,
    note,
    spoiler: revealedBy !== null,
    show: { id: show.id, slug: show.slug, title: show.title },
    season: season && seasonOf(season, show),
    year: year === UNKNOWN_YEAR ? '' : year,
  }
}

type SeasonRow = Parameters<typeof headingOf>[0] & { id: string; slug: string }

function seasonOf(season: SeasonRow, show: { slug: string }): SeasonOfCredit {
  const { id, slug, number, label, title } = season
  return { id, number, label, title, path: `/shows/${show.slug}/${slug}`, heading: headingOf(season) }
}
