import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { sampleGuide } from '@/lib/editing/entries/testing'
import type { SeasonInput } from '@/prisma/seed/revision'
import { episodeDescription, episodeHeading, episodeTitle } from './heading'
import { findEpisodeGuide, findPathOfPart } from './queries'
import { episodeSentence } from './sentences'

const ada = systemEditor('Ada')
const temporary = sampleGuide()

async function publish(kind: 'show' | 'person' | 'character' | 'season', document: object, entryId: string) {
  const moment = momentOfDay('2022-02-01')
  await saveEntry(ada, { kind, version: 0, document, publish: true, newEntryId: entryId, moment })
}

const first = {
  showId: 'odyssey',
  number: 1,
  episodes: [
    { id: 'o1', number: 1, title: 'Troy', runtimeMinutes: 50, kind: 'premiere', synopsis: 'They leave.' },
    { id: 'o-special', title: 'The horse', kind: 'special', airsAfterId: 'o1', sceneAfterCredits: true },
    { id: 'o2', number: 2 },
    { id: 'o3', number: 3, numberEnd: 5, title: 'The cyclops' },
  ],
  credits: [
    { id: 'c-all', personId: 'ann', characterId: 'penelope', job: 'cast' },
    { id: 'c-open', personId: 'ann', characterId: 'circe', job: 'cast', episodeIds: ['o2'] },
    { id: 'c-now', personId: 'bob', characterId: 'circe', job: 'cast', episodeIds: ['o2'], revealedBy: 'o2' },
    {
      id: 'c-later',
      personId: 'cy',
      job: 'cook',
      episodeIds: ['o2', 'o3'],
      revealedBy: 'o3',
      sourceIds: ['s2'],
    },
    { id: 'c-past', personId: 'cy', job: 'baker', episodeIds: ['o3'], revealedBy: 'o2' },
  ],
  releases: [
    {
      id: 'us',
      platformId: 'platform-paramount-plus',
      regions: ['US'],
      premiere: { on: '2021-03-02' },
      sourceIds: ['s3'],
    },
    {
      id: 'ca',
      regions: ['CA'],
      premiere: { on: '2022-03' },
      holdKind: 'postponed',
      holdReason: 'A strike.',
    },
    {
      id: 'de',
      regions: ['DE'],
      premiere: { on: '2022-03-04', time: '03:00', zone: 'America/New_York' },
      episodeIds: ['o1'],
    },
    { id: 'fr', regions: ['FR'], premiere: { on: '2022-03-04' }, confidence: 'withdrawn' },
  ],
  sources: [
    { id: 's1', publisher: 'Nobody cites this' },
    { id: 's2', publisher: 'The cook' },
    { id: 's3', publisher: 'The press' },
  ],
} as const

beforeAll(async () => {
  await publish('show', { title: 'Odyssey', slug: 'odyssey' }, 'odyssey')
  for (const name of ['Ann', 'Bob', 'Cy']) await publish('person', { name }, name.toLowerCase())
  for (const name of ['Circe', 'Penelope']) await publish('character', { name }, name.toLowerCase())
  await publish('season', first, 'odyssey-1')
  const second = {
    showId: 'odyssey',
    number: 2,
    episodes: [
      { id: 'p0', title: 'Before' },
      { id: 'p1', number: 1 },
    ],
  }
  await publish('season', second satisfies SeasonInput, 'odyssey-2')
})

async function find(
  episode: string,
  { show = 'odyssey', season = 'season-1', region = null as string | null } = {},
) {
  const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
  return findEpisodeGuide({ show, season, episode, region, now })
}

async function found(...query: Parameters<typeof find>) {
  const guide = await find(...query)
  if (!guide) throw new Error(`There is no ${query[0]}.`)
  return guide
}

const words = async (episode: string, region: string, more = {}) => {
  const { forRegion } = await found(episode, { region, ...more })
  if (!forRegion) throw new Error('No region was asked for.')
  return episodeSentence({ answer: forRegion, year: 2022 })
    .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
    .join('')
}

describe('As of 2 February 2022, the third episode of season 2', () => {
  const picard = { show: 'star-trek-picard', season: 'season-2' }

  it('comes on a day of its own to each region, and to Canada on none that is known', async () => {
    expect(await words('episode-3', 'US', picard)).toBe('Comes out Thursday 17 March on Paramount+.')
    expect(await words('episode-3', 'DE', picard)).toBe('Comes out Friday 18 March on Prime Video.')
    expect(await words('episode-3', 'CA', picard)).toBe(
      'Comes to CTV Sci-Fi Channel and Crave. No date found.',
    )
  })

  it('has one date a release, the chosen region’s marked, and only the sources it cites', async () => {
    const { releases, sources } = await found('episode-3', { ...picard, region: 'DE' })
    expect(releases.map(({ release, date, here }) => [release.regionWords, date.value, here])).toEqual([
      ['United States', '2022-03-17', false],
      ['Canada', null, false],
      ['Canada', null, false],
      ['Everywhere else', '2022-03-18', true],
    ])
    const cited = new Set(releases.flatMap(({ release }) => release.sources))
    expect(sources.map(({ number }) => number)).toEqual([...cited].sort())
  })

  it('was on the platform as it was called then', async () => {
    const { releases } = await found('episode-10', { ...picard, season: 'season-1' })
    expect(releases[0]?.release.platform).toMatchObject({ name: 'CBS All Access', nameNow: 'Paramount+' })
  })
})

describe('What an episode’s page says', () => {
  it('is told apart from what never was, is gone, or is written otherwise', async () => {
    for (const slug of ['episode-9', 'episode-01', 'special-2', 'special-0', ''])
      expect(await find(slug), slug).toBeNull()
    expect(await find('episode-1', { season: 'season-9' })).toBeNull()
    expect(await find('episode-1', { show: 'iliad' })).toBeNull()
    await temporary.db.episode.update({ where: { id: 'o2' }, data: { removedAt: new Date() } })
    expect(await find('episode-2')).toBeNull()
    expect((await found('special-1')).next?.title).toBe('The cyclops')
    await temporary.db.episode.update({ where: { id: 'o2' }, data: { removedAt: null } })
  })

  it('several in one live at the first number', async () => {
    const part = (episode: string) => findPathOfPart({ show: 'odyssey', season: 'season-1', episode })
    expect(await Promise.all(['episode-4', 'episode-5'].map(part))).toEqual(
      Array(2).fill('/shows/odyssey/season-1/episode-3'),
    )
    for (const slug of ['episode-3', 'episode-6', 'episode-04', 'special-4'])
      expect(await part(slug), slug).toBeNull()
    expect(episodeHeading(await found('episode-3'))).toBe('3–5. The cyclops')
  })

  it('leads to its neighbours, over the edge of the season too', async () => {
    const around = async (slug: string, season = 'season-1') => {
      const { previous, next } = await found(slug, { season })
      return [previous?.path, next?.path].map((path) => path?.replace('/shows/odyssey/', ''))
    }
    expect(await around('episode-1')).toEqual([undefined, 'season-1/special-1'])
    expect(await around('episode-3')).toEqual(['season-1/episode-2', 'season-2/special-1'])
    expect(await around('special-1', 'season-2')).toEqual(['season-1/episode-3', 'season-2/episode-1'])
    expect(await around('episode-1', 'season-2')).toEqual(['season-2/special-1', undefined])
    expect((await found('episode-3')).next?.season).toBe('Season 2')
    expect((await found('special-1')).airsAfter?.path).toBe('/shows/odyssey/season-1/episode-1')
  })

  it('names who is in just this episode, and nobody whom a later one reveals', async () => {
    const { credits, season, sources } = await found('episode-2')
    expect(credits.map(({ id, spoiler }) => [id, spoiler])).toEqual([
      ['c-open', false],
      ['c-now', true],
    ])
    expect(season.hasCast).toBe(true)
    expect(sources.map(({ publisher }) => publisher)).toEqual(['The press'])
    const later = await found('episode-3')
    expect(later.credits.map(({ id, spoiler }) => [id, spoiler])).toEqual([
      ['c-later', true],
      ['c-past', false],
    ])
    expect(later.sources.map(({ publisher }) => publisher)).toEqual(['The cook', 'The press'])
  })

  it('keeps what happens back until it is out for the reader', async () => {
    const waits = async (region: string | null) => (await found('episode-1', { region })).synopsisWaits
    // Out in the United States; without a region somebody still waits.
    expect([await waits('US'), await waits('DE'), await waits('CA'), await waits(null)]).toEqual([
      false,
      true,
      true,
      true,
    ])
    await temporary.db.episode.update({ where: { id: 'o1' }, data: { synopsisRevealedBy: 'o3' } })
    expect(await waits('US')).toBe(true)
  })

  it('says what a date is: out, vague, at an hour, only of some episodes, or withdrawn', async () => {
    expect(await words('episode-1', 'US')).toBe('Came out Tuesday 2 March 2021 on CBS All Access.')
    expect(await words('episode-2', 'US')).toBe('Came out Tuesday 9 March 2021 on Paramount+.')
    expect(await words('special-1', 'US')).toBe('No release of this episode in the United States announced.')
    expect(await words('episode-1', 'CA')).toBe(
      'Postponed. Was expected in March 2022 on a platform not announced yet.',
    )
    expect(await words('episode-1', 'DE')).toBe(
      'Comes out Friday 4 March, 09:00 on a platform not announced yet.',
    )
    expect(await words('episode-2', 'DE')).toBe('No release of this episode in Germany announced.')
    expect(await words('episode-1', 'FR')).toBe('No release of this episode in France announced.')
    expect((await found('episode-1', { region: 'CA' })).forRegion?.days).toBeNull()
    const rows = (await found('episode-1')).releases.map(({ release, withdrawn }) => [release.id, withdrawn])
    expect(rows).toEqual([
      ['us', false],
      ['ca', false],
      ['de', false],
    ])
  })

  it('shows the date that a withdrawn release had, and counts on it no more', async () => {
    const { db } = temporary
    await db.release.update({ where: { id: 'de' }, data: { confidence: 'withdrawn' } })
    await db.airing.updateMany({ where: { releaseId: 'de' }, data: { withdrawnAt: new Date() } })
    const { releases } = await found('episode-1', { region: 'DE' })
    expect(releases.map(({ release, date, withdrawn }) => [release.id, date.value, withdrawn])).toEqual([
      ['us', '2021-03-02', false],
      ['ca', null, false],
      ['de', '2022-03-04', true],
    ])
    expect(await words('episode-1', 'DE')).toBe('No release of this episode in Germany announced.')
  })

  it('has a title for lists of pages that gives nothing away', async () => {
    const guide = await found('episode-1')
    expect(episodeTitle(guide)).toBe('Odyssey, season 1, episode 1: Troy')
    expect(episodeDescription(guide)).toContain('First: Tuesday 2 March 2021.')
    expect(episodeDescription(guide)).not.toContain('They leave')
    expect(episodeTitle(await found('episode-2'))).toBe('Odyssey, season 1, episode 2')
    expect(episodeHeading(await found('episode-2'))).toBe('Episode 2')
  })
})
