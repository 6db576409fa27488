import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { guideNow } from '@/lib/foundation/clock'
import { findPerson } from '../people/queries'
import { findPlatform } from '../platforms/queries'
import { searchGuide, searchKind } from '../search/queries'
import { listShows } from './list/queries'
import { findShow } from './queries'

sampleGuide()
const ada = systemEditor('Ada')
const seen = (region: string | null) => ({ now: guideNow(), region })

describe('A show for a region', () => {
  it('answers for the season that is asked about first, as its own page does', async () => {
    const show = await findShow('star-trek-picard', guideNow(), 'DE')
    expect(show?.next).toMatchObject({ heading: 'Season 2', forRegion: { region: 'DE', status: 'upcoming' } })
    expect(
      show?.seasons.map(({ heading, platform, isElsewhere }) => [heading, platform?.slug, isElsewhere]),
    ).toEqual([
      ['Season 1', 'prime-video', false],
      ['Season 2', 'prime-video', false],
      ['Season 3', undefined, true],
    ])
    expect((await findShow('star-trek-picard', guideNow()))?.next).toBeNull()
  })

  it('knows whose story it goes on with, and is known there', async () => {
    const before = await findShow('star-trek-the-next-generation', guideNow())
    expect(before?.followedBy.map(({ path }) => path)).toEqual([
      '/shows/star-trek-first-contact',
      '/shows/star-trek-picard',
    ])
    expect((await findShow('star-trek-picard', guideNow()))?.follows?.slug).toBe(
      'star-trek-the-next-generation',
    )
  })

  it('tells what can be watched there now, each platform once with its seasons', async () => {
    const { entryId: showId } = await saveEntry(ada, {
      kind: 'show',
      version: 0,
      document: { title: 'Offered' },
      publish: true,
    })
    const platformId = 'platform-prime-video'
    for (const number of [1, 2, 4])
      await saveEntry(ada, {
        kind: 'season',
        version: 0,
        document: {
          showId,
          number,
          availability: [
            {
              id: `a${number}`,
              platformId,
              regions: ['DE'],
              tier: 'subscription',
              asOf: `2022-01-0${number}`,
            },
            { id: `b${number}`, platformId, regions: ['US'], tier: 'buy' },
          ],
        },
        publish: true,
      })
    expect((await findShow('offered', guideNow(), 'DE'))?.offers).toMatchObject([
      { tier: 'subscription', seasons: 'seasons 1–2 and 4', checkedOn: '2022-01-01' },
    ])
    expect((await findShow('offered', guideNow(), 'FR'))?.offers).toEqual([])
  })
})

it('a person is to be seen next where the reader lives, and known for several shows', async () => {
  const { career } = (await findPerson('patrick-stewart', seen('US'))) ?? {}
  expect(career?.soon.map(({ heading, platform }) => [heading, platform?.name])[0]).toEqual([
    'Season 2',
    'Paramount+',
  ])
  expect(career?.knownFor.map(({ title }) => title)).toContain('Star Trek: First Contact')
  expect((await findPerson('patrick-stewart'))?.career).toBeNull()
})

it('a platform has what comes next there in the region, and nothing of others', async () => {
  const on = async (slug: string, region: string) =>
    (await findPlatform(slug, 1, seen(region)))?.current?.soon.map(({ heading }) => heading)
  expect(await on('paramount-plus', 'US')).toEqual(['Season 2', 'Season 3'])
  expect(await on('prime-video', 'US')).toEqual([])
  expect(await on('prime-video', 'DE')).toEqual(['Season 2'])
})

it('the list of shows is narrowed to what comes in a region', async () => {
  const coming = async (region: string) =>
    (await listShows(1, { status: 'coming' }, seen(region))).items.map(({ slug }) => slug)
  expect(await coming('DE')).toContain('star-trek-picard')
  expect((await listShows(1, { status: 'running' }, seen('DE'))).items).toEqual([])
  expect((await listShows(1, { status: 'coming', letter: 'q' }, seen('DE'))).items).toEqual([])
  expect((await listShows(1, { status: 'coming', platform: 'crave' }, seen('CA'))).total).toBe(1)
})

describe('A search by somebody', () => {
  it('tells the next date of a show where they live', async () => {
    const { groups } = await searchGuide('picard', seen('DE'))
    const [show] = groups.find(({ kind }) => kind === 'show')?.hits ?? []
    expect(show).toMatchObject({
      path: '/shows/star-trek-picard',
      season: { heading: 'Season 2', begins: { value: '2022-03-04' } },
    })
    expect(show?.poster).not.toBeNull()
    const third = groups
      .find(({ kind }) => kind === 'season')
      ?.hits.find(({ path }) => path.endsWith('season-3'))
    expect(third?.season).toMatchObject({ isElsewhere: true })
  })

  it('has episodes in their order, those that are called so first', async () => {
    const all = await searchKind({ query: 'picard', kind: 'episode', page: 1 })
    const places = all.list.items.map(({ path }) => path.split('/').slice(3).join(' '))
    expect(places.slice(0, 12)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `season-1 episode-${at + 1}`),
      'season-2 episode-1',
      'season-2 episode-2',
    ])
  })
})
