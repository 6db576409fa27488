import { Temporal } from 'temporal-polyfill'
import type {
  Confidence,
  ExceptionKind,
  HoldKind,
  Pattern,
  PlatformKind,
  ReleaseWindow,
  Tier,
} from '@/lib/documents/vocabularies'
import {
  day,
  type GuideDate,
  guideDateOf,
  isKnown,
  namesADay,
  sortKeyOf,
  spanOfDays,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import type { DayClock } from '@/lib/foundation/dates/zones'
import { type Groups, REST, regionInSentence, WORLD } from '../regions/regions'
import type { Cite } from '../sources/views'
import { clockOfRelease } from './clock'
import { exceptOf, type Reach } from './reach'
import { reachInWords } from './reach-words'
import {
  type DatedRelease,
  type HeldRelease,
  premiereOf,
  reachOf,
  type StoredException,
  type StoredPlatform,
  type StoredRelease,
  wasOf,
} from './stored'

/** The platform under the name it had at the time. */
export type PlatformView = { slug: string; name: string; nameNow: string; kind: PlatformKind; owner: string }

/** Why what is still ahead has no date, and the first date it had; unknown where it had none. */
export type HoldView = { kind: Exclude<HoldKind, ''>; reason: string; was: GuideDate }

export type ReleaseView = {
  id: string
  regions: string[]
  /** For "everywhere" rows: the regions they do not reach. */
  except: string[]
  /** Of those the ones where its platform exists: what readers are told. */
  exceptTold: string[]
  regionWords: string
  platform: PlatformView | null
  window: ReleaseWindow
  exclusive: boolean
  /** By which its days are judged where no region is chosen; its day ends at the platform's hour. */
  clock: DayClock
  premiere: GuideDate
  /** The date of the last episode, where all of them are known. */
  finale: GuideDate | null
  pattern: Pattern
  confidence: Confidence
  /** While something of it is on hold. */
  hold: HoldView | null
  tier: Tier
  /** The batches that have a name, with how many episodes each has. */
  batches: { label: string; episodes: number }[]
  /** ISO days of the last episode before each break of weeks and of the first one after it. */
  breaks: { after: string; until: string }[]
  /** Weeks off and moved episodes, where somebody said why. */
  exceptions: { kind: ExceptionKind; date: GuideDate; reason: string }[]
  /** Languages (BCP 47) it is spoken and subtitled in there. */
  audio: string[]
  subtitles: string[]
  /** The named order in which it has the episodes; "" for the season's own. */
  order: string
  watchUrl: string
  ends: GuideDate
  note: string
  sources: number[]
  disputed: boolean
  /** "the day after the United States": how its first day stands to the first one anywhere. */
  afterFirst: string
}

export type ReleaseTableContext = {
  groups: Groups
  groupNames: Record<string, string>
  cite: Cite
  disputed: Set<string>
}

export function releaseViews(
  rows: StoredRelease[],
  { groups, groupNames, cite, disputed }: ReleaseTableContext,
): ReleaseView[] {
  const reaches = rows.map(reachOf)
  const first = firstRelease(rows)
  return rows.map((row, position) => {
    const reach = reaches[position] ?? reachOf(row)
    const premiere = premiereOf(row)
    const { id, window, exclusive, pattern, confidence, tier, watchUrl, note } = row
    return {
      id,
      window,
      exclusive,
      pattern,
      confidence,
      tier,
      batches: row.batches.flatMap(({ label, size }) => (label ? [{ label, episodes: size }] : [])),
      breaks: breaksOf(row),
      exceptions: row.exceptions.filter(({ reason }) => reason !== '').map(exceptionView),
      audio: languagesFor(row, 'audio'),
      subtitles: languagesFor(row, 'subtitles'),
      order: row.order?.name ?? '',
      watchUrl,
      note,
      premiere,
      clock: clockOf(row, null),
      regions: reach.regions,
      ...exceptions(reach, reaches, groups),
      regionWords: reachInWords(reach.regions, { groupNames, platform: row.platform }) || 'Region not known',
      platform: row.platform && platformAt(row.platform, premiere, reach.regions),
      finale: finaleOf(row),
      hold: holdOf(row),
      ends: guideDateOf({ value: row.endsValue, precision: row.endsPrecision }),
      sources: cite(id),
      disputed: disputed.has(id),
      afterFirst:
        first && first.id !== id
          ? daysAfter({ first: premiereOf(first), date: premiere, regions: reachOf(first).regions })
          : '',
    }
  })
}

/** Null where everything had come when it was put on hold. */
export function holdOf(row: HeldRelease): HoldView | null {
  const { holdKind: kind, holdReason: reason } = row
  if (kind === '') return null
  const open = row.airings.filter((airing) => !isKnown(guideDateOf(airing)))
  if (isKnown(premiereOf(row)) && row.airings.length > 0 && open.length === 0) return null
  const dates = [wasOf(row), ...open.map(wasOf)].filter(isKnown)
  return { kind, reason, was: dates.sort(compareDates)[0] ?? UNKNOWN }
}

function exceptions(row: Reach, rows: Reach[], groups: Groups): Pick<ReleaseView, 'except' | 'exceptTold'> {
  const except = exceptOf(row, rows, groups)
  const { platformRegions: exists } = row
  return { except, exceptTold: exists.length > 0 ? except.filter((code) => exists.includes(code)) : except }
}

function exceptionView({
  kind,
  skippedDay,
  reason,
  ...to
}: StoredException): ReleaseView['exceptions'][number] {
  const date =
    kind === 'skip' ? day(skippedDay) : guideDateOf({ value: to.toValue, precision: to.toPrecision })
  return { kind, date, reason }
}

function languagesFor({ languages }: StoredRelease, languageUse: 'audio' | 'subtitles'): string[] {
  return languages.filter(({ use }) => use === languageUse).map(({ language }) => language)
}

/** The platform under the name it had on the day; without a day, under today's. */
export function platformAt(platform: StoredPlatform, date: GuideDate, regions: string[]): PlatformView {
  const { slug, name, kind, owner, names } = platform
  const on = isKnown(date) ? spanOfDays(date).last : ''
  const inRegionFirst = [...names].sort((one, other) => other.region.length - one.region.length)
  const then = inRegionFirst.find(
    (each) =>
      on !== '' &&
      (each.fromDay === '' || each.fromDay <= on) &&
      (each.untilDay === '' || on < each.untilDay) &&
      (each.region === '' || regions.includes(each.region)),
  )
  return { slug, name: then?.name ?? name, nameNow: name, kind, owner }
}

/** Whose clock judges a release's days: the chosen region's, else its own single region's, else the platform's home. */
export function clockOf(
  row: Pick<DatedRelease, 'regions' | 'platform'>,
  chosenZone: string | null,
): DayClock {
  const regions = row.regions.filter((each) => !each.excluded).map((each) => each.region)
  const own = clockOfRelease(regions, row.platform)
  return { ...own, zone: chosenZone ?? own.zone }
}

function firstRelease(rows: StoredRelease[]): StoredRelease | null {
  const known = rows.filter(
    (row) => row.window === 'first-run' && row.confidence !== 'withdrawn' && isKnown(premiereOf(row)),
  )
  // By the day alone: an hour on one platform is no lead over a day without one, and the table's order decides.
  const dayOf = (row: StoredRelease) => sortKeyOf(premiereOf(row)).slice(0, 10)
  return known.sort((one, other) => dayOf(one).localeCompare(dayOf(other)))[0] ?? null
}

/** More days than this between two episodes of a release are a break, and no week off. */
const LONGEST_PAUSE = 28

function breaksOf({ airings }: StoredRelease): ReleaseView['breaks'] {
  const dates = airings.filter(({ episode }) => episode.number !== null).map(guideDateOf)
  const days = dates
    .filter(namesADay)
    .map(({ value }) => value)
    .sort()
  return days.slice(1).flatMap((until, index) => {
    const after = days[index] ?? until
    return Temporal.PlainDate.from(after).until(until).days > LONGEST_PAUSE ? [{ after, until }] : []
  })
}

function finaleOf({ airings }: StoredRelease): GuideDate | null {
  const dates = airings.map(guideDateOf)
  if (dates.length < 2 || !dates.every(namesADay)) return null
  return dates.sort((one, other) => compareDates(one, other)).at(-1) ?? null
}

function daysAfter({
  first,
  date,
  regions,
}: {
  first: GuideDate
  date: GuideDate
  regions: string[]
}): string {
  const [region] = regions
  if (
    !namesADay(first) ||
    !namesADay(date) ||
    regions.length !== 1 ||
    !region ||
    region === WORLD ||
    region === REST
  )
    return ''
  const { days } = Temporal.PlainDate.from(first.value).until(date.value)
  if (days === 0) return `the same day as ${regionInSentence(region)}`
  return days === 1 ? `the day after ${regionInSentence(region)}` : ''
}
