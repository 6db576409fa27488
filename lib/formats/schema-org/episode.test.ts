import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { Confidence } from '@/lib/documents/vocabularies'
import { sampleGuide } from '@/lib/editing/entries/testing'
import type { EpisodeGuide } from '@/lib/guide/episodes/guide'
import { findEpisodeGuide } from '@/lib/guide/episodes/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { episodeGraph } from './episode'
import type { Node } from './node'
import { seasonGraph } from './season'
import { schemaProblems } from './testing'

const NOW = '2022-02-02T17:00:00Z'
const ORIGIN = 'https://guide.example'
const SEASON = '/shows/star-trek-picard/season-2'
const query = { show: 'star-trek-picard', season: 'season-2', now: Temporal.Instant.from(NOW) }

sampleGuide(NOW)

async function ask(region: string | null = null): Promise<EpisodeGuide> {
  const found = await findEpisodeGuide({ ...query, episode: 'episode-3', region })
  if (!found) throw new Error('There is no episode 3.')
  return found
}

function told(guide: EpisodeGuide): { episode: Node; events: Node[]; crumbs: Node } {
  const graph = episodeGraph(guide, ORIGIN)
  expect(schemaProblems(graph)).toEqual([])
  const [episode = {}, crumbs = {}] = graph
  return { episode, crumbs, events: (episode.publication ?? []) as Node[] }
}

it('is the third episode of its season and series, with its first day anywhere', async () => {
  const { episode, crumbs } = told({ ...(await ask()), runtimeMinutes: 45 })
  expect(episode).toMatchObject({
    '@type': 'TVEpisode',
    '@id': `${ORIGIN}${SEASON}/episode-3#episode`,
    url: `${ORIGIN}${SEASON}/episode-3`,
    name: 'Assimilation',
    episodeNumber: 3,
    datePublished: '2022-03-17',
    duration: 'PT45M',
    partOfSeason: { '@type': 'TVSeason', '@id': `${ORIGIN}${SEASON}#season`, seasonNumber: 2 },
    partOfSeries: { '@type': 'TVSeries', name: 'Star Trek: Picard' },
  })
  const items = crumbs.itemListElement as Node[]
  expect(items.map(({ name }) => name)).toEqual(['Shows', 'Star Trek: Picard', 'Season 2', '3. Assimilation'])
})

it('has an event for each release, without a date where none is known', async () => {
  const { events } = told(await ask('DE'))
  expect(
    events.map(({ location, publishedOn, startDate }) => {
      const [place] = location as Node[]
      return [place?.identifier ?? place?.name, (publishedOn as Node).name, startDate]
    }),
  ).toEqual([
    ['US', 'Paramount+', '2022-03-17'],
    ['CA', 'CTV Sci-Fi Channel', undefined],
    ['CA', 'Crave', undefined],
    ['Everywhere except Canada, the United States', 'Prime Video', '2022-03-18'],
  ])
})

it('tells no rumour, nothing withdrawn, and no date that is only expected', async () => {
  const guide = await ask()
  const as = (confidence: Confidence, withdrawn = false) => ({
    ...guide,
    releases: guide.releases
      .slice(0, 1)
      .map((row) => ({ ...row, withdrawn, release: { ...row.release, confidence } })),
  })
  expect(told(as('rumoured')).events).toEqual([])
  expect(told(as('confirmed', true)).events).toEqual([])
  const [expected] = told(as('expected')).events
  expect(expected).not.toHaveProperty('startDate')
})

it('does not tell what happens, has two numbers for two in one, and none for a special', async () => {
  const guide = { ...(await ask()), synopsis: 'Everybody dies.' }
  expect(JSON.stringify(episodeGraph(guide, ORIGIN))).not.toContain('dies')
  expect(told({ ...guide, number: 9, numberEnd: 10 }).episode.episodeNumber).toBe('9-10')
  expect(told({ ...guide, number: null }).episode).not.toHaveProperty('episodeNumber')
})

it('is the same thing in its season’s data, where it has its address', async () => {
  const season = await findSeasonGuide({ ...query, region: null })
  if (!season) throw new Error('There is no season 2.')
  const [node] = seasonGraph(season, ORIGIN)
  const { episode } = told(await ask())
  const episodes = node?.episode as Node[]
  expect([episodes[2]?.['@id'], episodes[2]?.url]).toEqual([episode['@id'], episode.url])
})
