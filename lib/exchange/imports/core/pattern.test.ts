import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day, type GuideDate, readGuideDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import { scheduleEpisodes } from '@/lib/guide/releases/schedule'
import { type DatedEpisode, planFrom } from './pattern'

const on = (...days: (string | null)[]): DatedEpisode[] =>
  days.map((each, index) => ({ id: `e${index + 1}`, date: each ? day(each) : UNKNOWN }))

const weekly = (count: number) =>
  Array.from({ length: count }, (_, week) =>
    Temporal.PlainDate.from('2022-03-03').add({ weeks: week }).toString(),
  )

const NONE = { releaseId: 'release', provider: 'tvmaze', zone: '', specials: [], isWhole: true }

/** The dates that the schedule makes of a plan again. */
function remade(numbered: DatedEpisode[], specials: DatedEpisode[] = [], zone = ''): Map<string, GuideDate> {
  const plan = planFrom({ ...NONE, numbered, specials, zone })
  const { premiere, pattern, batches, exceptions } = plan
  const moved = new Set(exceptions.flatMap((each) => ('episodeId' in each ? [each.episodeId] : [])))
  const ids = [...numbered, ...specials.filter(({ id }) => moved.has(id))].map(({ id }) => id)
  return scheduleEpisodes(
    {
      premiere: readGuideDate({ written: premiere.on, time: premiere.time, zone: premiere.zone }),
      pattern,
      batches: batches.map(({ size, start }) => ({ size, start: readGuideDate({ written: start }) })),
      exceptions: exceptions.map((each) =>
        'episodeId' in each
          ? {
              kind: 'move',
              episodeId: each.episodeId,
              to: readGuideDate({ written: each.to.on, time: each.to.time, zone }),
            }
          : { kind: 'skip', day: each.skippedDay, until: each.skippedUntil || each.skippedDay },
      ),
      isOnHold: false,
    },
    ids,
  )
}

const told = (numbered: DatedEpisode[]) => {
  const { pattern, batches, exceptions } = planFrom({ ...NONE, numbered })
  return [pattern, batches.map(({ size }) => size), exceptions.map(({ kind }) => kind)]
}

describe('The pattern of recorded dates', () => {
  it.each<[string, DatedEpisode[], unknown]>([
    ['one day', on('2022-03-03', '2022-03-03', '2022-03-03'), ['all-at-once', [], []]],
    ['every seventh day', on(...weekly(6)), ['weekly', [], []]],
    ['a week off', on(...weekly(6).filter((_, week) => week !== 2)), ['weekly', [], ['skip']]],
    ['a day late once', on(...weekly(4), '2022-04-01'), ['weekly', [], ['move']]],
    ['every day', on('2022-03-03', '2022-03-04', '2022-03-05'), ['daily', [], []]],
    [
      'two drops',
      on(...Array(3).fill('2022-03-03'), ...Array(2).fill('2022-09-01')),
      ['batches', [3, 2], []],
    ],
    ['three, then weekly', on('2022-03-03', ...weekly(4)), ['batches', [2], []]],
    [
      'no order',
      on('2022-03-03', '2022-03-05', '2022-05-01', '2023-01-01'),
      ['irregular', [], ['move', 'move', 'move']],
    ],
    ['a single date', on('2022-03-03', null, null), ['irregular', [], []]],
    ['no date', on(null, null), ['irregular', [], []]],
  ])('of %s', (_, numbered, expected) => {
    expect(told(numbered)).toEqual(expected)
  })

  it('of weekdays is daily with the weekends off', () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      Temporal.PlainDate.from('2022-03-07').add({ days: index }),
    )
    const weekdays = days.filter(({ dayOfWeek }) => dayOfWeek < 6).map(String)
    expect(told(on(...weekdays))[0]).toBe('daily')
    expect([...remade(on(...weekdays)).values()].map(({ value }) => value)).toEqual(weekdays)
  })

  it('gives no date to an episode that has none, though the others are weekly', () => {
    const numbered = on(...weekly(3), null, null)
    expect([...remade(numbered).values()].map(({ value }) => value)).toEqual([...weekly(3), null, null])
  })

  it('says nothing of the season from a piece of it', () => {
    const plan = planFrom({ ...NONE, numbered: on('2022-03-03', '2022-03-03'), isWhole: false })
    expect(plan).toMatchObject({ pattern: 'irregular', premiere: { on: '' } })
    expect(plan.exceptions).toHaveLength(2)
  })
})

describe('The schedule made of a plan', () => {
  it('has exactly the recorded dates, whatever they were', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let trial = 0; trial < 400; trial++) {
      const step = [0, 1, 7, 7][random(4)] ?? 7
      const zone = random(2) ? 'America/New_York' : ''
      const start = Temporal.PlainDate.from('2022-01-01')
      const dated = (name: string, index: number): DatedEpisode => {
        const wanders = random(5) === 0 ? random(30) : 0
        const value = start.add({ days: index * step + wanders }).toString()
        const time = zone && random(6) > 0 ? `2${random(4)}:00` : ''
        return {
          id: `${name}${index}`,
          date: random(8) === 0 ? UNKNOWN : readGuideDate({ written: value, time, zone }),
        }
      }
      const numbered = Array.from({ length: random(14) }, (_, index) => dated('e', index))
      const specials = Array.from({ length: random(3) }, (_, index) => dated('s', index))
      const expected = [...numbered, ...specials.filter(({ date }) => date !== UNKNOWN)]
      expect([...remade(numbered, specials, zone)]).toEqual(expected.map(({ id, date }) => [id, date]))
    }
  })
})
