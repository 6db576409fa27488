import type { PublishMoment } from '@/lib/documents/publish-moment'
import type { Confidence, HoldKind, LanguageUse } from '@/lib/documents/vocabularies'
import { type Precision, readGuideDate, sameDate } from '@/lib/foundation/dates/guide-date'
import { hasCome } from '@/lib/foundation/dates/zones'
import type { Transaction } from '@/lib/foundation/db/client'
import { airingsOf, bringAirings } from './airings'
import { type Announced, changeOf, recordDateChange } from './date-changes'
import type { SeasonEpisodes } from './episodes'
import type { ReleaseRow } from './fields'
import { plannedDates, premiereIn } from './plan'
import { judgingClock, standingOf } from './standing'
import { premiereOf } from './stored'

/** A season's release table, with what its dates follow from. */
type SeasonReleases = SeasonEpisodes & { releases: ReleaseRow[] }

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
  { at, now }: PublishMoment,
) {
  const where = { id: release.id, seasonId }
  const row = await transaction.release.findUnique({ where, select: { ...ANNOUNCED, ...BEFORE } })
  const stated = releaseFacts(release)
  const isDateCited = isCited(release.id, '') || isCited(release.id, 'premiere.on')
  const dateUncited = stated.premiereValue !== null && !isDateCited
  const facts = { ...stated, seasonId, position, removedAt: null, dateUncited }
  await transaction.release.upsert({ where, create: { id: release.id, ...facts }, update: facts })
  await recordReleaseLists(transaction, release)

  const airings = row ? await airingsOf(transaction, release.id) : []
  const clock = await judgingClock(transaction, release)
  const isCorrected = row !== null && !sameDate(premiereOf(row), premiereIn(release))
  const dates = plannedDates(season, release, {
    standing: standingOf(airings, { now, clock, wasWithdrawn: row?.confidence === 'withdrawn' }),
    batches: row?.pattern === 'batches' && row.batches.length > 0 ? row.batches : null,
    isCorrected,
  })
  const moved = await bringAirings(transaction, { releaseId: release.id, airings, dates, at })
  const change = changeOf(row && row.removedAt === null ? announcedOf(row) : null, announcedIn(release))
  await recordDateChange(transaction, {
    where: { seasonId, releaseId: release.id, at },
    change,
    moved: isCorrected ? [] : moved,
    isAhead: (date) => !hasCome(date, now, clock),
  })
}

/** Withdraws what the table no longer has. */
async function removeReleases(
  transaction: Transaction,
  { seasonId, releases, moment }: SeasonReleases & { seasonId: string; moment: PublishMoment },
) {
  const ids = new Set(releases.map((release) => release.id))
  const where = { seasonId, removedAt: null }
  const standing = await transaction.release.findMany({ where, select: { id: true, ...ANNOUNCED } })
  for (const row of standing.filter(({ id }) => !ids.has(id))) {
    const airings = await airingsOf(transaction, row.id)
    await bringAirings(transaction, { releaseId: row.id, airings, dates: new Map(), at: moment.at })
    const place = { seasonId, releaseId: row.id, at: moment.at }
    const change = changeOf(announcedOf(row), null)
    await recordDateChange(transaction, { where: place, change, moved: [], isAhead: () => false })
    await transaction.release.update({ where: { id: row.id }, data: { removedAt: moment.at } })
  }
}

const ANNOUNCED = {
  premiereValue: true,
  premierePrecision: true,
  premiereTime: true,
  premiereZone: true,
  confidence: true,
  holdKind: true,
  holdReason: true,
} as const

const BEFORE = {
  removedAt: true,
  pattern: true,
  batches: { select: { id: true, size: true, startValue: true, startPrecision: true } },
} as const

type StoredAnnouncement = {
  premiereValue: string | null
  premierePrecision: Precision
  premiereTime: string | null
  premiereZone: string | null
  confidence: Confidence
  holdKind: HoldKind
  holdReason: string
}

function announcedOf({
  confidence,
  holdKind,
  holdReason,
  ...row
}: StoredAnnouncement): NonNullable<Announced> {
  return { premiere: premiereOf(row), confidence, holdKind, holdReason }
}

function announcedIn(release: ReleaseRow): Announced {
  const { confidence, holdKind, holdReason } = release
  return { premiere: premiereIn(release), confidence, holdKind, holdReason }
}

/** The columns of a release: a plain field has the name of its column. */
function releaseFacts(release: ReleaseRow) {
  const { id: _, platformId, orderId, premiere: __, ends, ...others } = release
  const { regions, excluded, batches, exceptions, episodeIds, audio, subtitles, sourceIds, ...plain } = others
  const first = premiereIn(release)
  const { value: endsValue, precision: endsPrecision } = readGuideDate({ written: ends })
  return {
    ...plain,
    platformId: platformId || null,
    orderId: orderId || null,
    premiereValue: first.value,
    premierePrecision: first.precision,
    premiereTime: first.time,
    premiereZone: first.zone,
    endsValue,
    endsPrecision,
  }
}

async function recordReleaseLists(transaction: Transaction, release: ReleaseRow) {
  const where = { releaseId: release.id }
  const here = { releaseId: release.id }
  await transaction.releaseRegion.deleteMany({ where })
  await transaction.releaseEpisode.deleteMany({ where })
  await transaction.releaseBatch.deleteMany({ where })
  await transaction.releaseException.deleteMany({ where })
  await transaction.releaseLanguage.deleteMany({ where })
  const regions = (codes: string[], excluded: boolean) =>
    [...new Set(codes)].map((region, position) => ({ ...here, region, excluded, position }))
  await transaction.releaseRegion.createMany({
    data: [...regions(release.regions, false), ...regions(release.excluded, true)],
  })
  await transaction.releaseEpisode.createMany({
    data: release.episodeIds.map((episodeId) => ({ ...here, episodeId })),
  })
  await transaction.releaseBatch.createMany({
    data: release.batches.map(({ id, label, size, start }, position) => {
      const { value, precision } = readGuideDate({ written: start })
      return { ...here, id, position, label, size: size ?? 1, startValue: value, startPrecision: precision }
    }),
  })
  await transaction.releaseException.createMany({
    data: release.exceptions.map(({ id, kind, skippedDay, episodeId, to, reason }, position) => {
      const { value, precision } = readGuideDate({ written: to.on })
      return {
        ...here,
        id,
        position,
        kind,
        skippedDay,
        episodeId: episodeId || null,
        toValue: value,
        toPrecision: precision,
        toTime: to.time || null,
        reason,
      }
    }),
  })
  const languages = (codes: string[], use: LanguageUse) =>
    [...new Set(codes)].map((language) => ({ ...here, language, use }))
  await transaction.releaseLanguage.createMany({
    data: [...languages(release.audio, 'audio'), ...languages(release.subtitles, 'subtitles')],
  })
}
