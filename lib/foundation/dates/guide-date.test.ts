import { describe, expect, it } from 'vitest'
import {
  day,
  guideDateOf,
  isDay,
  isKnown,
  namesADay,
  precisionOf,
  readGuideDate,
  sameDate,
  sortKeyOf,
  spanOfDays,
  TBA,
  UNKNOWN,
} from './guide-date'

function span(written: string) {
  const date = readGuideDate({ written })
  if (!isKnown(date)) throw new Error(`${written} is open.`)
  const { first, last } = spanOfDays(date)
  return `${first} ${last}`
}

describe('A written date', () => {
  it.each([
    ['2022-03-03', 'day'],
    ['2022-03', 'month'],
    ['2022-Q4', 'quarter'],
    ['2022-H2', 'half'],
    ['2022', 'year'],
    ['tba', 'tba'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
    ['2024-02-29', 'day'],
    ['1850', 'year'],
    ['2200-12-31', 'day'],
  ])('“%s” is of the precision %s', (written, precision) => {
    expect(precisionOf(written)).toBe(precision)
  })

  it.each([
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-00',
    '2022-13',
    '2022-00-10',
    '2022-01-00',
    '2022-Q0',
    '2022-Q5',
    '2022-H3',
    '2022-q4',
    '0001-01-01',
    '0001',
    '9999',
    '9999-12-31',
    '1849',
    '2201',
    '22',
    '20220303',
    '2022-3-3',
    '03/03/2022',
    '2022-03-03T21:00',
    '2022-03-03[u-ca=hebrew]',
    '+002022-03-03',
    '-000001-01-01',
    ' 2022',
    '2022\n',
    '２０２２',
    'TBA',
    'soon',
  ])('“%s” is no date', (written) => {
    expect(precisionOf(written)).toBeNull()
    expect(() => readGuideDate({ written })).toThrow(RangeError)
  })

  it('a very long one is no date, at once', () => {
    expect(precisionOf('2022-'.repeat(200_000))).toBeNull()
  })

  it('is an instant only with a time and a zone; a vaguer date has neither', () => {
    expect(readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' })).toEqual({
      value: '2022-03-03',
      precision: 'instant',
      time: '21:00',
      zone: 'America/New_York',
    })
    expect(readGuideDate({ written: '2022-03-03', time: '21:00' })).toEqual(day('2022-03-03'))
    expect(readGuideDate({ written: '2022-03-03', time: '', zone: 'America/New_York' })).toEqual(
      day('2022-03-03'),
    )
    expect(readGuideDate({ written: '2022-03', time: '21:00', zone: 'UTC' })).toEqual(
      guideDateOf({ value: '2022-03', precision: 'month' }),
    )
    expect(readGuideDate({ written: 'tba', time: '21:00', zone: 'UTC' })).toEqual(TBA)
    expect(readGuideDate({ written: '', time: '21:00', zone: 'UTC' })).toEqual(UNKNOWN)
  })

  it('tells “announced as open” from “no source says”', () => {
    expect(sameDate(TBA, UNKNOWN)).toBe(false)
    expect(isKnown(TBA) || isKnown(UNKNOWN) || namesADay(TBA)).toBe(false)
  })

  it('isDay knows leap years and nothing but days', () => {
    expect(['2024-02-29', '2000-02-29', '2022-12-31'].every(isDay)).toBe(true)
    expect(['2022-02-29', '2022-02', '2022', 'tba', '', '2022-03-03T00:00'].some(isDay)).toBe(false)
  })
})

describe('The days that a date may stand for', () => {
  it.each([
    ['2022-03-03', '2022-03-03 2022-03-03'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-02', '2023-02-01 2023-02-28'],
    ['2022-12', '2022-12-01 2022-12-31'],
    ['2022-Q1', '2022-01-01 2022-03-31'],
    ['2022-Q2', '2022-04-01 2022-06-30'],
    ['2022-Q3', '2022-07-01 2022-09-30'],
    ['2022-Q4', '2022-10-01 2022-12-31'],
    ['2022-H1', '2022-01-01 2022-06-30'],
    ['2022-H2', '2022-07-01 2022-12-31'],
    ['2022', '2022-01-01 2022-12-31'],
  ])('%s: from %s', (written, days) => {
    expect(span(written)).toBe(days)
  })
})

describe('The order of dates', () => {
  it('puts a vague date after the days it may mean and open ones at the end', () => {
    const inOrder = [
      readGuideDate({ written: '2022-03-03', time: '03:00', zone: 'America/New_York' }),
      readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' }),
      day('2022-03-03'),
      day('2022-03-31'),
      readGuideDate({ written: '2022-03' }),
      readGuideDate({ written: '2022-Q1' }),
      readGuideDate({ written: '2022-04' }),
      day('2022-06-30'),
      readGuideDate({ written: '2022-06' }),
      readGuideDate({ written: '2022-Q2' }),
      readGuideDate({ written: '2022-H1' }),
      day('2022-12-31'),
      readGuideDate({ written: '2022-12' }),
      readGuideDate({ written: '2022-Q4' }),
      readGuideDate({ written: '2022-H2' }),
      readGuideDate({ written: '2022' }),
      day('2023-01-01'),
      readGuideDate({ written: '2200' }),
      TBA,
      UNKNOWN,
    ]
    const keys = inOrder.map(sortKeyOf)
    expect([...keys].reverse().sort()).toEqual(keys)
    expect([...keys].reverse().sort((one, other) => one.localeCompare(other))).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
