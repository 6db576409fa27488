import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, type GuideDate, readGuideDate, TBA, UNKNOWN } from './guide-date'
import { dayInZone, daysUntil, hasCome, instantOf, isZone, programmeDay, programmeDayOf } from './zones'

const at = (instant: string) => Temporal.Instant.from(instant)
const stream = (zone: string) => ({ zone, dayEndsAt: '00:00' })
const broadcaster = (zone: string) => ({ zone, dayEndsAt: '05:00' })
const nineInNewYork = readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' })

function instant(value: string, time: string, zone: string, localZone = 'UTC'): string {
  return String(instantOf(readGuideDate({ written: value, time, zone }), localZone))
}

function wall(value: string, time: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(`${value}T${time}`).toZonedDateTime(zone).toInstant()
}

describe('The instant of a wall time', () => {
  it('is in the zone in which it was announced, summer and winter', () => {
    expect(instant('2022-03-03', '21:00', 'America/New_York')).toBe('2022-03-04T02:00:00Z')
    expect(instant('2022-07-07', '21:00', 'America/New_York')).toBe('2022-07-08T01:00:00Z')
    expect(instant('2022-03-03', '00:00', 'Asia/Kolkata')).toBe('2022-03-02T18:30:00Z')
  })

  it('in the gap of a clock change is the time after it', () => {
    expect(instant('2022-03-13', '02:30', 'America/New_York')).toBe('2022-03-13T07:30:00Z')
    expect(instant('2022-03-27', '02:30', 'Europe/Berlin')).toBe('2022-03-27T01:30:00Z')
  })

  it('in an overlap is the earlier one', () => {
    expect(instant('2022-11-06', '01:30', 'America/New_York')).toBe('2022-11-06T05:30:00Z')
    expect(instant('2022-10-30', '02:30', 'Europe/Berlin')).toBe('2022-10-30T00:30:00Z')
  })

  it('on a day that a zone left out is the day after it', () => {
    expect(instant('2011-12-30', '12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00Z')
  })

  it('“local” is this wall time in the zone one is in', () => {
    expect(instant('2022-03-04', '20:00', 'local', 'Europe/Berlin')).toBe('2022-03-04T19:00:00Z')
    expect(instant('2022-03-04', '20:00', 'local', 'Asia/Tokyo')).toBe('2022-03-04T11:00:00Z')
  })

  it('is none for a day, a month or an open date', () => {
    for (const date of [day('2022-03-03'), readGuideDate({ written: '2022-03' }), TBA, UNKNOWN])
      expect(instantOf(date, 'UTC')).toBeNull()
  })
})

describe('A zone', () => {
  it('is an IANA name', () => {
    expect(
      ['America/New_York', 'America/Argentina/Buenos_Aires', 'UTC', 'Pacific/Kiritimati'].every(isZone),
    ).toBe(true)
    expect(['', 'EST', 'Mars/Olympus', 'New York', '+01:00', 'local', '../etc', 'GMT+2'].some(isZone)).toBe(
      false,
    )
  })
})

describe('The day it is on a platform', () => {
  it('on a broadcaster 00:35 on Thursday night belongs to Thursday, on a stream 03:00 is its date', () => {
    expect(programmeDayOf({ value: '2022-03-04', time: '00:35', dayEndsAt: '05:00' })).toBe('2022-03-03')
    expect(programmeDayOf({ value: '2022-03-04', time: '04:59', dayEndsAt: '05:00' })).toBe('2022-03-03')
    expect(programmeDayOf({ value: '2022-03-04', time: '05:00', dayEndsAt: '05:00' })).toBe('2022-03-04')
    expect(programmeDayOf({ value: '2022-03-04', time: '03:00', dayEndsAt: '00:00' })).toBe('2022-03-04')
    expect(programmeDayOf({ value: '2022-03-04', time: '00:00', dayEndsAt: '00:00' })).toBe('2022-03-04')
    expect(programmeDayOf({ value: '2022-01-01', time: '00:35', dayEndsAt: '05:00' })).toBe('2021-12-31')
    expect(programmeDayOf({ value: '2024-03-01', time: '00:35', dayEndsAt: '05:00' })).toBe('2024-02-29')
  })

  it('is read off the wall clock there, on nights of clock changes too', () => {
    const toronto = broadcaster('America/Toronto')
    expect(programmeDay(at('2022-03-04T05:35:00Z'), toronto)).toBe('2022-03-03')
    expect(programmeDay(at('2022-03-04T10:00:00Z'), toronto)).toBe('2022-03-04')
    expect(programmeDay(at('2022-03-13T08:59:59Z'), toronto)).toBe('2022-03-12')
    expect(programmeDay(at('2022-03-13T09:00:00Z'), toronto)).toBe('2022-03-13')
    expect(programmeDay(at('2022-11-06T09:59:59Z'), toronto)).toBe('2022-11-05')
    expect(programmeDay(at('2022-11-06T10:00:00Z'), toronto)).toBe('2022-11-06')
  })
})

describe('Whether a date has come', () => {
  const zones = ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'UTC']

  it.each(zones)('a day begins at midnight in %s, not a minute before and for nobody else', (zone) => {
    const date = day('2022-03-13')
    expect(hasCome(date, wall('2022-03-12', '23:59', zone), stream(zone))).toBe(false)
    expect(hasCome(date, wall('2022-03-13', '00:00', zone), stream(zone))).toBe(true)
    expect(hasCome(date, wall('2022-03-13', '00:01', zone), stream(zone))).toBe(true)
  })

  it('a day has come on Kiritimati 24 hours before it has in Pago Pago, less an hour', () => {
    const date = day('2022-03-04')
    const now = at('2022-03-03T10:00:00Z')
    expect(hasCome(date, now, stream('Pacific/Kiritimati'))).toBe(true)
    expect(hasCome(date, now, stream('UTC'))).toBe(false)
    expect(hasCome(date, at('2022-03-04T10:59:00Z'), stream('Pacific/Pago_Pago'))).toBe(false)
    expect(hasCome(date, at('2022-03-04T11:00:00Z'), stream('Pacific/Pago_Pago'))).toBe(true)
  })

  it('a broadcaster’s day begins when its day before has ended', () => {
    const clock = broadcaster('America/Toronto')
    expect(hasCome(day('2022-03-03'), wall('2022-03-03', '00:01', 'America/Toronto'), clock)).toBe(false)
    expect(hasCome(day('2022-03-03'), wall('2022-03-03', '05:00', 'America/Toronto'), clock)).toBe(true)
  })

  it('an instant comes at its moment, the same for everybody', () => {
    for (const zone of zones) {
      expect(hasCome(nineInNewYork, at('2022-03-04T01:59:59Z'), stream(zone))).toBe(false)
      expect(hasCome(nineInNewYork, at('2022-03-04T02:00:00Z'), stream(zone))).toBe(true)
    }
  })

  it('a vaguer date comes once it is surely past, an open one never', () => {
    const clock = stream('America/New_York')
    const month = readGuideDate({ written: '2022-03' })
    expect(hasCome(month, wall('2022-03-31', '23:59', 'America/New_York'), clock)).toBe(false)
    expect(hasCome(month, wall('2022-04-01', '00:01', 'America/New_York'), clock)).toBe(true)
    expect(
      hasCome(readGuideDate({ written: '2023' }), wall('2023-12-31', '23:59', 'America/New_York'), clock),
    ).toBe(false)
    expect(hasCome(TBA, at('2199-01-01T00:00:00Z'), clock)).toBe(false)
    expect(hasCome(UNKNOWN, at('2199-01-01T00:00:00Z'), clock)).toBe(false)
  })
})

describe('The day a reader calls it', () => {
  const inZone = (date: GuideDate, zone: string) => dayInZone({ ...date, value: date.value ?? '' }, zone)

  it('never shifts for a date without a time', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'America/New_York'])
      expect(inZone(day('2022-03-03'), zone)).toBe('2022-03-03')
  })

  it('is the day of an instant in the reader’s zone', () => {
    expect(inZone(nineInNewYork, 'America/New_York')).toBe('2022-03-03')
    expect(inZone(nineInNewYork, 'Europe/Berlin')).toBe('2022-03-04')
    expect(inZone(nineInNewYork, 'Pacific/Honolulu')).toBe('2022-03-03')
    expect(inZone(readGuideDate({ written: '2022-03-03', time: '20:00', zone: 'local' }), 'Asia/Tokyo')).toBe(
      '2022-03-03',
    )
  })
})

describe('Days until a date', () => {
  const newYork = stream('America/New_York')

  it('are counted as calendar days, over a change of clocks', () => {
    expect(daysUntil(day('2022-03-14'), wall('2022-03-12', '23:59', 'America/New_York'), newYork)).toBe(2)
    expect(daysUntil(day('2022-03-14'), wall('2022-03-13', '00:01', 'America/New_York'), newYork)).toBe(1)
    expect(daysUntil(day('2022-11-07'), wall('2022-11-05', '23:30', 'America/New_York'), newYork)).toBe(2)
    expect(daysUntil(day('2022-03-03'), at('2022-02-02T17:00:00Z'), newYork)).toBe(29)
  })

  it('are negative afterwards, and none on the day', () => {
    expect(daysUntil(day('2022-03-03'), wall('2022-03-03', '23:59', 'America/New_York'), newYork)).toBe(0)
    expect(daysUntil(day('2022-03-03'), wall('2022-03-04', '00:01', 'America/New_York'), newYork)).toBe(-1)
  })

  it('are counted to the reader’s day of an instant', () => {
    const now = at('2022-03-02T12:00:00Z')
    expect(daysUntil(nineInNewYork, now, newYork)).toBe(1)
    expect(daysUntil(nineInNewYork, now, stream('Europe/Berlin'))).toBe(2)
  })

  it('do not exist for less than a day', () => {
    for (const date of [
      readGuideDate({ written: '2022-03' }),
      readGuideDate({ written: '2023' }),
      TBA,
      UNKNOWN,
    ])
      expect(daysUntil(date, at('2022-02-02T12:00:00Z'), newYork)).toBeNull()
  })
})
