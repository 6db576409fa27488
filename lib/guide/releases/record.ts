import type { PublishMoment } from '@/lib/documents/publish-moment'
import type { Confidence, HoldKind } from '@/lib/documents/vocabularies'
import { type GuideDate, isKnown, readGuideDate, sameDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { hasCome } from '@/lib/foundation/dates/zones'
import type { Transaction } from '@/lib/foundation/db/client'
import { Invalid } from '@/lib/foundation/errors'
import { airingsOf, bringAirings, markMerged } from './airings'
import { type Announced, changeOf, recordDateChange } from './date-changes'
import type { SeasonEpisodes } from './episodes'
import type { ReleaseRow } from './fields'
import { FIRST_DATE, type FirstDateColumns, firstDateColumns, firstDateOf, statedBefore } from './first-date'
import { plannedDates, premiereIn } from './plan'
import { recordReleaseLists } from './record-lists'
import type { Dates } from './schedule'
import { judgingClock, standingOf } from './standing'
import { premiereOf, wasOf } from './stored'

/** A season's release table, with what its dates follow from. */
type SeasonReleases = SeasonEpisodes & {
  releases: ReleaseRow[]
  episodesOrdered: number | null
  sources: { id: string; publisher: string; url: string }[]
}

/** Writes a season's release table, brings every airing up to date and keeps what changed of the dates. */
export async function recordReleases(transaction: Transaction, table: ReleaseTable, moment: PublishMoment) {
  const { seasonId, season } = table
  await removeReleases(transaction, { seasonId, ...season, moment })
  for (const [position, release] of season.releases.entries())
    await recordRelease(transaction, { ...table, release, position }, moment)
}

/** Whether any source says so of a field; the field '' is the whole row. */
export type IsCited = (subjectId: string, field: string) => boolean

type ReleaseTable = { seasonId: string; season: SeasonReleases; isCited: IsCited }

type Recording = ReleaseTable & { release: ReleaseRow; position: number }

async function recordRelease(
  transaction: Transaction,
  { seasonId, season, isCited, release, position }: Recording,
  { at, now, updatedAt: isCorrection }: PublishMoment,
) {
  const where = { id: release.id, seasonId }
  const row = await transaction.release.findUnique({ where, select: { ...ANNOUNCED, ...BEFORE } })
  const clock = await judgingClock(transaction, release)
  const isOut = (date: GuideDate) => hasCome(date, now, clock)
  const first = firstDateOf(release, row, isOut)
  const isDateCited = isCited(release.id, '') || isCited(release.id, 'premiere.on')
  const dateUncited = first.premiere.value !== null && !isDateCited
  const facts = {
    ...releaseFacts(release),
    ...firstDateColumns(first),
    seasonId,
    position,
    removedAt: null,
    dateUncited,
  }
  await transaction.release.upsert({ where, create: { id: release.id, ...facts }, update: facts })
  await recordReleaseLists(transaction, release)

  const airings = row ? await airingsOf(transaction, release.id) : []
  const isCorrected = row !== null && !sameDate(statedBefore(row), premiereIn(release))
  const before = {
    standing: standingOf(airings, { now, clock, wasWithdrawn: row?.confidence === 'withdrawn' }),
    batches: row?.pattern === 'batches' && row.batches.length > 0 ? row.batches : null,
    isCorrected,
  }
  const dates = plannedDates(season, release, before)
  if (row?.holdKind !== release.holdKind) refuseHoldOfNothing(release, dates, season)
  const unheld = plannedDates(season, { ...release, holdKind: '' }, before)
  const moved = await bringAirings(transaction, { releaseId: release.id, airings, dates, unheld, at })
  const wasAtOnce = row?.pattern === 'all-at-once'
  if (row && wasAtOnce !== (release.pattern === 'all-at-once'))
    await markMerged(transaction, { airings, dates, mergedAt: wasAtOnce ? null : at })
  if (isCorrection) return
  const announced = row && row.removedAt === null ? announcedOf(row) : null
  const isRunning = [...dates.values()].some((date) => isKnown(date) && !isOut(date))
  const platforms = announced && isRunning ? await platformsOf(transaction, row, release) : null
  await recordDateChange(transaction, {
    where: { seasonId, releaseId: release.id, at },
    change: changeOf(announced, { ...first, ...certaintyOf(release) }),
    platforms,
    dates: { before: announced?.premiere ?? UNKNOWN, after: first.premiere },
    moved: isCorrected ? [] : moved,
    hold: { before: row?.holdKind ?? '', after: release.holdKind, reason: release.holdReason },
    isAhead: (date) => !isOut(date),
    sources: sourcesFor(release, season.sources),
  })
}

/** Where one platform took the place of another: what the two were called. */
async function platformsOf(
  transaction: Transaction,
  before: { platformId: string | null } | null,
  { platformId }: ReleaseRow,
) {
  if (!before?.platformId || !platformId || before.platformId === platformId) return null
  const where = { id: { in: [before.platformId, platformId] } }
  const rows = await transaction.platform.findMany({ where, select: { id: true, name: true } })
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? ''
  return { before: nameOf(before.platformId), after: nameOf(platformId) }
}

/** A hold reaches what is still ahead: where everything has come there is nothing to hold. */
function refuseHoldOfNothing(
  { id, holdKind }: ReleaseRow,
  dates: Dates,
  { episodesOrdered }: SeasonReleases,
) {
  const isOver = dates.size > 0 && dates.size >= (episodesOrdered ?? 0) && [...dates.values()].every(isKnown)
  if (holdKind === '' || !isOver) return
  const message =
    'On hold: every episode of this release has come out, so nothing of it is still ahead. Choose “No”.'
  throw new Invalid([{ path: `releases.${id}.holdKind`, message }])
}

/** The sources of a release row, in the order of the season's list. */
function sourcesFor({ sourceIds }: ReleaseRow, sources: SeasonReleases['sources']) {
  return sources.filter(({ id }) => sourceIds.includes(id)).map(({ publisher, url }) => ({ publisher, url }))
}

/** Withdraws what the table no longer has. */
async function removeReleases(
  transaction: Transaction,
  { seasonId, releases, moment }: SeasonReleases & { seasonId: string; moment: PublishMoment },
) {
  const ids = new Set(releases.map((release) => release.id))
  const where = { seasonId, removedAt: null }
  const select = {
    id: true,
    platformId: true,
    regions: { where: { excluded: false } },
    ...ANNOUNCED,
  } as const
  const standing = await transaction.release.findMany({ where, select })
  for (const row of standing.filter(({ id }) => !ids.has(id))) {
    const airings = await airingsOf(transaction, row.id)
    await bringAirings(transaction, { releaseId: row.id, airings, dates: new Map(), at: moment.at })
    const place = { seasonId, releaseId: row.id, at: moment.at }
    if (!moment.updatedAt) {
      const regions = row.regions.map(({ region }) => region)
      const clock = await judgingClock(transaction, { platformId: row.platformId, regions })
      const isAhead = (date: GuideDate) => !hasCome(date, moment.now, clock)
      const change = changeOf(announcedOf(row), null)
      await recordDateChange(transaction, { where: place, change, moved: [], ...NOTHING_ELSE, isAhead })
    }
    await transaction.release.update({ where: { id: row.id }, data: { removedAt: moment.at } })
  }
}

const ANNOUNCED = {
  ...FIRST_DATE,
  confidence: true,
  holdKind: true,
  holdReason: true,
} as const

const BEFORE = {
  removedAt: true,
  platformId: true,
  pattern: true,
  batches: { select: { id: true, size: true, startValue: true, startPrecision: true } },
} as const

/** What the change of a removed row does without. */
const NOTHING_ELSE = {
  platforms: null,
  dates: { before: UNKNOWN, after: UNKNOWN },
  hold: { before: '', after: '', reason: '' },
  sources: [],
} as const

type StoredAnnouncement = FirstDateColumns & {
  confidence: Confidence
  holdKind: HoldKind
  holdReason: string
}

function announcedOf(row: StoredAnnouncement): NonNullable<Announced> {
  return { premiere: premiereOf(row), was: wasOf(row), ...certaintyOf(row) }
}

function certaintyOf({ confidence, holdKind, holdReason }: Omit<NonNullable<Announced>, 'premiere' | 'was'>) {
  return { confidence, holdKind, holdReason }
}

/** The columns of a release: a plain field has the name of its column. */
function releaseFacts(release: ReleaseRow) {
  const { id: _, platformId, orderId, premiere: __, ends, ...others } = release
  const { regions, excluded, batches, exceptions, episodeIds, audio, subtitles, sourceIds, ...plain } = others
  const { value: endsValue, precision: endsPrecision } = readGuideDate({ written: ends })
  return {
    ...plain,
    platformId: platformId || null,
    orderId: orderId || null,
    endsValue,
    endsPrecision,
  }
}
