import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seasonInApi } from '@/lib/formats/api/seasons'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { publishAll } from './testing'
import { hasRecordings, recording } from './testing-recordings'
import type { TmdbAnswers } from './tmdb/json'
import { readTmdb } from './tmdb/tmdb'

/** What TMDB really answered of Breaking Bad, published: the guide says its days, its cast and where it is. */

const NOW = '2026-01-01T12:00:00Z'
const PUBLISHING_TAKES = 600_000
const SEEN = { seenOn: '2026-01-01' }

type Season = { episodes: { air_date: string; name: string; guest_stars: { credit_id: string }[] }[] }
type Cast = {
  cast: { id: number; roles: { credit_id: string; character: string }[] }[]
  crew: { jobs: object[] }[]
}
type Watch = {
  results: Record<string, Record<string, string | { provider_id: number; provider_name: string }[]>>
}

let own: TemporaryDatabase

const of = <T>(name: string) => recording<T>(`tmdb/breaking-bad.${name}.json`)

function answers(): TmdbAnswers {
  return {
    details: of('details'),
    seasons: [{ season: of('season_1'), aggregateCredits: of('season_1_aggregate_credits') }],
    contentRatings: of('content_ratings'),
    translations: of('translations'),
    videos: of('videos'),
    watchProviders: of('watch_providers'),
  }
}

async function guide(region: string | null) {
  const found = await findSeasonGuide({
    show: 'breaking-bad',
    season: 1,
    region,
    now: Temporal.Instant.from(NOW),
  })
  if (!found) throw new Error('There is no season 1.')
  return found
}

describe.skipIf(!hasRecordings)('The recordings of TMDB, published', () => {
  beforeAll(async () => {
    vi.stubEnv('LOGLINE_NOW', NOW)
    own = await temporaryDatabase()
    await publishAll([readTmdb(answers(), SEEN)], NOW)
  }, PUBLISHING_TAKES)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await own?.close()
  })

  it('have every episode of season 1 on its day in the first run, and on no other', async () => {
    const { episodes } = seasonInApi(await guide('US'))
    const told = episodes.map(({ title, dates }) => [
      title,
      ...new Set(
        dates.map(({ value, precision, platform }) => `${platform?.slug === 'amc' ? value : precision}`),
      ),
    ])
    expect(told).toEqual(of<Season>('season_1').episodes.map(({ name, air_date }) => [name, air_date]))
  })

  it('have six seasons, the specials among them', async () => {
    const seasons = await own.reader.season.findMany({
      orderBy: { number: 'asc' },
      select: { number: true, label: true },
    })
    expect(seasons).toEqual(
      [0, 1, 2, 3, 4, 5].map((number) => ({ number, label: number === 0 ? 'Specials' : '' })),
    )
  })

  it('tell every offer of every country as what can be watched now', async () => {
    const rows = await own.reader.availability.findMany({ where: { seasonId: 'tmdb-season-1396-1' } })
    const told = rows.flatMap(({ regions, tier, platformId }) =>
      regions.split(' ').map((region) => `${region} ${tier} ${platformId}`),
    )
    const tiers: Record<string, string> = {
      flatrate: 'subscription',
      ads: 'with-ads',
      free: 'free',
      rent: 'rent',
      buy: 'buy',
    }
    const recorded = Object.entries(of<Watch>('watch_providers').results).flatMap(([region, given]) =>
      Object.entries(given).flatMap(([word, providers]) =>
        typeof providers === 'string'
          ? []
          : providers.map(({ provider_id }) => `${region} ${tiers[word]} tmdb-provider-${provider_id}`),
      ),
    )
    expect(told.sort()).toEqual(recorded.sort())
    expect((await guide('US')).releases).toHaveLength(1)
    expect(seasonInApi(await guide('US')).sources.map(({ publisher }) => publisher)).toEqual([
      'TMDB',
      'JustWatch, through TMDB',
    ])
  })

  it('have each role of the cast once, its guests in their episodes', async () => {
    const { cast, crew } = of<Cast>('season_1_aggregate_credits')
    const guests = new Set(
      of<Season>('season_1').episodes.flatMap(({ guest_stars }) => guest_stars.map((each) => each.credit_id)),
    )
    const credits = await own.reader.credit.findMany({
      where: { seasonId: 'tmdb-season-1396-1' },
      include: { episodes: true },
    })
    const played = credits.filter(({ job }) => job === 'cast')
    const told = played.map(
      ({ personId, billing, episodes }) => `${personId} ${billing} ${episodes.length > 0}`,
    )
    const roles = cast.flatMap(({ id, roles }) =>
      roles.map(({ credit_id }) => ({ id, isGuest: guests.has(credit_id) })),
    )
    expect(roles.length).toBeGreaterThan(cast.length)
    expect(told.sort()).toEqual(
      roles.map(({ id, isGuest }) => `tmdb-person-${id} ${isGuest ? 'guest true' : 'main false'}`).sort(),
    )
    expect(credits.length - played.length).toBe(crew.flatMap(({ jobs }) => jobs).length)
  })

  it('have the ratings and titles of the countries that TMDB has', async () => {
    const ratings = of<{ results: { iso_3166_1: string; rating: string }[] }>('content_ratings').results
    const kept = await own.reader.ageRating.findMany()
    expect(kept.map(({ region, rating }) => `${region} ${rating}`).sort()).toEqual(
      ratings.map(({ iso_3166_1, rating }) => `${iso_3166_1} ${rating}`).sort(),
    )
    const titles = await own.reader.showTitle.findMany({ where: { region: { in: ['SK', 'DE', 'NO'] } } })
    expect(titles.map(({ text }) => text)).toEqual(['Perníkový tatko'])
  })
})
