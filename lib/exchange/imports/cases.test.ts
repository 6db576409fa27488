import { describe, expect, it } from 'vitest'
import { database } from '@/lib/foundation/db/client'
import { searchGuide } from '@/lib/guide/search/queries'
import { published, read, rows, tvmaze } from './testing-cases'
import { documentOf, emptyGuide, propose, seenOn } from './testing-importing'

/** What imports take of the files in cases/, and what they leave. */

emptyGuide('2022-02-02')

describe('Regions', () => {
  it('c3-kosovo: XK is a region', async () => {
    await published(tvmaze('c3-kosovo'))
    const [release] = await rows()
    expect(release?.regions.map(({ region }) => region)).toEqual(['XK'])
  })

  it('c4-soviet: a country that is gone is left open and told, never worldwide', async () => {
    const { proposal } = await published(tvmaze('c4-soviet'))
    const [release] = await rows()
    expect(release?.regions).toEqual([])
    expect(release?.airings).toHaveLength(1)
    expect(proposal.leftOut).toEqual([expect.stringContaining('“SU”')])
  })
})

describe('What is real is taken', () => {
  it('c8-runtime: a runtime that can’t be is left out, and its episode named', async () => {
    const { proposal } = await published(tvmaze('c8-runtime'))
    const { episodes } = await documentOf('season', 'tvmaze-season-902008-1')
    expect(episodes.map(({ runtimeMinutes }) => runtimeMinutes)).toEqual([null, null, null, null])
    expect(proposal.leftOut.join(' ')).toContain('“All day”')
  })

  it('k1: 501 credits', async () => {
    const { problems, entries } = await propose(read('tmdb', 'k1-details', 'k1-agg'))
    expect(problems).toEqual([])
    const documents = entries.flatMap(({ document }) =>
      'credits' in document ? [document.credits.length] : [],
    )
    expect(documents.reduce((sum, count) => sum + count)).toBe(501)
  })

  it('c12-1943: episodes of 61 years, each on its own date', async () => {
    await published(tvmaze('c12-1943'))
    const [release] = await rows()
    expect(release?.airings.map(({ value }) => value).sort()).toEqual([
      '1943-06-06',
      '1974-02-03',
      '2004-03-21',
    ])
  })
})

describe('Who is who', () => {
  it('twin-1993, twin-2020: a number that they share makes two shows not one', async () => {
    await published(tvmaze('twin-1993'))
    await published(tvmaze('twin-2020'))
    const shows = await database().reader.show.findMany({ orderBy: { id: 'asc' } })
    expect(shows.map(({ firstShownValue }) => firstShownValue)).toEqual(['1993-09-13', '2020-09-13'])
  })

  it('q1, q2, q3: a show that takes another’s name keeps its address', async () => {
    for (const name of ['q1', 'q2']) await published(tvmaze(name))
    const { proposal } = await published(tvmaze('q3'))
    expect(proposal.problems).toEqual([])
    const shows = await database().reader.show.findMany({ orderBy: { id: 'asc' } })
    expect(shows.map(({ title, slug }) => [title, slug])).toEqual([
      ['Beta Showing', 'alpha-showing'],
      ['Beta Showing', 'beta-showing'],
    ])
  })

  it('r1, r2, r3: so does a platform', async () => {
    for (const name of ['r1', 'r2', 'r3']) await published(read('tmdb', `${name}-details`, `${name}-wp`))
    const platforms = await database().reader.platform.findMany({ orderBy: { id: 'asc' } })
    expect(platforms.map(({ name, slug }) => [name, slug])).toEqual([
      ['Beta Max', 'beta-max'],
      ['Beta Max', 'max-beta'],
    ])
  })

  it('r3 and r1 again: a new name holds from that day on, and an older file turns nothing back', async () => {
    for (const name of ['r1', 'r2', 'r3', 'r1'])
      await published(read('tmdb', `${name}-details`, `${name}-wp`))
    const names = await database().reader.platformName.findMany()
    expect(names).toMatchObject([{ untilDay: seenOn, fromDay: '' }])
    const renamed = await database().reader.platform.findUnique({ where: { id: names[0]?.platformId ?? '' } })
    expect([names[0]?.name, renamed?.name]).toEqual(['Max Beta', 'Beta Max'])
  })
})

describe('An answer that lacks something says nothing about it', () => {
  it('partial-1, partial-2: an answer without episodes changes none', async () => {
    await published(tvmaze('partial-1'))
    const before = [await rows(), await database().reader.dateChange.findMany()]
    await published(tvmaze('partial-2'))
    expect([await rows(), await database().reader.dateChange.findMany()]).toEqual(before)
  })
})

describe('Letters of the world', () => {
  it('b2-nfc: a page address drops no letter', async () => {
    await published(tvmaze('b2-nfc'))
    const show = await database().reader.show.findFirst()
    expect(show?.slug).toBe('kroniken-bjork-lodz')
  })

  it('h4-emoji: a title of emoji is found by them', async () => {
    await published(tvmaze('h4-emoji'))
    for (const query of ['🦊🌙', '🦊', '🔥']) expect((await searchGuide(query)).groups, query).not.toEqual([])
  })
})
