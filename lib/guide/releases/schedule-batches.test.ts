import { describe, expect, it } from 'vitest'
import { day, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { releases } from './fields'
import { type SchedulePlan, scheduleEpisodes } from './schedule'

const ids = ['e1', 'e2', 'e3', 'e4']
const plan: SchedulePlan = {
  premiere: day('2022-03-03'),
  pattern: 'batches',
  batches: [],
  exceptions: [],
  isOnHold: false,
}

describe('Batches without measure', () => {
  it('make no more dates than there are episodes, be they of a thousand million', () => {
    const batches = [
      { size: 2, start: UNKNOWN },
      { size: 1, start: day('2022-06-01') },
      ...Array.from({ length: 500 }, () => ({ size: 1e9, start: day('2022-07-01') })),
    ]
    const dates = [...scheduleEpisodes({ ...plan, batches }, ids).values()].map(({ value }) => value)
    expect(dates).toEqual(['2022-03-03', '2022-03-03', '2022-06-01', '2022-07-01'])
    expect(scheduleEpisodes({ ...plan, batches }, []).size).toBe(0)
  })

  it('are 50 at most in a release, and exceptions 500', () => {
    const row = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }))
    const taken = (release: object) => releases.safeParse([{ id: 'r', ...release }]).success
    const batches = (count: number) => row(count).map((each) => ({ ...each, size: 1 }))
    expect([taken({ batches: batches(50) }), taken({ batches: batches(51) })]).toEqual([true, false])
    expect([taken({ exceptions: row(500) }), taken({ exceptions: row(501) })]).toEqual([true, false])
  })
})
