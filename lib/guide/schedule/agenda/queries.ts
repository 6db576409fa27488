import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { grouped } from '@/lib/foundation/grouped'
import { postersBySeason } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { todayIn } from '../../regions/queries'
import type { ScheduleEntry } from '../entries'
import { listSchedule, shortSchedule } from '../queries'
import { type Week, weekFrom } from '../week'

export type AgendaEntry = ScheduleEntry & { poster: ImageView | null }
type Platform = NonNullable<ScheduleEntry['platform']>

/** Seven days of the schedule. Days are ISO days, by the region's clock. */
export type Agenda = {
  day: string
  today: string
  week: Week
  /** How many episodes each of the seven days has; null where there are too many to count. */
  counts: Map<string, number> | null
  /** The day itself, and those of the six days after it that have anything; where that is much, the day alone. */
  days: { day: string; entries: AgendaEntry[] }[]
  /** Where the day itself has nothing: the next episode there is. */
  next: ScheduleEntry | null
  /** What these days' episodes come out on, whichever platform was asked for. */
  platforms: Platform[]
  /** Whether it goes on from an earlier page of the day, and what the next page goes on from. */
  isLater: boolean
  more: string | null
}

export type AgendaQuery = {
  /** The first day; today's where none is asked for. */
  day: string | null
  region: string | null
  platform: string | null
  after: string | null
  now: Temporal.Instant
}

/** So many are counted, and so many told at once: as many whole days as hold them. */
const MOST_COUNTED = 250
const MOST_AT_ONCE = 80
const LAST_DAY = '2199-12-31'

/** What comes out on a day and on the six days after it. */
export async function findAgenda({ day: asked, region, platform, after, now }: AgendaQuery): Promise<Agenda> {
  const today = await todayIn(region, now)
  const day = asked ?? today
  const week = weekFrom(day)
  const span = { from: day, to: week.days.at(-1) ?? day, region, platform }
  const all = await shortSchedule({ ...span, platform: null }, MOST_COUNTED)
  const whole = platform === null ? all : await ofPlatform(all, span)
  const onDay = whole
    ? { entries: wholeDays(whole, day), next: null }
    : await listSchedule({ ...span, to: day, after })
  const days = grouped(onDay.entries, (entry) => entry.day)
  const isEmpty = !days.has(day) && after === null && onDay.next === null
  return {
    day,
    today,
    week,
    counts:
      whole && new Map(week.days.map((each) => [each, whole.filter((entry) => entry.day === each).length])),
    days: await withPosters([[day, days.get(day) ?? []], ...[...days].filter(([each]) => each !== day)]),
    // Where the week is known whole, its first episode is the next one.
    next: isEmpty ? (whole?.[0] ?? (await nextAfter(day, { region, platform }))) : null,
    platforms: platformsOf(all ?? onDay.entries),
    isLater: whole === null && after !== null,
    more: onDay.next,
  }
}

/** A platform's part of the whole, or what it has by itself where the whole is too much. */
async function ofPlatform(
  all: ScheduleEntry[] | null,
  span: Parameters<typeof shortSchedule>[0],
): Promise<ScheduleEntry[] | null> {
  if (all === null) return shortSchedule(span, MOST_COUNTED)
  return all.filter(({ platform }) => platform?.slug === span.platform)
}

/** The day itself, and as many of the days after it as fit whole. */
function wholeDays(entries: ScheduleEntry[], day: string): ScheduleEntry[] {
  const told: ScheduleEntry[] = []
  for (const [each, ofDay] of grouped(entries, (entry) => entry.day)) {
    if (each !== day && told.length + ofDay.length > MOST_AT_ONCE) break
    told.push(...ofDay)
  }
  return told
}

async function withPosters(days: [day: string, entries: ScheduleEntry[]][]): Promise<Agenda['days']> {
  const ids = new Set(days.flatMap(([, entries]) => entries.map(({ seasonId }) => seasonId)))
  const posters = await postersBySeason([...ids])
  return days.map(([day, entries]) => ({
    day,
    entries: entries.map((entry) => ({ ...entry, poster: posters.get(entry.seasonId) ?? null })),
  }))
}

async function nextAfter(
  day: string,
  asked: { region: string | null; platform: string | null },
): Promise<ScheduleEntry | null> {
  const { entries } = await listSchedule({ ...asked, from: day, to: LAST_DAY, limit: 1 })
  return entries[0] ?? null
}

/** Each once, by name. */
function platformsOf(entries: ScheduleEntry[]): Platform[] {
  const platforms = new Map(
    entries.flatMap(({ platform }) => (platform ? [[platform.slug, platform] as const] : [])),
  )
  return [...platforms.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}
