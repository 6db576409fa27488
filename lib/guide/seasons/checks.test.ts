import { describe, expect, it } from 'vitest'
import { seasonProblems } from './checks'
import { seasonFields } from './fields'

type Input = Parameters<typeof seasonFields.parse>[0]

function problems(season: Input & object): string[] {
  const document = seasonFields.parse({ showId: 'show', number: 1, ...season })
  return seasonProblems(document).map(({ path, message }) => `${path}: ${message}`)
}

describe('Pairs that contradict each other', () => {
  it('two episodes of one number, also inside of two in one, in either order', () => {
    const twice = (first: object, second: object) =>
      problems({
        episodes: [
          { id: 'a', ...first },
          { id: 'b', ...second },
        ],
      })
    expect(twice({ number: 3 }, { number: 3 })).toEqual([
      'episodes.b.number: Number: there already is an episode 3.',
    ])
    expect(twice({ number: 9, numberEnd: 10 }, { number: 10 })).toEqual([
      'episodes.b.number: Number: there already is an episode 10.',
    ])
    expect(twice({ number: 10 }, { number: 9, numberEnd: 10 })).toEqual([
      'episodes.b.number: Number: there already is an episode 10.',
    ])
    expect(twice({ number: 8 }, { number: 9, numberEnd: 10 })).toEqual([])
    expect(twice({ number: null }, { number: null })).toEqual([])
  })

  it('two in one that ends before it begins, or where it begins', () => {
    expect(problems({ episodes: [{ id: 'a', number: 9, numberEnd: 8 }] })).toEqual([
      'episodes.a.numberEnd: Last number: 8 is not after 9.',
    ])
    expect(problems({ episodes: [{ id: 'a', number: 9, numberEnd: 9 }] })).toHaveLength(1)
  })

  it('as many as 21 in one, and no more', () => {
    expect(problems({ episodes: [{ id: 'a', number: 1, numberEnd: 21 }] })).toEqual([])
    expect(problems({ episodes: [{ id: 'a', number: 1, numberEnd: 5_000 }] })).toEqual([
      'episodes.a.numberEnd: Last number: 1 to 5000 is too much for one episode; at most 21 numbers fit.',
    ])
  })

  it.each([
    ['2022-03-03', '2022-03-02', 1],
    ['2022-03-03', '2022-03-03', 0],
    ['2022-03-03', '2022-03', 0],
    ['2022-03-03', '2022-02', 1],
    ['2022', '2022-01-01', 0],
    ['2022', '2021-12-31', 1],
    ['', '2022-01-01', 0],
    ['2022-03-03', 'tba', 0],
  ])('from %s, leaving on %s', (on, ends, count) => {
    const found = problems({ releases: [{ id: 'r', premiere: { on }, ends }] })
    expect(found.filter((each) => each.startsWith('releases.r.ends'))).toHaveLength(count)
  })

  it('a time without a zone, and a time without a day', () => {
    expect(problems({ releases: [{ id: 'r', premiere: { on: '2022-03-03', time: '21:00' } }] })).toEqual([
      expect.stringMatching(/^releases\.r\.premiere\.zone: /),
    ])
    expect(
      problems({ releases: [{ id: 'r', premiere: { on: '2022-03', time: '21:00', zone: 'local' } }] }),
    ).toEqual([expect.stringMatching(/^releases\.r\.premiere\.time: /)])
  })

  it('a hold without a reason, a week off without a day, a move without an episode, cast that plays nobody', () => {
    const found = problems({
      releases: [
        {
          id: 'r',
          holdKind: 'held',
          exceptions: [
            { id: 'x', kind: 'skip' },
            { id: 'y', kind: 'move' },
          ],
        },
      ],
      credits: [
        { id: 'c', personId: 'p', job: 'cast' },
        { id: 'd', personId: 'p', job: 'director' },
      ],
    })
    expect(found.map((each) => each.split(':')[0])).toEqual([
      'releases.r.holdReason',
      'releases.r.exceptions.x.skippedDay',
      'releases.r.exceptions.y.episodeId',
      'credits.c.characterId',
    ])
  })
})
