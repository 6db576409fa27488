import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { readGuideDate, TBA } from '@/lib/foundation/dates/guide-date'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { findCharacter } from '@/lib/guide/characters/queries'
import { findPerson } from '@/lib/guide/people/queries'
import { findPlatform } from '@/lib/guide/platforms/queries'
import type { ReleaseView } from '@/lib/guide/releases/views'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { guide as sample } from '@/prisma/seed/guide'
import { characterGraph } from './character'
import type { Node } from './node'
import { personGraph } from './person'
import { platformGraph } from './platform'
import { seasonGraph } from './season'
import { showGraph } from './show'
import { all, schemaProblems } from './testing'

/** As of 2 February 2022: what programs are told of the sample guide. */

const NOW = '2022-02-02T17:00:00Z'
const ORIGIN = 'https://guide.example'
let temporary: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  temporary = await temporaryDatabase()
  await seedGuide(sample)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
})

async function ask(season = 'season-2', region: string | null = null): Promise<SeasonGuide> {
  const now = Temporal.Instant.from(NOW)
  const found = await findSeasonGuide({ show: 'star-trek-picard', season, region, now })
  if (!found) throw new Error(`There is no ${season}.`)
  return found
}

function told(guide: SeasonGuide): { season: Node; events: Node[]; episodes: Node[] } {
  const graph = seasonGraph(guide, ORIGIN)
  expect(schemaProblems(graph)).toEqual([])
  const [season = {}] = graph
  return { season, events: season.publication as Node[], episodes: (season.episode ?? []) as Node[] }
}

function withFirst(guide: SeasonGuide, change: Partial<ReleaseView>): SeasonGuide {
  const [first, ...others] = guide.releases
  if (!first) throw new Error('There is no release.')
  const changed = { ...first, ...change }
  const episodes = guide.episodes.map((episode) => ({
    ...episode,
    dates: episode.dates.map((each) => (each.release === first ? { ...each, release: changed } : each)),
  }))
  return { ...guide, releases: [changed, ...others], episodes }
}

describe('As of 2 February 2022, the second season', () => {
  it('is ten episodes from 3 March to 6 May, part of its series', async () => {
    const { season } = told(await ask())
    expect(season).toMatchObject({
      '@type': 'TVSeason',
      '@id': `${ORIGIN}/shows/star-trek-picard/season-2#season`,
      seasonNumber: 2,
      numberOfEpisodes: 10,
      startDate: '2022-03-03',
      endDate: '2022-05-06',
      partOfSeries: { '@type': 'TVSeries', name: 'Star Trek: Picard' },
    })
    expect(season).not.toHaveProperty('trailer')
  })

  it('has an event for each release row: US, Canada’s two without a date, and everywhere else', async () => {
    const { events } = told(await ask())
    const rows = events.map(({ location, publishedOn, startDate }) => {
      const [place] = location as Node[]
      return [place?.identifier ?? place?.name, (publishedOn as Node).name, startDate]
    })
    expect(rows).toEqual([
      ['US', 'Paramount+', '2022-03-03'],
      ['CA', 'CTV Sci-Fi Channel', undefined],
      ['CA', 'Crave', undefined],
      ['Everywhere except Canada, the United States', 'Prime Video', '2022-03-04'],
    ])
  })

  it('can be watched in the United States at an address of its own, and nowhere without one', async () => {
    const guide = await ask()
    const actions = told(guide).season.potentialAction as Node[]
    expect(actions).toMatchObject([
      {
        target: {
          '@type': 'EntryPoint',
          urlTemplate: 'https://www.paramountplus.com/shows/star-trek-picard/',
        },
        actionAccessibilityRequirement: {
          availabilityStarts: '2022-03-03',
          eligibleRegion: [{ '@type': 'Country', identifier: 'US' }],
        },
      },
    ])
    const [, , , rest] = guide.releases
    const elsewhere = {
      ...guide,
      releases: rest ? [{ ...rest, watchUrl: 'https://www.primevideo.com/x' }] : [],
    }
    const [action] = (told({ ...elsewhere, episodes: [] }).season.potentialAction ?? []) as Node[]
    const { ineligibleRegion } = (action?.actionAccessibilityRequirement ?? {}) as Node
    expect((ineligibleRegion as Node[]).map((each) => each.identifier)).toEqual(['CA', 'US'])
  })

  it('has its episodes with the first day anywhere and an event below each dated row', async () => {
    const { episodes } = told(await ask())
    expect(episodes).toHaveLength(10)
    expect(episodes[9]).toMatchObject({ episodeNumber: 10, name: 'Farewell', datePublished: '2022-05-05' })
    const [us, rest] = (episodes[0]?.publication ?? []) as Node[]
    expect(us).toMatchObject({
      startDate: '2022-03-03',
      superEvent: { '@id': expect.stringMatching(/-us$/) },
    })
    expect(rest).toMatchObject({
      startDate: '2022-03-04',
      superEvent: { '@id': expect.stringMatching(/rest$/) },
    })
  })

  it('has its cast in their parts, and the one picture we hold', async () => {
    const { season } = told(await ask())
    expect(season.actor).toContainEqual({
      '@type': 'PerformanceRole',
      actor: {
        '@id': `${ORIGIN}/people/john-de-lancie#person`,
        '@type': 'Person',
        name: 'John de Lancie',
        url: `${ORIGIN}/people/john-de-lancie`,
      },
      characterName: 'Q',
    })
    expect(season.image).toMatchObject([{ creditText: 'Logline artwork', caption: expect.any(String) }])
  })

  it('is told the same whatever region is asked for', async () => {
    expect(seasonGraph(await ask('season-2', 'CA'), ORIGIN)).toEqual(seasonGraph(await ask(), ORIGIN))
  })
})

describe('What is not known to the day', () => {
  it('season 3 is an event in “2023”, and has no first day', async () => {
    const { season, events } = told(await ask('season-3'))
    expect(events.map((each) => each.startDate)).toContain('2023')
    expect(season).not.toHaveProperty('startDate')
    expect(season).not.toHaveProperty('endDate')
    expect(JSON.stringify(season)).not.toContain('2023-')
  })

  it('a rumour and a withdrawn row are not told, what is expected has no date', async () => {
    const guide = await ask()
    for (const confidence of ['rumoured', 'withdrawn'] as const) {
      const { season, events } = told(withFirst(guide, { confidence }))
      expect(events).toHaveLength(3)
      expect(season).not.toHaveProperty('potentialAction')
      expect(JSON.stringify(season)).not.toContain('2022-03-03')
    }
    const { season, events } = told(withFirst(guide, { confidence: 'expected' }))
    expect(events[0]).toMatchObject({ description: 'Expected, not announced.' })
    expect(JSON.stringify(season)).not.toContain('2022-03-03')
  })

  it('a row on hold keeps its former day as former, and has no other', async () => {
    const guide = { ...(await ask()), episodes: [] }
    const hold = { kind: 'postponed' as const, reason: '', was: readGuideDate({ written: '2022-03-03' }) }
    const event = told(withFirst(guide, { hold, premiere: TBA })).events[0]
    expect(event).toMatchObject({
      eventStatus: expect.stringContaining('Postponed'),
      previousStartDate: '2022-03-03',
    })
    expect(event).not.toHaveProperty('startDate')
  })

  it('a season with an episode missing has no last day', async () => {
    expect(told({ ...(await ask()), episodeCount: 11 }).season).not.toHaveProperty('endDate')
  })

  it('an instant keeps its offset where it holds, and lends its hour to nothing else', async () => {
    const premiere = readGuideDate({ written: '2022-03-03', time: '21:00', zone: 'America/New_York' })
    const { season, events } = told(withFirst({ ...(await ask()), episodes: [] }, { premiere }))
    expect(events[0]?.startDate).toBe('2022-03-03T21:00:00-05:00')
    expect(season.startDate).toBe('2022-03-03')
  })
})

describe('On every page', () => {
  it('a credit that gives the story away is not told', async () => {
    const guide = await ask()
    const credits = guide.credits.map((credit) => ({ ...credit, spoiler: credit.character?.slug === 'q' }))
    expect(JSON.stringify(seasonGraph(guide, ORIGIN))).toContain('John de Lancie')
    expect(JSON.stringify(seasonGraph({ ...guide, credits }, ORIGIN))).not.toContain('John de Lancie')
  })

  it('a show, a film, a person, a character and a platform keep to the vocabulary', async () => {
    const now = Temporal.Instant.from(NOW)
    const show = await findShow('star-trek-picard', now)
    const film = await findShow('star-trek-first-contact', now)
    const person = await findPerson('john-de-lancie')
    const character = await findCharacter('q')
    const platform = await findPlatform('paramount-plus')
    if (!show || !film || !person || !character || !platform) throw new Error('The sample guide has changed.')
    const graphs = [
      showGraph(show, ORIGIN),
      showGraph(film, ORIGIN),
      personGraph(person, ORIGIN),
      characterGraph(character, ORIGIN),
      platformGraph(platform, ORIGIN),
    ]
    expect(graphs.flatMap(schemaProblems)).toEqual([])
    expect(graphs.map(([first]) => first?.['@type'])).toEqual([
      'TVSeries',
      'Movie',
      'Person',
      'Person',
      'BroadcastService',
    ])
    expect(graphs[0]?.[0]).toMatchObject({
      sameAs: expect.arrayContaining(['https://www.imdb.com/title/tt8806524']),
    })
    expect(graphs[1]?.[0]).toMatchObject({
      datePublished: '1996-11',
      director: [{ name: 'Jonathan Frakes' }],
    })
    for (const graph of graphs)
      expect(all(graph).some((each) => each['@type'] === 'BreadcrumbList')).toBe(true)
  })
})
