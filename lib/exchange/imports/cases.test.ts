import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { seasonGraph } from '@/lib/formats/schema-org/season'
import { database } from '@/lib/foundation/db/client'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { whatHappened } from '@/lib/guide/date-changes/sentences'
import { searchGuide } from '@/lib/guide/search/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { regionSentence, statusLine } from '@/lib/guide/seasons/sentences'
import type { Provider } from './core/proposal'
import { readShows } from './recognising'
import { apply, documentOf, emptyGuide, propose, seenOn } from './testing-importing'

/** Small files that other programs, and earlier versions of this one, got wrong: cases/, each by its own name. */

emptyGuide('2022-02-02')

function read(provider: Provider, ...names: string[]) {
  const files = names.map((name) => ({
    name,
    json: JSON.parse(readFileSync(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8')),
  }))
  const [imported] = readShows(files, { provider, seenOn })
  if (!imported) throw new Error(`There is no show in ${names.join(', ')}.`)
  return imported
}

const tvmaze = (name: string) => read('tvmaze', name)

/** As the command does with --publish and --rest-new. */
async function published(imported: ReturnType<typeof read>) {
  const { questions } = await propose(imported)
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'new']))
  const proposal = await propose(imported, answers)
  return { questions, proposal, applied: await apply(imported, { publish: true, answers }) }
}

const rows = () => database().reader.release.findMany({ include: { regions: true, airings: true } })

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
})

describe('Specials and counts', () => {
  const guideOn = async (day: string) => {
    const now = Temporal.Instant.from(`${day}T12:00:00Z`)
    const query = { show: 'special-first', season: 'season-1', region: 'US', now }
    const guide = await findSeasonGuide(query)
    if (!guide?.forRegion) throw new Error('There is no such guide.')
    const { episodeCount, forRegion: answer } = guide
    const pieces = regionSentence({ answer, episodeCount, year: 2022 })
    const sentence = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')
    return {
      guide,
      sentence,
      line: statusLine(guide),
      data: JSON.stringify(seasonGraph(guide, 'https://guide.example')),
    }
  }

  it('c1-special-first: a special before the first episode is no premiere', async () => {
    await published(tvmaze('c1-special-first'))
    const { guide, sentence, line, data } = await guideOn('2022-02-02')
    expect(guide.begins).toMatchObject({ date: { value: '2022-03-06' }, days: 32 })
    expect(guide.episodes.map(({ title }) => title)).toEqual(['Road to the premiere', 'One', 'Two'])
    expect(sentence).toBe(
      'Premieres Sunday 6 March on Test Broadcasting, then a new episode every Sunday. Before it: “Road to the premiere”, Sunday 20 February.',
    )
    expect(line).toBe('Premieres in 32 days')
    expect(data).toContain('"startDate":"2022-03-06"')
    const between = await guideOn('2022-02-25')
    expect([between.guide.status, between.guide.forRegion?.status]).toEqual(['upcoming', 'upcoming'])
  })
})

describe('The change log', () => {
  it('c13-gap-then-date-1, -2: episodes that get their dates later are told once', async () => {
    await published(tvmaze('c13-gap-then-date-1'))
    const before = await database().reader.dateChange.count()
    await published(tvmaze('c13-gap-then-date-2'))
    const { items } = await listChanges({ show: null, region: null })
    expect(items).toHaveLength(before + 1)
    expect(items[0] && whatHappened(items[0])).toMatch(/^has a date: .* \(and 1 more with it\)$/)
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
