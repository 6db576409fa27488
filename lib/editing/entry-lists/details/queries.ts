import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { listSeasonsById, type SeasonInList } from '@/lib/guide/seasons/queries'

/** What a list says of an entry beside its title and state; of what readers see, so nothing of a draft. */
export type EntryDetails = {
  season: SeasonInList | null
  /** Things that it has, each with how many: "3 releases". */
  counts: { one: string; many: string; count: number }[]
  /** What is wrong or missing, in a few words each. */
  problems: string[]
}

const NOTHING: EntryDetails = { season: null, counts: [], problems: [] }

/** The details of the entries of one page of a list, by id. */
export async function findDetails(
  _reader: Reader,
  { kind, ids, now }: { kind: Kind; ids: string[]; now: Temporal.Instant },
): Promise<Map<string, EntryDetails>> {
  const found = await DETAILS[kind](ids, now)
  return new Map(ids.map((id) => [id, found.get(id) ?? NOTHING]))
}

type Find = (ids: string[], now: Temporal.Instant) => Promise<Map<string, EntryDetails>>

const DETAILS: Record<Kind, Find> = {
  season: seasonDetails,
  show: showDetails,
  person: (ids) => counted(ids, creditsOf('personId'), ['credit', 'credits']),
  character: (ids) => counted(ids, creditsOf('characterId'), ['credit', 'credits']),
  platform: (ids) => counted(ids, releasesOn, ['release', 'releases']),
}

async function seasonDetails(ids: string[], now: Temporal.Instant) {
  const [seasons, releases] = await Promise.all([
    listSeasonsById(ids, now),
    database().reader.release.findMany({
      where: { seasonId: { in: ids }, removedAt: null, confidence: { not: 'withdrawn' } },
      select: { seasonId: true, premiereValue: true, holdKind: true, dateUncited: true },
    }),
  ])
  return new Map(
    seasons.map((link): [string, EntryDetails] => {
      const own = releases.filter(({ seasonId }) => seasonId === link.id)
      const undated = own.filter(
        ({ premiereValue, holdKind }) => premiereValue === null && holdKind === '',
      ).length
      const held = own.filter(({ holdKind }) => holdKind !== '').length
      const uncited = own.filter(({ dateUncited }) => dateUncited).length
      const problems = [
        ...(own.length === 0 ? ['no release'] : []),
        ...(undated > 0 ? [`${undated} without a date`] : []),
        ...(held > 0 ? [`${held} on hold`] : []),
        ...(uncited > 0 ? [`${uncited} without a source`] : []),
      ]
      const counts = [{ one: 'release', many: 'releases', count: own.length }]
      return [link.id, { season: link, counts, problems }]
    }),
  )
}

async function showDetails(ids: string[]) {
  const { reader } = database()
  const [shows, seasons] = await Promise.all([
    reader.show.findMany({ where: { id: { in: ids } }, select: { id: true, logline: true } }),
    reader.season.groupBy({ by: ['showId'], where: { showId: { in: ids } }, _count: { _all: true } }),
  ])
  const counts = new Map(seasons.map(({ showId, _count }) => [showId, _count._all]))
  return new Map(
    shows.map(({ id, logline }): [string, EntryDetails] => {
      const count = counts.get(id) ?? 0
      const problems = [...(count === 0 ? ['no season'] : []), ...(logline === '' ? ['no logline'] : [])]
      return [id, { season: null, counts: [{ one: 'season', many: 'seasons', count }], problems }]
    }),
  )
}

type CountOf = (ids: string[]) => Promise<{ id: string | null; count: number }[]>

function creditsOf(column: 'personId' | 'characterId'): CountOf {
  return async (ids) => {
    const rows = await database().reader.credit.groupBy({
      by: [column],
      where: { [column]: { in: ids } },
      _count: { _all: true },
    })
    return rows.map((row) => ({ id: row[column], count: row._count._all }))
  }
}

const releasesOn: CountOf = async (ids) => {
  const rows = await database().reader.release.groupBy({
    by: ['platformId'],
    where: { platformId: { in: ids }, removedAt: null },
    _count: { _all: true },
  })
  return rows.map((row) => ({ id: row.platformId, count: row._count._all }))
}

async function counted(ids: string[], countOf: CountOf, [one, many]: [string, string]) {
  const counts = new Map((await countOf(ids)).map(({ id, count }) => [id, count]))
  return new Map(
    ids.map((id): [string, EntryDetails] => {
      const count = counts.get(id) ?? 0
      const problems = count === 0 ? ['not used'] : []
      return [id, { season: null, counts: [{ one, many, count }], problems }]
    }),
  )
}
