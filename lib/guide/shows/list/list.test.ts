import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { listPeople } from '../../people/queries'
import { hasGenre, listShows, listShowsChoices, type ShowsFilter } from './queries'

let own: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', '2022-02-02T12:00:00Z')
  own = await temporaryDatabase()
  await seedGuide(guide)
  const show = {
    kind: 'series' as const,
    logline: '',
    synopsis: '',
    franchise: '',
    firstShownPrecision: 'unknown' as const,
  }
  const updatedAt = new Date(0)
  const shows = Array.from({ length: 130 }, (_, at) => `${String(at).padStart(3, '0')} is a number`)
  await own.db.show.createMany({
    data: [...shows, 'zoo', 'élite'].map((title) => ({
      ...show,
      title,
      id: title,
      slug: title,
      sortTitle: title,
      updatedAt,
    })),
  })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await own.close()
})

const slugs = async (filter: ShowsFilter) => (await listShows(1, filter)).items.map((show) => show.slug)

describe('The list of shows', () => {
  it('is narrowed by kind, genre and letter, each and all', async () => {
    expect(await slugs({ kind: 'film' as const })).toEqual(['star-trek-first-contact'])
    expect(await slugs({ genre: 'drama' })).toEqual(['star-trek-picard', 'star-trek-the-next-generation'])
    expect(await slugs({ letter: 'z' })).toEqual(['zoo'])
    expect(await slugs({ kind: 'series' as const, genre: 'drama', letter: 's' })).toHaveLength(2)
    expect(await slugs({ kind: 'film' as const, genre: 'drama' })).toEqual([])
  })

  it('is narrowed by a platform: whose original it is, or where a row of it stands', async () => {
    expect(await slugs({ platform: 'paramount-plus' })).toContain('star-trek-picard')
    expect(await slugs({ platform: 'crave' })).toEqual(['star-trek-picard'])
  })

  it('counts and pages what fits, and nothing else', async () => {
    const first = await listShows(1, { letter: '0' })
    const last = await listShows(3, { letter: '0' })
    expect([first.total, first.pages, first.items.length, last.items.length]).toEqual([131, 3, 60, 11])
    expect(last.items.at(-1)?.slug).toBe('élite')
    expect((await listShows(1)).total).toBe(135)
  })

  it('can be narrowed by the genres and platforms that are in use', async () => {
    const { genres, platforms } = await listShowsChoices()
    expect(genres).toEqual(['action', 'adventure', 'drama', 'science-fiction'])
    expect(platforms).toContainEqual({ slug: 'prime-video', name: 'Prime Video' })
    expect(await Promise.all(['drama', 'opera'].map(hasGenre))).toEqual([true, false])
  })
})

it('people are listed by the first letter of their sorted name', async () => {
  const names = async (letter?: string) => (await listPeople(1, letter)).items.map((person) => person.name)
  expect(await names('j')).toContain('John de Lancie')
  expect((await names('j')).every((name) => name.startsWith('J'))).toBe(true)
  expect(await names('0')).toEqual([])
  expect((await names()).length).toBeGreaterThan((await names('j')).length)
})
