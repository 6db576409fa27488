import { afterAll, beforeAll, expect, it } from 'vitest'
import { chunksOf } from '@/lib/foundation/chunks'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { MAX_COUNTED } from '@/lib/foundation/paging'
import { genreFacet, platformFacet } from '../../facets/facets'
import { findPlatform } from '../../platforms/queries'
import { listShows, listShowsChoices, type ShowsFilter } from './queries'

const MANY = MAX_COUNTED + 100
const WESTERNS = 130
const SMALL = 130
let own: TemporaryDatabase

beforeAll(async () => {
  own = await temporaryDatabase()
  const { db } = own
  const updatedAt = new Date(0)
  const words = {
    logline: '',
    synopsis: '',
    franchise: '',
    firstShownPrecision: 'unknown' as const,
    updatedAt,
  }
  const at = Array.from({ length: MANY }, (_, index) => String(index).padStart(5, '0'))
  const shows = at.map((id) => ({
    ...words,
    id,
    slug: id,
    title: id,
    sortTitle: id,
    kind: 'series' as const,
  }))
  const bearing = (facet: string, ids: string[], entry = '') =>
    ids.map((id) => ({ facet, sortTitle: id, showId: id, entryId: entry + id }))
  const facets = [
    ...bearing(genreFacet('drama'), at),
    ...bearing(genreFacet('western'), at.slice(-WESTERNS)),
    ...bearing(platformFacet('small'), at.slice(0, SMALL), 'n'),
    ...bearing(platformFacet('large'), at.slice(SMALL), 'n'),
    ...bearing(platformFacet('large'), at.slice(SMALL), 'another season of '),
  ]
  for (const data of chunksOf(shows)) await db.show.createMany({ data })
  for (const data of chunksOf(facets)) await db.showFacet.createMany({ data })
  const platform = {
    kind: 'streaming' as const,
    owner: '',
    homeZone: '',
    dayEndsAt: '00:00',
    url: '',
    description: '',
  }
  for (const id of ['large', 'small'])
    await db.platform.create({ data: { ...platform, id, slug: id, name: id, updatedAt } })
  const texts = {
    label: '',
    title: '',
    logline: '',
    plot: '',
    productionNotes: '',
    state: '' as const,
    updatedAt,
  }
  const seasons = at.map((id) => ({ ...texts, id: `n${id}`, showId: id, number: 1, slug: 'season-1' }))
  for (const data of chunksOf(seasons)) await db.season.createMany({ data })
  const facts = {
    exclusive: false,
    pattern: '' as const,
    confidence: 'confirmed' as const,
    holdKind: '' as const,
    note: '',
  }
  const rest = {
    holdReason: '',
    tier: '' as const,
    watchUrl: '',
    endsPrecision: 'unknown' as const,
    window: 'first-run' as const,
    position: 0,
  }
  const releases = at.map((id, index) => ({
    ...facts,
    ...rest,
    id: `r${id}`,
    seasonId: `n${id}`,
    platformId: index < SMALL ? 'small' : 'large',
    premiereValue: index % 10 === 0 ? null : `20${String(index % 90).padStart(2, '0')}-01-01`,
    premierePrecision: index % 10 === 0 ? ('tba' as const) : ('day' as const),
  }))
  for (const data of chunksOf(releases)) await db.release.createMany({ data })
})
afterAll(() => own.close())

async function everyPage(filter: ShowsFilter) {
  const slugs: string[] = []
  const totals: (number | null)[] = []
  let [page, pages] = [0, 1]
  while (page < pages) {
    page += 1
    const list = await listShows(page, filter)
    slugs.push(...list.items.map(({ slug }) => slug))
    totals.push(list.total)
    pages = list.pages
  }
  return { slugs, totals: [...new Set(totals)] }
}

it.each<[string, ShowsFilter, number, number | null]>([
  ['all', {}, MANY, MANY],
  ['of a genre that many have', { genre: 'drama' }, MANY, null],
  ['of a genre that few have', { genre: 'western' }, WESTERNS, WESTERNS],
  ['of both, by way of the few', { genre: 'western', platform: 'large' }, WESTERNS, WESTERNS],
  ['on a platform with few', { platform: 'small' }, SMALL, SMALL],
  ['on a platform with many', { platform: 'large' }, MANY - SMALL, MANY - SMALL],
  ['on a platform and under a letter', { platform: 'large', letter: '0' }, MANY - SMALL, MANY - SMALL],
  ['on a platform with many, and of a genre', { platform: 'large', genre: 'drama' }, MANY - SMALL, null],
  ['of a kind', { kind: 'series' as const }, MANY, null],
])('shows %s are on one page each, by title', async (_, filter, shows, total) => {
  const { slugs, totals } = await everyPage(filter)
  expect(new Set(slugs).size).toBe(shows)
  expect(slugs).toEqual([...slugs].sort())
  expect(totals).toEqual([total])
})

it('a platform’s seasons are on one page each, the newest first, those without a date last', async () => {
  const ids: string[] = []
  for (let page = 1; page <= 3; page += 1) {
    const seasons = (await findPlatform('small', page))?.seasons
    expect(seasons).toMatchObject({ page, pages: 3, total: 130 })
    ids.push(...(seasons?.items.map(({ id }) => id) ?? []))
    if (page === 3) expect(seasons?.items.at(-1)?.premiere.value).toBeNull()
  }
  expect(new Set(ids).size).toBe(130)
  expect((await findPlatform('large'))?.seasons.items).toHaveLength(50)
})

it('the form offers each genre and platform once, however many shows have it', async () => {
  const { genres, platforms } = await listShowsChoices()
  expect(genres).toEqual(['drama', 'western'])
  expect(platforms.map(({ slug }) => slug)).toEqual(['large', 'small'])
})
