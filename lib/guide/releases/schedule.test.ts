import { describe, expect, it } from 'vitest'
import { choicesOf, PATTERNS } from '@/lib/documents/vocabularies'
import { day, type GuideDate, readGuideDate, TBA, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { instantOf } from '@/lib/foundation/dates/zones'
import { type SchedulePlan, scheduleEpisodes } from './schedule'

const EVERY_PATTERN = choicesOf(PATTERNS).map(([pattern]) => pattern)

const plain: SchedulePlan = {
  premiere: day('2022-03-03'),
  pattern: 'weekly',
  batches: [],
  exceptions: [],
  isOnHold: false,
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${index + 1}`)

function dates(plan: Partial<SchedulePlan>, count: number): (string | null)[] {
  return scheduled(plan, count).map((date) => date.value ?? date.precision)
}

function scheduled(plan: Partial<SchedulePlan>, count: number): GuideDate[] {
  return [...scheduleEpisodes({ ...plain, ...plan }, ids(count)).values()]
}

const skip = (day: string, until = day) => ({ kind: 'skip' as const, day, until })
const move = (episodeId: string, to: GuideDate) => ({ kind: 'move' as const, episodeId, to })

describe('A weekly release', () => {
  it('has one episode a week on the weekday of the first, the last on Thursday 5 May', () => {
    expect(dates({}, 10)).toEqual([
      '2022-03-03',
      '2022-03-10',
      '2022-03-17',
      '2022-03-24',
      '2022-03-31',
      '2022-04-07',
      '2022-04-14',
      '2022-04-21',
      '2022-04-28',
      '2022-05-05',
    ])
  })

  it('crosses the end of a year and a leap day without losing a week', () => {
    expect(dates({ premiere: day('2023-12-24') }, 3)).toEqual(['2023-12-24', '2023-12-31', '2024-01-07'])
    expect(dates({ premiere: day('2024-02-22') }, 3)).toEqual(['2024-02-22', '2024-02-29', '2024-03-07'])
    expect(dates({ premiere: day('2023-02-22') }, 2)).toEqual(['2023-02-22', '2023-03-01'])
  })

  it('has no dates for no episodes, and one for one', () => {
    expect(dates({}, 0)).toEqual([])
    expect(dates({}, 1)).toEqual(['2022-03-03'])
  })

  it('goes a week later from a skipped day on', () => {
    expect(dates({ exceptions: [skip('2022-03-10')] }, 3)).toEqual(['2022-03-03', '2022-03-17', '2022-03-24'])
  })

  it('leaves out several skipped days in a row, in whatever order they are given', () => {
    const exceptions = [skip('2022-03-24'), skip('2022-03-10'), skip('2022-03-17')]
    expect(dates({ exceptions }, 3)).toEqual(['2022-03-03', '2022-03-31', '2022-04-07'])
  })

  it('is not moved by a skipped day that is none of its days, or by the same day skipped twice', () => {
    expect(dates({ exceptions: [skip('2022-03-11'), skip('2022-02-24')] }, 2)).toEqual([
      '2022-03-03',
      '2022-03-10',
    ])
    expect(dates({ exceptions: [skip('2022-03-10'), skip('2022-03-10')] }, 2)).toEqual([
      '2022-03-03',
      '2022-03-17',
    ])
  })

  it('begins a week later when its first day itself is skipped', () => {
    expect(dates({ exceptions: [skip('2022-03-03')] }, 2)).toEqual(['2022-03-10', '2022-03-17'])
  })

  it('moves one episode alone: the others keep their days', () => {
    expect(dates({ exceptions: [move('e2', day('2022-03-12'))] }, 3)).toEqual([
      '2022-03-03',
      '2022-03-12',
      '2022-03-17',
    ])
  })

  it('may move an episode to a month, to an open date, or before the first one', () => {
    expect(dates({ exceptions: [move('e2', readGuideDate({ written: '2022-05' }))] }, 3)).toEqual([
      '2022-03-03',
      '2022-05',
      '2022-03-17',
    ])
    expect(scheduled({ exceptions: [move('e2', TBA)] }, 2)[1]).toEqual(TBA)
    expect(dates({ exceptions: [move('e1', day('2022-02-24'))] }, 2)).toEqual(['2022-02-24', '2022-03-10'])
  })

  it('takes no notice of a moved episode that it does not have', () => {
    expect(dates({ exceptions: [move('special', day('2022-04-01')), move('', TBA)] }, 2)).toEqual([
      '2022-03-03',
      '2022-03-10',
    ])
  })

  it('dates episodes in the order it is given, which need not be the order of their numbers', () => {
    const order = ['e2', 'e1']
    expect([...scheduleEpisodes(plain, order)].map(([id, date]) => `${id} ${date.value}`)).toEqual([
      'e2 2022-03-03',
      'e1 2022-03-10',
    ])
  })
})

describe('The other patterns', () => {
  it('daily: one a day, over the end of a month in a leap year, skipping a day', () => {
    const plan = { pattern: 'daily' as const, premiere: day('2024-02-27') }
    expect(dates(plan, 4)).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'])
    expect(dates({ ...plan, exceptions: [skip('2024-02-29')] }, 4).at(-1)).toBe('2024-03-02')
  })

  it('all at once: every episode on the first day, but for a moved one', () => {
    const plan = { pattern: 'all-at-once' as const, exceptions: [move('e3', day('2022-04-01'))] }
    expect(dates(plan, 3)).toEqual(['2022-03-03', '2022-03-03', '2022-04-01'])
  })

  it('irregular: only the first has a day, unless an editor gives others theirs', () => {
    const plan = { pattern: 'irregular' as const, exceptions: [move('e3', day('2022-04-01'))] }
    expect(dates(plan, 4)).toEqual(['2022-03-03', 'unknown', '2022-04-01', 'unknown'])
  })

  it('not stated: only the first has a day, for nobody says that more come on others', () => {
    expect(dates({ pattern: '' }, 3)).toEqual(['2022-03-03', 'unknown', 'unknown'])
  })

  it('three, then weekly', () => {
    expect(dates({ pattern: 'batches', batches: [{ size: 3, start: UNKNOWN }] }, 5)).toEqual([
      '2022-03-03',
      '2022-03-03',
      '2022-03-03',
      '2022-03-10',
      '2022-03-17',
    ])
  })

  it('two halves, the second without a day or with only a month', () => {
    const halves = (start: GuideDate) => [
      { size: 2, start: UNKNOWN },
      { size: 2, start },
    ]
    expect(dates({ pattern: 'batches', batches: halves(UNKNOWN) }, 5)).toEqual([
      '2022-03-03',
      '2022-03-03',
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(
      dates({ pattern: 'batches', batches: halves(readGuideDate({ written: '2022-06' })) }, 5).slice(2),
    ).toEqual(['2022-06', '2022-06', 'unknown'])
    expect(scheduled({ pattern: 'batches', batches: halves(TBA) }, 5).slice(2)).toEqual([TBA, TBA, TBA])
  })

  it('two halves, and what they leave over weekly after the second', () => {
    const batches = [
      { size: 2, start: UNKNOWN },
      { size: 1, start: day('2022-06-30') },
    ]
    expect(dates({ pattern: 'batches', batches }, 5).slice(2)).toEqual([
      '2022-06-30',
      '2022-07-07',
      '2022-07-14',
    ])
  })

  it('batches for more episodes than there are, and batches without a batch, which is weekly', () => {
    expect(dates({ pattern: 'batches', batches: [{ size: 9, start: UNKNOWN }] }, 2)).toEqual([
      '2022-03-03',
      '2022-03-03',
    ])
    expect(dates({ pattern: 'batches' }, 2)).toEqual(['2022-03-03', '2022-03-10'])
  })

  it('a batch keeps its day though that day is skipped; what follows goes on a week later', () => {
    const plan = { pattern: 'batches' as const, batches: [{ size: 2, start: UNKNOWN }] }
    expect(dates({ ...plan, exceptions: [skip('2022-03-03')] }, 3)).toEqual([
      '2022-03-03',
      '2022-03-03',
      '2022-03-10',
    ])
    expect(dates({ ...plan, exceptions: [skip('2022-03-10')] }, 3).at(-1)).toBe('2022-03-17')
  })
})

describe('A first date that is less than a day', () => {
  const vague = ['2022-03', '2022-Q2', '2022-H2', '2023']

  it.each(vague)('%s dates the first episode so and no other, never 1 January', (written) => {
    for (const pattern of ['weekly', 'daily', 'irregular', 'batches'] as const) {
      const [first, ...rest] = scheduled({ premiere: readGuideDate({ written }), pattern }, 4)
      expect(first).toEqual(readGuideDate({ written }))
      expect(rest).toEqual([UNKNOWN, UNKNOWN, UNKNOWN])
    }
  })

  it.each(vague)('%s all at once dates every episode so', (written) => {
    expect(dates({ premiere: readGuideDate({ written }), pattern: 'all-at-once' }, 2)).toEqual([
      written,
      written,
    ])
  })

  it('tba stays tba for every episode, and unknown unknown, in every pattern', () => {
    for (const pattern of EVERY_PATTERN)
      for (const premiere of [TBA, UNKNOWN])
        expect(scheduled({ premiere, pattern }, 3)).toEqual([premiere, premiere, premiere])
  })
})

describe('A first date with a time', () => {
  const premiere = readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' })

  it('keeps the wall time over a change of clocks: 21:00 in winter and in summer', () => {
    const each = scheduled({ premiere }, 3)
    expect(each.map(({ value, time, zone }) => `${value} ${time} ${zone}`).at(-1)).toBe(
      '2022-03-17 21:00 America/New_York',
    )
    expect(each.map((date) => String(instantOf(date, 'UTC')))).toEqual([
      '2022-03-04T02:00:00Z',
      '2022-03-11T02:00:00Z',
      '2022-03-18T01:00:00Z',
    ])
  })

  it('keeps “local” local: this wall time wherever one is', () => {
    const local = readGuideDate({ written: '2022-03-03', time: '20:00', zone: 'local' })
    expect(scheduled({ premiere: local }, 2)[1]).toEqual({ ...local, value: '2022-03-10' })
  })

  it('a moved episode has the time it was given, or none', () => {
    const to = readGuideDate({ written: '2022-03-12', time: '22:30', zone: 'America/New_York' })
    expect(scheduled({ premiere, exceptions: [move('e2', to)] }, 2)[1]).toEqual(to)
    expect(scheduled({ premiere, exceptions: [move('e2', day('2022-03-12'))] }, 2)[1]).toEqual(
      day('2022-03-12'),
    )
  })
})
