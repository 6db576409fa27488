import { describe, expect, it } from 'vitest'
import { changeInWords, instantOfWallTime, momentInWords, wallTimeProblems } from './moment'

const berlin = 'Europe/Berlin'

describe('A moment to publish at', () => {
  it.each([
    ['2023-03-03', '18:00', berlin, '2023-03-03T17:00:00.000Z', ''],
    ['2023-03-26', '02:30', berlin, '2023-03-26T01:30:00.000Z', 'skipped'],
    ['2023-10-29', '02:30', berlin, '2023-10-29T00:30:00.000Z', 'twice'],
    ['2023-03-26', '02:30', 'UTC', '2023-03-26T02:30:00.000Z', ''],
  ])('%s %s in %s is %s', (on, time, zone, instant, change) => {
    const moment = instantOfWallTime({ on, time, zone })
    expect([moment.at.toISOString(), moment.change]).toEqual([instant, change])
    expect(changeInWords(moment.change) === '').toBe(change === '')
  })

  it.each([
    [{ on: '2023-02-30' }, 'on'],
    [{ on: 'soon' }, 'on'],
    [{ time: '24:00' }, 'time'],
    [{ time: '6pm' }, 'time'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
  ])('is none for %o, which is told at its field', (wrong, path) => {
    const wall = { on: '2023-03-03', time: '18:00', zone: berlin, ...wrong }
    expect(wallTimeProblems(wall).map((problem) => problem.path)).toEqual([path])
  })

  it('is told in its zone', () => {
    expect(momentInWords(new Date('2023-03-03T17:00:00Z'), berlin)).toBe(
      'Friday 3 March 2023, 18:00 (Europe/Berlin)',
    )
  })
})
