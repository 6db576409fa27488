import { describe, expect, test } from 'vitest'
import { rowsAt, type Values } from '@/lib/documents/field-tree'
import { releases } from '@/lib/guide/releases/fields'
import { plannedDates, slotsOf } from './dates'
import { type Rule, ruledRelease, ruleInWords } from './rule'
import { readRule } from './rule-words'

const RELEASE = releases.parse([{ id: 'us', regions: ['US'] }])[0] as Values
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `e${at + 1}`, number: at + 1 }))

function ruleOf(words: string, premiere = ''): Rule {
  const rule = readRule(words, premiere)
  if ('problem' in rule) throw new Error(rule.problem)
  return rule
}

function applied(words: string, count: number, release = RELEASE): Values {
  const ruled = ruledRelease(release, ruleOf(words, String((release.premiere as Values).on)), count)
  if ('problem' in ruled) throw new Error(ruled.problem)
  return ruled.release
}

function datesAfter(words: string, count: number, release = RELEASE): (string | null)[] {
  const { dates } = plannedDates(slotsOf(numbered(count)), applied(words, count, release), [])
  return [...dates.values()].map(({ value }) => value)
}

function problemOf(words: string, count = 10): string {
  const rule = readRule(words, '')
  if ('problem' in rule) return rule.problem
  const ruled = ruledRelease(RELEASE, rule, count)
  return 'problem' in ruled ? ruled.problem : ''
}

describe('a rule in words', () => {
  test.each([
    ['every Thursday from 3 March 2022, skip 14 April', [4], '2022-03-03', ['2022-04-14']],
    [
      'Thursdays starting March 3rd, 2022 except 14 April 2022 and 21 April',
      [4],
      '2022-03-03',
      ['2022-04-14', '2022-04-21'],
    ],
    ['weekly from 2022-03-03', [4], '2022-03-03', []],
    ['every day from 1 Jan 2022, skip 25 December', [], '2022-01-01', ['2022-12-25']],
    ['every weekday from 3 March 2022', [1, 2, 3, 4, 5], '2022-03-03', []],
    ['Every Monday and Thursday from 3 March 2022.', [1, 4], '2022-03-03', []],
    ['every Thursday from 3 November 2022, skip 5 January', [4], '2022-11-03', ['2023-01-05']],
  ])('“%s” is read', (words, weekdays, from, skips) => {
    expect(ruleOf(words)).toEqual({ isAtOnce: false, batches: [], everyWeeks: 1, weekdays, from, skips })
  })

  test('several weeks, batches and all at once are read', () => {
    expect(ruleOf('every two weeks on Friday from 4 March 2022')).toMatchObject({
      everyWeeks: 2,
      weekdays: [5],
    })
    expect(ruleOf('every other Friday from 4 March 2022')).toMatchObject({ everyWeeks: 2, weekdays: [5] })
    expect(ruleOf('fortnightly from 4 March 2022')).toMatchObject({ everyWeeks: 2, weekdays: [5] })
    expect(ruleOf('3 then weekly from 4 March 2022')).toMatchObject({ batches: [3], weekdays: [5] })
    expect(ruleOf('the first three at once, then 2, then every Friday from 4 March 2022')).toMatchObject({
      batches: [3, 2],
      weekdays: [5],
    })
    expect(ruleOf('all at once on 4 March 2022')).toMatchObject({ isAtOnce: true, batches: [] })
  })

  test('a rule without a day begins with the premiere', () => {
    expect(ruleOf('every Friday', '2022-03-04')).toMatchObject({ from: '2022-03-04' })
  })

  test('what is not understood is told with its words', () => {
    expect(problemOf('every Thursday')).toContain('from which day')
    expect(problemOf('every Thursday from 30 February 2022')).toContain('“30 february 2022” is no day')
    expect(problemOf('every Thursday from 3 March 2022 at breakfast')).toContain(
      '“breakfast” is not understood',
    )
    expect(problemOf('from 3 March 2022')).toContain('How often?')
    expect(problemOf('every Thursday from 3 March 2022, skip 15 April')).toContain(
      'Friday 15 April 2022 anyway',
    )
  })
})

describe('a rule on a release', () => {
  test('sets premiere, pattern and skipped days, and the schedule does the rest', () => {
    const release = applied('every Thursday from 1 March 2022, skip 10 March', 4)
    expect(release).toMatchObject({ pattern: 'weekly', premiere: { on: '2022-03-03' }, batches: [] })
    expect(rowsAt(release, 'exceptions')).toMatchObject([{ kind: 'skip', skippedDay: '2022-03-10' }])
    expect(datesAfter('every Thursday from 1 March 2022, skip 10 March', 3)).toEqual([
      '2022-03-03',
      '2022-03-17',
      '2022-03-24',
    ])
  })

  test('751 episodes take no exception each', () => {
    expect(rowsAt(applied('every Thursday from 3 March 2022', 751), 'exceptions')).toEqual([])
    const dates = datesAfter('every Thursday from 3 March 2022, skip 14 April', 751)
    expect(dates).toHaveLength(751)
    expect(dates.at(-1)).toBe('2036-07-24')
  })

  test('every other week and certain weekdays leave days out, as many as a release takes', () => {
    expect(datesAfter('every two weeks on Thursday from 3 March 2022', 3)).toEqual([
      '2022-03-03',
      '2022-03-17',
      '2022-03-31',
    ])
    expect(datesAfter('every Monday and Thursday from 3 March 2022', 4)).toEqual([
      '2022-03-03',
      '2022-03-07',
      '2022-03-10',
      '2022-03-14',
    ])
    expect(problemOf('every two weeks on Thursday from 3 March 2022', 751)).toContain('more than 500 days')
  })

  test('batches start week by week and the rest follows weekly', () => {
    expect(datesAfter('3, 2 then weekly from 4 March 2022', 7)).toEqual([
      ...Array(3).fill('2022-03-04'),
      ...Array(2).fill('2022-03-11'),
      '2022-03-18',
      '2022-03-25',
    ])
    expect(datesAfter('all at once on 4 March 2022', 2)).toEqual(['2022-03-04', '2022-03-04'])
  })

  test('moved episodes keep their day, and a skipped day its reason', () => {
    const exceptions = [
      { id: 's', kind: 'skip', skippedDay: '2022-03-10', reason: 'a match' },
      { id: 't', kind: 'skip', skippedDay: '2022-03-17' },
      { id: 'm', kind: 'move', episodeId: 'e2', to: { on: '2022-03-20' } },
    ]
    const release = releases.parse([{ ...RELEASE, exceptions }])[0] as Values
    const next = applied('every Thursday from 3 March 2022, skip 10 March', 3, release)
    expect(rowsAt(next, 'exceptions').map(({ id, reason }) => [id, reason])).toEqual([
      ['m', ''],
      ['s', 'a match'],
    ])
    expect(datesAfter('every Thursday from 3 March 2022, skip 10 March', 3, release)[1]).toBe('2022-03-20')
  })

  test('is said as it would be written, and reads back as the same', () => {
    for (const words of [
      'every Thursday from 3 March 2022, skip 14 April 2022, 21 April 2022',
      'every day from 3 March 2022',
      'all at once on 3 March 2022',
      '3, 2 then weekly from 3 March 2022',
    ])
      expect(ruleInWords(applied(words, 20))).toBe(words)
    expect(ruleInWords(RELEASE)).toBe('')
  })
})
