import { describe, expect, it } from 'vitest'
import { readGuideDate, TBA, UNKNOWN } from './guide-date'
import {
  dateInWords,
  dayInWords,
  daysInWords,
  openDateInWords,
  spanInWords,
  weekdayOf,
  whenInWords,
} from './words'

describe('Dates in words', () => {
  it.each([
    ['2022-03-03', 'Thursday 3 March 2022'],
    ['2022-03', 'March 2022'],
    ['2022-Q1', 'the first quarter of 2022'],
    ['2022-Q2', 'the second quarter of 2022'],
    ['2022-Q3', 'the third quarter of 2022'],
    ['2022-Q4', 'the fourth quarter of 2022'],
    ['2022-H1', 'the first half of 2022'],
    ['2022-H2', 'the second half of 2022'],
    ['2023', '2023'],
    ['2022-01-01', 'Saturday 1 January 2022'],
  ])('%s is “%s”, as precise as it is and no more', (written, words) => {
    expect(dateInWords(readGuideDate({ written }))).toBe(words)
  })

  it('says of an open date whether it was announced as open', () => {
    expect(dateInWords(TBA)).toBe('Date to be announced')
    expect(dateInWords(UNKNOWN)).toBe('No date found')
    expect(whenInWords(TBA) + whenInWords(UNKNOWN)).toBe('')
  })

  it('says why several have no date: any that is to be announced, else none found, else not recorded', () => {
    expect(openDateInWords([UNKNOWN, TBA])).toBe('Date to be announced')
    expect(openDateInWords([UNKNOWN])).toBe('No date found')
    expect(openDateInWords([])).toBe('No date found')
    expect(openDateInWords([TBA], true)).toBe('Date not recorded')
  })

  it.each([
    ['2020-01-23', '2020-03-26', '23 Jan – 26 Mar 2020'],
    ['2019-12-23', '2020-03-26', '23 Dec 2019 – 26 Mar 2020'],
    ['2019-07-04', '2019-07-04', '4 Jul 2019'],
    ['2022-03', '2022-05', 'March – May 2022'],
    ['2022', '2023', '2022 – 2023'],
  ])('from %s to %s is “%s”', (first, last, words) => {
    expect(spanInWords(readGuideDate({ written: first }), readGuideDate({ written: last }))).toBe(words)
  })

  it('has a short form, and leaves the year out on request', () => {
    expect(dayInWords('2022-09-08', 'short')).toBe('Thu 8 Sep 2022')
    expect(dayInWords('2022-09-08', 'short', false)).toBe('Thu 8 Sep')
    expect(dayInWords('2022-09-08', 'long', false)).toBe('Thursday 8 September')
  })

  it('stands in a sentence: on a day, in a month', () => {
    expect(whenInWords(readGuideDate({ written: '2022-03-03' }))).toBe('on Thursday 3 March 2022')
    expect(whenInWords(readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'UTC' }), false)).toBe(
      'on Thursday 3 March',
    )
    expect(whenInWords(readGuideDate({ written: '2022-03' }))).toBe('in March 2022')
    expect(whenInWords(readGuideDate({ written: '2022-Q4' }))).toBe('in the fourth quarter of 2022')
    expect(whenInWords(readGuideDate({ written: '2023' }))).toBe('in 2023')
  })

  it('is the same in every zone of the machine, at both ends of a month', () => {
    const zone = process.env.TZ
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
        process.env.TZ = each
        expect(dayInWords('2022-03-01')).toBe('Tuesday 1 March 2022')
        expect(dateInWords(readGuideDate({ written: '2022-03' }))).toBe('March 2022')
        expect(weekdayOf('2022-02-28')).toBe('Monday')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('counts days', () => {
    expect([0, 1, -1, 29, -6, 2].map(daysInWords)).toEqual([
      'today',
      'tomorrow',
      'yesterday',
      'in 29 days',
      '6 days ago',
      'in 2 days',
    ])
  })
})
