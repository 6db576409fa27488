import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, type GuideDate, readGuideDate } from '@/lib/foundation/dates/guide-date'
import {
  clockChanges,
  laterBy,
  momentOf,
  momentsOf,
  numbersFrom,
  type Pick,
  wallAt,
} from '@/lib/foundation/dates/testing'
import { dayInZone, daysUntil, hasCome, instantOf, programmeDay } from '@/lib/foundation/dates/zones'
import { type SchedulePlan, scheduleEpisodes } from './schedule'
import { statusOf } from './status'

/**
 * Thousands of made-up plans over changes of clocks, against an oracle that looks for each wall time in the calendar
 * of Intl, quarter of an hour by quarter of an hour.
 */

const ZONES = [
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns', // changed at one minute past midnight until 2011
  'America/Sao_Paulo', // at midnight: the gap swallows 00:00
  'America/Nuuk',
  'America/Havana',
  'America/Caracas', // half an hour, once there and once back
  'America/Asuncion',
  'Australia/Lord_Howe', // half an hour
  'Australia/Adelaide',
  'Pacific/Chatham',
  'Pacific/Apia', // left out 30 December 2011
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Pyongyang', // half an hour, in 2015 and in 2018
  'Africa/Casablanca', // back for every Ramadan
  'Antarctica/Troll', // two hours
]
const PLANS_IN_EACH = 50
const MINUTE = 60_000
const HOURS = [
  '00:00',
  '00:01',
  '00:30',
  '01:30',
  '02:00',
  '02:30',
  '02:59',
  '03:00',
  '12:00',
  '21:00',
  '23:59',
]

const at = (epoch: number) => Temporal.Instant.fromEpochMilliseconds(epoch)
const changesOf = new Map(ZONES.map((zone) => [zone, clockChanges(zone, 2005, 2030)]))

type Made = { zone: string; time: string; start: string; step: number; count: number }

/** A release that runs over a night on which its zone changes the clocks, if it ever does. */
function eachPlan(seed: number, check: (made: Made, pick: Pick) => void) {
  const pick = numbersFrom(seed)
  for (const zone of ZONES)
    for (let turn = 0; turn < PLANS_IN_EACH; turn += 1) {
      const changes = changesOf.get(zone) ?? []
      const change = changes[pick(changes.length)] ?? laterBy('2005-01-01', pick(9_000))
      const step = pick(2) ? 1 : 7
      const count = 2 + pick(4)
      // From the day before, for a change at midnight may be of either day.
      const start = laterBy(change, -pick(count) * step - pick(2))
      check({ zone, time: HOURS[pick(HOURS.length)] ?? '', start, step, count }, pick)
    }
}

function datesOf({ zone, time, start, step, count }: Made): GuideDate[] {
  const plan: SchedulePlan = {
    premiere: readGuideDate({ written: start, time, zone }),
    pattern: step === 1 ? 'daily' : 'weekly',
    batches: [],
    exceptions: [],
    isOnHold: false,
  }
  return [
    ...scheduleEpisodes(
      plan,
      Array.from({ length: count }, (_, index) => `e${index}`),
    ).values(),
  ]
}

function programmeDayByHand(epoch: number, zone: string): string {
  const [on = '', time = ''] = wallAt(epoch, zone).split(' ')
  return Number(time.slice(0, 2)) < 5 ? laterBy(on, -1) : on
}

describe('A release over a change of clocks, in twenty zones', () => {
  it('the zones that ever changed have changes in these years', () => {
    const never = ZONES.filter((zone) => changesOf.get(zone)?.length === 0)
    expect(never).toEqual(['Pacific/Kiritimati', 'Asia/Kathmandu'])
  })

  it('keeps its wall time, and comes when a clock on the wall there shows it', () => {
    const met = { gap: 0, overlap: 0 }
    eachPlan(1969, (made) => {
      for (const [index, date] of datesOf(made).entries()) {
        const on = laterBy(made.start, index * made.step)
        expect(date).toEqual(readGuideDate({ written: on, time: made.time, zone: made.zone }))
        const wall = `${on} ${made.time}`
        const moment = momentOf(wall, made.zone)
        expect(instantOf(date, 'UTC')?.epochMilliseconds, `${wall} ${made.zone}`).toBe(moment)
        const many = momentsOf(wall, made.zone).length
        if (many !== 1) met[many ? 'overlap' : 'gap'] += 1
      }
    })
    expect(met.gap).toBeGreaterThan(25)
    expect(met.overlap).toBeGreaterThan(25)
  })

  it('the day that Apia left out: what was to come then comes a day later by the calendar, at once by the clock', () => {
    const made = { zone: 'Pacific/Apia', time: '12:00', start: '2011-12-29', step: 1, count: 3 }
    const moments = datesOf(made).map((date) => instantOf(date, 'UTC')?.epochMilliseconds ?? 0)
    expect(moments.map((moment) => wallAt(moment, made.zone))).toEqual([
      '2011-12-29 12:00',
      '2011-12-31 12:00',
      '2011-12-31 12:00',
    ])
  })

  it('has come at its moment and not the minute before, on the programme day of a clock there', () => {
    eachPlan(1981, (made, pick) => {
      const dates = datesOf(made)
      const date = dates[pick(dates.length)]
      const moment = date && momentOf(`${date.value} ${date.time}`, made.zone)
      if (!date || moment === undefined) return
      const clock = { zone: made.zone, dayEndsAt: '05:00' }
      expect(hasCome(date, at(moment - MINUTE), clock), JSON.stringify(date)).toBe(false)
      expect(hasCome(date, at(moment), clock), JSON.stringify(date)).toBe(true)
      for (const minutes of [-1, 0, pick(600), -pick(600)]) {
        const now = moment + minutes * MINUTE
        expect(programmeDay(at(now), clock), wallAt(now, made.zone)).toBe(programmeDayByHand(now, made.zone))
      }
      const elsewhere = ZONES[pick(ZONES.length)] ?? 'UTC'
      expect(dayInZone({ ...date, value: made.start }, elsewhere)).toBe(
        wallAt(momentOf(`${made.start} ${made.time}`, made.zone), elsewhere).slice(0, 10),
      )
    })
  })
})

describe('A day without a time, in twenty zones', () => {
  it('is nobody’s day but its own, and turns from 23:59 to 00:01 on every clock', () => {
    eachPlan(1987, ({ zone, start }, pick) => {
      const date = day(start)
      const clock = { zone, dayEndsAt: '00:00' }
      const dated = [{ episodeId: 'e1', date, clock, parts: 1 }]
      expect(instantOf(date, zone)).toBeNull()
      expect(dayInZone({ ...date, value: start }, zone)).toBe(start)
      const turns: [string, string, boolean][] = [
        [laterBy(start, -1), '23:59', false],
        [start, '00:01', true],
        [start, '23:59', true],
        [laterBy(start, 1), '00:01', true],
      ]
      for (const [on, time, isOut] of turns) {
        const epoch = momentOf(`${on} ${time}`, zone)
        const now = at(epoch)
        const today = wallAt(epoch, zone).slice(0, 10)
        const days = (Date.parse(start) - Date.parse(today)) / 86_400_000
        const said = `${start} on ${on} at ${time} in ${zone}`
        // In the gap of a left-out day the clock shows the day after.
        const hasComeThere = isOut || today >= start
        expect(hasCome(date, now, clock), said).toBe(hasComeThere)
        expect(statusOf(dated, 1, now), said).toBe(hasComeThere ? 'ended' : 'upcoming')
        expect(statusOf(dated, 2, now), said).toBe(hasComeThere ? 'airing' : 'upcoming')
        expect(daysUntil(date, now, clock), said).toBe(days)
        expect(programmeDay(now, clock), said).toBe(today)
      }
      const night = momentOf(`${start} 00:${10 + pick(50)}`, zone)
      const broadcaster = { zone, dayEndsAt: '05:00' }
      const isOn = wallAt(night, zone).slice(0, 10) > start || programmeDayByHand(night, zone) >= start
      expect(hasCome(date, at(night), broadcaster), `${start} at night in ${zone}`).toBe(isOn)
    })
  })
})
