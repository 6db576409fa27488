import { type GuideDate, guideDateOf, readGuideDate, sameDate } from '../dates/guide-date'
import type { Transaction } from '../db/client'
import type { Moment } from '../entries/moment'
import type { SeasonDocument } from '../seasons/fields'
import { airedOf, bringAirings, type Judge, judgeOf } from './airings'
import { changeOf, recordDateChange, type Standing } from './date-changes'
import { type Aired, type SchedulePlan, scheduleEpisodes } from './schedule'

type ReleaseRow = SeasonDocument['releases'][number]

/** Writes a season's release table, brings every airing up to date and keeps what changed of the dates. */
export async function recordReleases(
  transaction: Transaction,
  seasonId: string,
  season: SeasonDocument,
  moment: Moment,
) {
  await removeReleases(transaction, seasonId, season, moment)
  for (const [position, release] of season.releases.entries()) {
    const where = { id: release.id, seasonId }
    const row = await transaction.release.findUnique({ where, select: { removedAt: true, ...STANDING } })
    const before = row && row.removedAt === null ? standingOf(row) : null
    const facts = { ...releaseFacts(release), seasonId, position, removedAt: null }
    await transaction.release.upsert({ where, create: { id: release.id, ...facts }, update: facts })
    await recordLists(transaction, release)
    const isCorrected = row !== null && !sameDate(standingOf(row).premiere, premiereIn(release))
    const moved = await bringAirings(
      transaction,
      release.id,
      await datesNow(transaction, season, release, isCorrected, moment),
      moment,
    )
    const change = changeOf(before, standingIn(release))
    await recordDateChange(
      transaction,
      { seasonId, releaseId: release.id, at: moment.at },
      change,
      isCorrected ? [] : moved,
    )
  }
}

/** Withdraws what the table no longer has. */
async function removeReleases(
  transaction: Transaction,
  seasonId: string,
  { releases }: SeasonDocument,
  moment: Moment,
) {
  const ids = new Set(releases.map((release) => release.id))
  const where = { seasonId, removedAt: null }
  const standing = await transaction.release.findMany({ where, select: { id: true, ...STANDING } })
  for (const row of standing.filter(({ id }) => !ids.has(id))) {
    await bringAirings(transaction, row.id, new Map(), moment)
    const place = { seasonId, releaseId: row.id, at: moment.at }
    await recordDateChange(transaction, place, changeOf(standingOf(row), null), [])
    await transaction.release.update({ where: { id: row.id }, data: { removedAt: moment.at } })
  }
}

/** Every episode's date as of now; of a withdrawn release only what has aired is left. */
async function datesNow(
  transaction: Transaction,
  season: SeasonDocument,
  release: ReleaseRow,
  isCorrected: boolean,
  moment: Moment,
): Promise<Aired> {
  const hasAired = await judgeOf(transaction, release, moment)
  const aired = await airedOf(transaction, release.id, hasAired)
  if (release.confidence === 'withdrawn') return aired
  return datesOf(season, release, isCorrected ? correctedDates(season, release, aired, hasAired) : aired)
}

const STANDING = {
  premiereValue: true,
  premierePrecision: true,
  premiereTime: true,
  premiereZone: true,
  confidence: true,
  holdKind: true,
  holdReason: true,
} as const

type StoredStanding = {
  premiereValue: string | null
  premierePrecision: string
  premiereTime: string | null
  premiereZone: string | null
  confidence: string
  holdKind: string
  holdReason: string
}

function standingOf({ confidence, holdKind, holdReason, ...row }: StoredStanding): NonNullable<Standing> {
  return { premiere: premiereOf(row), confidence, holdKind, holdReason }
}

function standingIn(release: ReleaseRow): Standing {
  const { confidence, holdKind, holdReason } = release
  return { premiere: premiereIn(release), confidence, holdKind, holdReason }
}

function premiereOf(
  row: Pick<StoredStanding, 'premiereValue' | 'premierePrecision' | 'premiereTime' | 'premiereZone'>,
): GuideDate {
  const { premiereValue: value, premierePrecision: precision, premiereTime: time, premiereZone: zone } = row
  return guideDateOf({ value, precision, time, zone })
}

function premiereIn({ premiere }: ReleaseRow): GuideDate {
  return readGuideDate(premiere.on, premiere.time, premiere.zone)
}

function releaseFacts(release: ReleaseRow) {
  const premiere = premiereIn(release)
  const ends = readGuideDate(release.ends)
  const { window, exclusive, announcedDay, pattern, confidence, holdKind, holdReason, tier, watchUrl, note } =
    release
  return {
    window,
    exclusive,
    announcedDay,
    pattern,
    confidence,
    holdKind,
    holdReason,
    tier,
    watchUrl,
    note,
    platformId: release.platformId || null,
    orderId: release.orderId || null,
    premiereValue: premiere.value,
    premierePrecision: premiere.precision,
    premiereTime: premiere.time,
    premiereZone: premiere.zone,
    endsValue: ends.value,
    endsPrecision: ends.precision,
  }
}

async function recordLists(transaction: Transaction, release: ReleaseRow) {
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
      const { value, precision } = readGuideDate(start)
      return { ...here, id, position, label, size: size ?? 1, startValue: value, startPrecision: precision }
    }),
  })
  await transaction.releaseException.createMany({
    data: release.exceptions.map(({ id, kind, skippedDay, episodeId, to, reason }, position) => {
      const { value, precision } = readGuideDate(to.on)
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
  const languages = (codes: string[], use: string) =>
    [...new Set(codes)].map((language) => ({ ...here, language, use }))
  await transaction.releaseLanguage.createMany({
    data: [...languages(release.audio, 'audio'), ...languages(release.subtitles, 'subtitles')],
  })
}

function datesOf(season: SeasonDocument, release: ReleaseRow, aired: Aired): Map<string, GuideDate> {
  const order = season.orders.find((each) => each.id === release.orderId)?.episodeIds
  const all = order ?? season.episodes.map((episode) => episode.id)
  const chosen = new Set(release.episodeIds)
  const moved = new Set(release.exceptions.map((each) => each.episodeId))
  const special = new Set(
    season.episodes.filter((episode) => episode.number === null).map((episode) => episode.id),
  )
  const ids = all.filter((id) => (chosen.size > 0 ? chosen.has(id) : !special.has(id) || moved.has(id)))
  return scheduleEpisodes(planOf(release), ids, aired)
}

function planOf(release: ReleaseRow): SchedulePlan {
  const { zone } = release.premiere
  return {
    premiere: premiereIn(release),
    pattern: release.pattern,
    batches: release.batches.map(({ size, start }) => ({ size: size ?? 1, start: readGuideDate(start) })),
    exceptions: release.exceptions.map((each) =>
      each.kind === 'skip'
        ? { kind: 'skip', day: each.skippedDay }
        : { kind: 'move', episodeId: each.episodeId, to: readGuideDate(each.to.on, each.to.time, zone) },
    ),
    held: release.holdKind === 'held',
  }
}

/** With another first date what has aired gets its dates anew, a hold or not: a hold is for what is still ahead. */
function correctedDates(season: SeasonDocument, release: ReleaseRow, aired: Aired, hasAired: Judge): Aired {
  if (release.holdKind !== 'held') return new Map()
  const dates = datesOf(season, { ...release, holdKind: '' }, new Map())
  return new Map([...dates].filter(([episodeId, date]) => aired.has(episodeId) && hasAired(date)))
}
