import { describe, expect, it } from 'vitest'
import { day, type GuideDate, readGuideDate, TBA } from '@/lib/foundation/dates/guide-date'
import { type AiredAndAhead, type Dates, type SchedulePlan, scheduleEpisodes } from './schedule'

const weekly: SchedulePlan = {
  premiere: day('2022-03-01'),
  pattern: 'weekly',
  batches: [],
  exceptions: [],
  isOnHold: false,
}
const daily: SchedulePlan = { ...weekly, pattern: 'daily' }

const IDS = ['e1', 'e2', 'e3', 'e4', 'e5']
const move = (episodeId: string, to: GuideDate) => ({ kind: 'move' as const, episodeId, to })
const skip = (day: string, until = day) => ({ kind: 'skip' as const, day, until })

/** The days by which a plan says that so many episodes had aired. */
function airedBy(plan: SchedulePlan, today: string): Dates {
  return new Map([...scheduleEpisodes(plan, IDS)].filter(([, { value }]) => (value ?? '9') <= today))
}

function having(aired: Dates): AiredAndAhead {
  return {
    aired,
    ahead: new Map(),
    hasCome: (date) => [...aired.values()].some((each) => each.value === date.value),
  }
}

function days(plan: SchedulePlan, aired: Dates): (string | null)[] {
  return [...scheduleEpisodes(plan, IDS, having(aired)).values()].map((date) => date.value ?? date.precision)
}

describe('What has aired is frozen when a pattern changes', () => {
  it('weekly to daily: the rest follows the last one day by day', () => {
    expect(days(daily, airedBy(weekly, '2022-03-10'))).toEqual([
      '2022-03-01',
      '2022-03-08',
      '2022-03-09',
      '2022-03-10',
      '2022-03-11',
    ])
  })

  it('daily to weekly: the rest goes on at the next weekday of the first episode', () => {
    expect(days(weekly, airedBy(daily, '2022-03-03'))).toEqual([
      '2022-03-01',
      '2022-03-02',
      '2022-03-03',
      '2022-03-08',
      '2022-03-15',
    ])
  })

  it('weekly to daily after a moved one: nothing is put before the day on which that one came', () => {
    const exceptions = [move('e3', day('2022-03-17'))]
    const aired = airedBy({ ...weekly, exceptions }, '2022-03-18')
    expect(days({ ...daily, exceptions }, aired)).toEqual([
      '2022-03-01',
      '2022-03-08',
      '2022-03-17',
      '2022-03-18',
      '2022-03-19',
    ])
  })

  it('weekly to daily when only the first and a moved one have aired', () => {
    const exceptions = [move('e2', day('2022-03-10'))]
    const aired = airedBy({ ...weekly, exceptions }, '2022-03-12')
    expect(days({ ...daily, exceptions }, aired).slice(2)).toEqual(['2022-03-11', '2022-03-12', '2022-03-13'])
  })

  it('daily to weekly after a moved one: no week is lost to the place it had in the other pattern', () => {
    const exceptions = [move('e3', day('2022-03-05'))]
    const aired = airedBy({ ...daily, exceptions: exceptions }, '2022-03-03')
    expect([...aired.keys()]).toEqual(['e1', 'e2'])
    const later = new Map([...aired, ['e3', day('2022-03-05')]])
    expect(days({ ...weekly, exceptions }, later).slice(3)).toEqual(['2022-03-08', '2022-03-15'])
  })

  it('weekly to irregular: what is ahead loses its day, what has aired does not', () => {
    expect(days({ ...weekly, pattern: 'irregular' }, airedBy(weekly, '2022-03-08'))).toEqual([
      '2022-03-01',
      '2022-03-08',
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  it('batches to weekly: three on one day, and the next a week after them', () => {
    const batches: SchedulePlan = {
      ...weekly,
      pattern: 'batches',
      batches: [{ size: 3, start: TBA }],
    }
    expect(days(weekly, airedBy(batches, '2022-03-01'))).toEqual([
      '2022-03-01',
      '2022-03-01',
      '2022-03-01',
      '2022-03-08',
      '2022-03-15',
    ])
  })

  it('an aired one of which only the month is known does not stop the rest', () => {
    const aired: Dates = new Map([
      ['e1', day('2022-03-01')],
      ['e2', readGuideDate({ written: '2022-03' })],
    ])
    expect(days(weekly, aired)).toEqual(['2022-03-01', '2022-03', '2022-04-05', '2022-04-12', '2022-04-19'])
  })
})

describe('What has aired, under the same pattern', () => {
  it('leaves the rest where it was after a moved one, early or late', () => {
    for (const to of ['2022-03-03', '2022-03-10', '2022-03-17']) {
      const plan = { ...weekly, exceptions: [move('e3', day(to))] }
      expect(days(plan, airedBy(plan, to))).toEqual(days(plan, new Map()))
    }
  })

  it('leaves the rest where it was after two moved ones that both came late', () => {
    const plan = { ...weekly, exceptions: [move('e3', day('2022-03-24')), move('e4', day('2022-03-25'))] }
    expect(days(plan, airedBy(plan, '2022-03-25')).at(-1)).toBe('2022-03-29')
  })

  it('leaves the second of two on one evening there while only the first has come', () => {
    const on = (value: string, time: string) =>
      readGuideDate({ written: value, time, zone: 'America/New_York' })
    const plan = {
      ...weekly,
      premiere: on('2022-03-01', '21:00'),
      exceptions: [move('e3', on('2022-03-22', '20:00'))],
    }
    const aired = new Map([...scheduleEpisodes(plan, IDS)].slice(0, 3))
    expect(scheduleEpisodes(plan, IDS, having(aired)).get('e4')).toEqual(on('2022-03-22', '21:00'))
  })

  it('keeps its day when the week off before it is taken back, and the rest goes on from there', () => {
    const aired = airedBy({ ...weekly, exceptions: [skip('2022-03-08')] }, '2022-03-15')
    expect(days(weekly, aired).slice(0, 3)).toEqual(['2022-03-01', '2022-03-15', '2022-03-22'])
  })

  it('keeps its day when its own exception is taken back', () => {
    const aired = airedBy({ ...weekly, exceptions: [move('e2', day('2022-03-11'))] }, '2022-03-12')
    expect(days(weekly, aired).slice(0, 3)).toEqual(['2022-03-01', '2022-03-11', '2022-03-15'])
  })

  it('is corrected by a move, which wins over what was kept', () => {
    const plan = { ...weekly, exceptions: [move('e1', day('2022-03-02'))] }
    expect(days(plan, airedBy(weekly, '2022-03-08')).slice(0, 3)).toEqual([
      '2022-03-02',
      '2022-03-08',
      '2022-03-15',
    ])
  })

  it('gets another week off between what has aired and what has not', () => {
    const plan = { ...weekly, exceptions: [skip('2022-03-15')] }
    expect(days(plan, airedBy(weekly, '2022-03-08')).slice(1, 3)).toEqual(['2022-03-08', '2022-03-22'])
  })
})

describe('A held release', () => {
  it('has open dates for what is still ahead and keeps what has aired', () => {
    const aired = airedBy(weekly, '2022-03-08')
    const dates = [...scheduleEpisodes({ ...weekly, isOnHold: true }, IDS, having(aired)).values()]
    expect(dates).toEqual([day('2022-03-01'), day('2022-03-08'), TBA, TBA, TBA])
  })

  it('has no dates at all when it is held before it began, in every pattern', () => {
    for (const pattern of ['weekly', 'daily', 'all-at-once', 'irregular', 'batches'] as const)
      expect([...scheduleEpisodes({ ...weekly, pattern, isOnHold: true }, ['e1', 'e2']).values()]).toEqual([
        TBA,
        TBA,
      ])
  })

  it('has no day either for an episode that an editor had moved', () => {
    const plan = { ...weekly, isOnHold: true, exceptions: [move('e3', day('2022-06-01'))] }
    expect(days(plan, airedBy(weekly, '2022-03-08')).slice(2)).toEqual(['tba', 'tba', 'tba'])
  })

  it('goes on where it stood when the hold ends', () => {
    const aired = airedBy(weekly, '2022-03-08')
    const held = scheduleEpisodes({ ...weekly, isOnHold: true }, IDS, having(aired))
    const kept = new Map([...held].filter(([, { value }]) => value !== null))
    expect(days({ ...weekly, exceptions: [skip('2022-03-15')] }, kept).at(2)).toBe('2022-03-22')
  })
})
