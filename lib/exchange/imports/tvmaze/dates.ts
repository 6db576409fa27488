import { Temporal } from 'temporal-polyfill'
import { day, type GuideDate, readGuideDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { isZone, programmeDayOf } from '@/lib/foundation/dates/zones'
import type { TvmazeEpisode, TvmazePlace } from './json'

/** The hour at which a day of broadcasting ends: TVmaze's airdate is the day that the programme belongs to. */
export const BROADCAST_DAY_ENDS = '05:00'

/**
 * The date of an episode. Only with an airtime is the airstamp a moment (streamers have a placeholder at noon UTC);
 * it is told as wall time in `zone`, which is a calendar day after the airdate for a programme after midnight.
 */
export function dateOf({ airdate, airtime, airstamp }: TvmazeEpisode, zone: string): GuideDate {
  if (!airdate) return UNKNOWN
  if (!airtime || !airstamp || !zone) return day(airdate)
  const wall = Temporal.Instant.from(airstamp).toZonedDateTimeISO(zone)
  return readGuideDate({
    written: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString().slice(0, 5),
    zone,
  })
}

/**
 * The zone in which a place's times are told: its country's. Where TVmaze names none, the distance from UTC that
 * airdate, airtime and airstamp have in common at the first of these episodes; "" where none has a time.
 */
export function tvmazeZone(place: TvmazePlace | null, episodes: TvmazeEpisode[]): string {
  const timed = episodes.filter(({ airdate, airtime, airstamp }) => airdate && airtime && airstamp)
  const first = timed.sort((one, other) => ((one.airstamp ?? '') < (other.airstamp ?? '') ? -1 : 1))[0]
  if (!first) return ''
  const named = place?.country?.timezone
  return named && isZone(named) ? named : fixedZoneOf(first)
}

/** "Etc/GMT+5" is five hours behind UTC: the sign is POSIX's. UTC where the distance is no whole hour. */
function fixedZoneOf({ airdate, airtime, airstamp }: TvmazeEpisode): string {
  if (!airdate || !airtime || !airstamp) return 'UTC'
  const isNextDay =
    programmeDayOf({ value: airdate, time: airtime, dayEndsAt: BROADCAST_DAY_ENDS }) !== airdate
  const wall = Temporal.PlainDateTime.from(`${airdate}T${airtime}`).add({ days: isNextDay ? 1 : 0 })
  const behind = wall.toZonedDateTime('UTC').toInstant().until(airstamp).total('minutes')
  const isZoneOfTheWorld = behind % 60 === 0 && behind >= -14 * 60 && behind <= 12 * 60
  if (!isZoneOfTheWorld || behind === 0) return 'UTC'
  return `Etc/GMT${behind > 0 ? '+' : ''}${behind / 60}`
}
