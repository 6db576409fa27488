import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, type GuideDate, readGuideDate, TBA, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { type ClockedDate, earliestByEpisode, partsIn, statusOf } from './status'

const clock = { zone: 'America/New_York', dayEndsAt: '00:00' }

function dated(episodeId: string, date: GuideDate | string, more: Partial<ClockedDate> = {}): ClockedDate {
  return {
    episodeId,
    date: typeof date === 'string' ? readGuideDate({ written: date }) : date,
    clock,
    parts: 1,
    ...more,
  }
}

const weekly = ['2022-03-03', '2022-03-10', '2022-03-17', '2022-03-24'].map((on, index) =>
  dated(`e${index + 1}`, on),
)

function statusOn(today: string, dates: ClockedDate[], episodeCount = dates.length) {
  return statusOf(dates, episodeCount, Temporal.Instant.from(`${today}T17:00:00Z`))
}

describe('The status of a season', () => {
  it('is undated while nothing is known but that it comes', () => {
    expect(statusOn('2022-02-02', [])).toBe('undated')
    expect(statusOn('2022-02-02', [dated('e1', TBA), dated('e2', UNKNOWN)])).toBe('undated')
  })

  it('is upcoming until the first date, be it only a year', () => {
    expect(statusOn('2022-03-02', weekly)).toBe('upcoming')
    expect(statusOn('2022-12-31', [dated('e1', '2023')], 10)).toBe('upcoming')
    expect(statusOn('2023-12-31', [dated('e1', '2023')], 10)).toBe('upcoming')
  })

  it('is airing from the first day to the last, a week off included', () => {
    expect(statusOn('2022-03-03', weekly)).toBe('airing')
    expect(statusOn('2022-03-23', weekly)).toBe('airing')
    const twoWeeks = [dated('e1', '2022-03-03'), dated('e2', '2022-03-17')]
    expect(statusOn('2022-03-05', twoWeeks)).toBe('airing')
  })

  it('is between while the next one is more than two weeks after the last, or after two weeks without a day', () => {
    const halves = [dated('e1', '2022-03-03'), dated('e2', '2022-03-18')]
    expect(statusOn('2022-03-04', halves)).toBe('between')
    expect(statusOn('2022-03-18', halves)).toBe('ended')
    expect(statusOn('2022-03-04', [dated('e1', '2022-03-03'), dated('e2', '2022-04')])).toBe('between')
    const open = [dated('e1', '2022-03-03'), dated('e2', TBA)]
    expect(statusOn('2022-03-17', open)).toBe('airing')
    expect(statusOn('2022-03-18', open)).toBe('between')
  })

  it('ended on the day of the last one', () => {
    expect(statusOn('2022-03-24', weekly)).toBe('ended')
  })

  it('has not ended while an episode that was ordered has no date, until a year has gone by', () => {
    expect(statusOn('2022-03-24', weekly, 10)).toBe('airing')
    expect(statusOn('2022-04-08', weekly, 10)).toBe('between')
    expect(statusOn('2023-03-24', weekly, 10)).toBe('between')
    expect(statusOn('2023-03-25', weekly, 10)).toBe('ended')
  })

  it('ended for a season of long ago that was dated by its year alone', () => {
    expect(statusOn('2022-03-01', [dated('first', '1987')], 26)).toBe('ended')
  })

  it('runs overall from the first date anywhere to the last, open ones ignored', () => {
    const berlin = { zone: 'Europe/Berlin', dayEndsAt: '00:00' }
    const everywhere = [
      ...weekly,
      ...weekly.map((each) =>
        dated(each.episodeId, day(`${(each.date.value ?? '').slice(0, 8)}25`), { clock: berlin }),
      ),
      ...weekly.map((each) => dated(each.episodeId, UNKNOWN)),
    ]
    expect(statusOn('2022-03-02', everywhere, 4)).toBe('upcoming')
    expect(statusOn('2022-03-24', everywhere, 4)).toBe('airing')
    expect(statusOn('2022-03-25', everywhere, 4)).toBe('ended')
  })

  it('counts an episode once, however many regions have it', () => {
    const twice = [dated('e1', '2022-03-03'), dated('e1', '2022-03-04')]
    expect(statusOn('2022-03-05', twice, 2)).toBe('airing')
    expect(statusOn('2022-03-19', twice, 2)).toBe('between')
  })

  it('counts two in one as two, so that a season with a double finale ends', () => {
    const double = [dated('e1', '2022-03-03'), dated('e2-3', '2022-03-10', { parts: 2 })]
    expect(statusOn('2022-03-10', double, 3)).toBe('ended')
    expect(partsIn([...double, ...double])).toBe(3)
  })

  it('does not end with a special in the place of an episode that is still to come', () => {
    const withSpecial = [dated('e1', '2022-03-03'), dated('special', '2022-03-10', { parts: 0 })]
    expect(statusOn('2022-03-11', withSpecial, 2)).toBe('airing')
  })

  it('turns at the moment of an instant, and at a broadcaster’s day for a day', () => {
    const nine = [
      dated('e1', readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' })),
    ]
    const at = (instant: string, dates: ClockedDate[]) => statusOf(dates, 1, Temporal.Instant.from(instant))
    expect(at('2022-03-04T01:59:59Z', nine)).toBe('upcoming')
    expect(at('2022-03-04T02:00:00Z', nine)).toBe('ended')
    const broadcast = [dated('e1', '2022-03-03', { clock: { zone: 'America/Toronto', dayEndsAt: '05:00' } })]
    expect(at('2022-03-03T09:59:00Z', broadcast)).toBe('upcoming')
    expect(at('2022-03-03T10:00:00Z', broadcast)).toBe('ended')
  })

  it('does not depend on the order in which the dates are given', () => {
    expect(statusOn('2022-03-12', [...weekly].reverse())).toBe('airing')
  })
})

describe('The first date of each episode', () => {
  it('is the earliest, a day before a month, and any before an open one', () => {
    const earliest = earliestByEpisode([
      dated('e1', UNKNOWN),
      dated('e1', '2022-03'),
      dated('e1', '2022-03-04'),
      dated('e1', '2022-03-03'),
      dated('e2', TBA),
    ])
    expect([...earliest].map(([id, each]) => [id, each.date.value])).toEqual([
      ['e1', '2022-03-03'],
      ['e2', null],
    ])
  })
})
