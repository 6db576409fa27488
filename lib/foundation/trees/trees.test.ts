import { describe, expect, it, vi } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { database } from '@/lib/foundation/db/client'
import { treeReader } from './reader'
import { MODELS, shapeOf } from './shape'
import { Together } from './together'

// Prisma's own client answers beside it: whatever is asked, both say the same.
const own = sampleGuide()

type Finds = Record<string, { findMany(find: object): Promise<unknown[]> }>
const both = (model: string, find: object) =>
  Promise.all([own.reader, own.db].map((client) => (client as unknown as Finds)[model]?.findMany(find)))

/** By what tells rows apart. */
function orderOf(model: string) {
  const { columns } = shapeOf(model)
  return columns.id ? [{ id: 'asc' }] : Object.keys(columns).map((name) => ({ [name]: 'asc' }))
}

describe('A find of every model', () => {
  it.each([...MODELS])(
    '%s is answered with all that belongs to it, as Prisma answers it',
    async (name, model) => {
      const include = Object.fromEntries(
        Object.entries(shapeOf(model).relations).map(([relation, { model, isList }]) => {
          return [relation, isList ? { orderBy: orderOf(model) } : true]
        }),
      )
      const find = { orderBy: orderOf(model), ...(Object.keys(include).length > 0 && { include }) }
      const [found, expected] = await both(name, find)
      expect(found).toEqual(expected)
    },
  )
})

describe('A find', () => {
  const seasons = { orderBy: { id: 'asc' }, select: { id: true } }
  it.each<[string, string, object]>([
    ['of a value', 'season', { ...seasons, where: { slug: 'season-2' } }],
    ['of nothing in a column', 'episode', { where: { number: null }, orderBy: { id: 'asc' } }],
    ['of something in a column', 'season', { ...seasons, where: { number: { not: null } } }],
    [
      'of what is not a value',
      'release',
      { where: { window: { not: 'first-run' } }, orderBy: { id: 'asc' } },
    ],
    ['of several values', 'show', { where: { kind: { in: ['film', 'series'] } }, orderBy: { id: 'asc' } }],
    ['of many values', 'show', { where: { id: { in: many() } }, orderBy: { id: 'asc' } }],
    ['of none of some values', 'show', { where: { kind: { notIn: ['film'] } }, orderBy: { id: 'asc' } }],
    ['of no value', 'show', { where: { id: { in: [] } } }],
    [
      'of a span',
      'airing',
      { where: { sortKey: { gte: '2022-03-03', lt: '2022-04' } }, orderBy: { id: 'asc' } },
    ],
    [
      'of a moment',
      'revision',
      { where: { createdAt: { lt: new Date('2022-01-20') } }, orderBy: { id: 'asc' } },
    ],
    [
      'of what it belongs to',
      'episode',
      { where: { season: { show: { slug: 'star-trek-picard' } } }, orderBy: { id: 'asc' } },
    ],
    ['of what it belongs to or not', 'release', { where: { platform: null }, orderBy: { id: 'asc' } }],
    [
      'of some that belong to it',
      'season',
      { ...seasons, where: { releases: { some: { window: 'first-run' } } } },
    ],
    [
      'of none that belong to it',
      'season',
      { ...seasons, where: { releases: { none: { window: 'first-run' } } } },
    ],
    [
      'of all that belong to it',
      'season',
      { ...seasons, where: { releases: { every: { window: 'first-run' } } } },
    ],
    ['of one or the other', 'season', { ...seasons, where: { OR: [{ number: 1 }, { slug: 'season-2' }] } }],
    [
      'of not one and not the other',
      'season',
      { ...seasons, where: { NOT: [{ number: 1 }, { number: 2 }] } },
    ],
    ['of none of nothing', 'season', { ...seasons, where: { OR: [] } }],
    ['of both', 'season', { ...seasons, where: { AND: [{ number: 2 }, { slug: 'season-2' }] } }],
    [
      'in the order of what it belongs to',
      'episode',
      { orderBy: [{ season: { slug: 'desc' } }, { id: 'asc' }] },
    ],
    ['of a part of a list', 'credit', { orderBy: { id: 'desc' }, skip: 3, take: 5 }],
    [
      'of a part of what belongs to it',
      'season',
      { ...seasons, select: { id: true, episodes: { orderBy: { position: 'desc' }, take: 2 } } },
    ],
  ])('%s is answered as Prisma answers it', async (_, model, find) => {
    const [found, expected] = await both(model, find)
    expect(found).toEqual(expected)
  })

  it('of a part of a text takes no notice of the case of plain letters', async () => {
    const titles = async (title: object) =>
      (await own.reader.show.findMany({ where: { title }, orderBy: { id: 'asc' } })).map((show) => show.title)
    expect(await titles({ contains: 'PICARD' })).toEqual(['Star Trek: Picard'])
    expect(await titles({ startsWith: 'star trek: p', endsWith: 'CARD' })).toEqual(['Star Trek: Picard'])
  })

  it('of a part of a text takes a backslash for itself', async () => {
    await own.db.redirect.create({ data: { path: '/odd\\path', target: '/x' } })
    const found = (contains: string) => own.reader.redirect.count({ where: { path: { contains } } })
    expect([await found('ODD\\p'), await found('odd\\\\'), await found('oddpath')]).toEqual([1, 0, 0])
  })

  it('that this reader does not know is Prisma’s to answer', async () => {
    const find = { distinct: ['kind'], orderBy: { kind: 'asc' }, select: { kind: true } }
    const [found, expected] = await both('show', find)
    expect(found).toEqual(expected)
  })

  it('of what is not there says so in Prisma’s words, or with nothing', async () => {
    const where = { id: 'nowhere' }
    expect(await own.reader.show.findUnique({ where })).toBeNull()
    await expect(own.reader.show.findUniqueOrThrow({ where })).rejects.toMatchObject({ code: 'P2025' })
  })

  it('by a key of several columns finds the one', async () => {
    const { id: entryId } = await own.db.entry.findFirstOrThrow({ where: { kind: 'season' } })
    const found = await own.reader.revision.findUnique({
      where: { entryId_version: { entryId, version: 1 } },
    })
    expect(found).toMatchObject({ entryId, version: 1, createdAt: expect.any(Date) })
  })
})

describe('Questions', () => {
  it('that are asked at once are one, and each has its answer', async () => {
    const asked = vi.fn(own.db.$queryRaw.bind(own.db))
    const reader = treeReader(
      { ...own.db, $queryRaw: asked, show: own.db.show, season: own.db.season } as never,
      database().dialect,
    )
    const [shows, seasons, picard] = await Promise.all([
      reader.show.count(),
      reader.season.count({ where: { show: { slug: 'star-trek-picard' } } }),
      reader.show.findFirst({ where: { slug: 'star-trek-picard' } }),
    ])
    expect([shows, seasons]).toEqual([await own.db.show.count(), 3])
    expect(picard?.title).toBe('Star Trek: Picard')
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('of which one can’t be answered fail alone', async () => {
    const together = new Together(own.db)
    const good = together.ask(Prisma.sql`SELECT 7`)
    const bad = together.ask(Prisma.sql`SELECT "nothing" FROM "Nowhere"`)
    await expect(bad).rejects.toThrow()
    expect(await good).toBe(7)
  })
})

function many(): string[] {
  return ['show-star-trek-picard', ...Array.from({ length: 50 }, (_, at) => `show-${at}`)]
}
