import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { grouped } from '@/lib/foundation/grouped'
import { postersBySeason } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { todayIn } from '../../regions/queries'
import { listSchedule, type ScheduleEntry, shortSchedule } from '../queries'
import { type Week, weekOf } from '../week'

export type AgendaEntry = ScheduleEntry & { poster: ImageView | null }
type Platform = NonNullable<ScheduleEntry['platform']>

/** Seven days of the schedule. Days are ISO days, by the region's clock. */
export type Agenda = {
  day: string
  today: string
  week: Week
  /** How many episodes each day of the week has; null where there are too many to count. */
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

/** More than these are told day by day. */
const MOST_AT_ONCE = 120
const LAST_DAY = '2199-12-31'

/** What comes out on a day and on the six days after it. */
export async function findAgenda({ day: asked, region, platform, after, now }: AgendaQuery): Promise<Agenda> {
  const today = await todayIn(region, now)
  const day = asked ?? today
  const week = weekOf(day)
  // From Monday on, for the week's days are counted, too.
  const [from, to] = [week.days[0] ?? day, Temporal.PlainDate.from(day).add({ days: 6 }).toString()]
  const whole = await shortSchedule({ from, to, region, platform }, MOST_AT_ONCE)
  const onDay = whole
    ? { entries: whole.filter((entry) => entry.day >= day), next: null }
    : await listSchedule({ from: day, to: day, region, platform, after })
  const days = grouped(onDay.entries, (entry) => entry.day)
  const isEmpty = !days.has(day) && after === null && onDay.next === null
  const around =
    platform && whole ? await shortSchedule({ from, to, region, platform: null }, MOST_AT_ONCE) : whole
  return {
    day,
    today,
    week,
    counts:
      whole && new Map(week.days.map((each) => [each, whole.filter((entry) => entry.day === each).length])),
    days: await withPosters([[day, days.get(day) ?? []], ...[...days].filter(([each]) => each !== day)]),
    next: isEmpty ? await nextAfter(day, { region, platform }) : null,
    platforms: platformsOf((around ?? onDay.entries).filter((entry) => entry.day >= day)),
    isLater: whole === null && after !== null,
    more: onDay.next,
  }
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
