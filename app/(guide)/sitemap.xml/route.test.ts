import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { listSitemapPages, sitemapTotals, URLS_PER_PART } from '@/lib/formats/sitemap/queries'
import { overviewPages, sitemapIndex, urlSet } from '@/lib/formats/sitemap/xml'
import { chunksOf } from '@/lib/foundation/chunks'
import { GET } from './route'

const ORIGIN = 'https://guide.example'
const temporary = sampleGuide('2022-02-02T17:00:00Z')

beforeAll(() => {
  vi.stubEnv('SITE_URL', `${ORIGIN}/`)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

function asked(query = ''): Promise<Response> {
  return GET(new Request(`${ORIGIN}/sitemap.xml${query}`))
}

/** Throws for a document whose elements do not close in order, or that holds a bare `&` or `<`. */
function locations(xml: string): string[] {
  const open: string[] = []
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  for (const [, closing, name = '', text = ''] of body.matchAll(/<(\/?)(\w+)(?: xmlns="[^"<]+")?>([^<]*)/g)) {
    if (/&(?!(amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`A bare & in ${text}`)
    if (!closing) open.push(name)
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
  }
  if (open.length > 0 || !/^<\w/.test(body)) throw new Error('This is no XML document.')
  return [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
}

describe('The sitemap', () => {
  it('has every published page once, with its last edit, and nothing else', async () => {
    const answer = await asked()
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    const xml = await answer.text()
    const found = locations(xml)
    const { db } = temporary
    const entries = await db.entry.count({ where: { liveVersion: { not: null } } })
    const episodes = await db.episode.count({ where: { removedAt: null } })
    expect(found).toHaveLength(entries + episodes + 7)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(
      expect.arrayContaining([
        `${ORIGIN}/`,
        `${ORIGIN}/shows/star-trek-picard/season-2`,
        `${ORIGIN}/shows/star-trek-picard/season-2/episode-10`,
        `${ORIGIN}/people/patrick-stewart`,
        `${ORIGIN}/characters/q`,
        `${ORIGIN}/platforms/prime-video`,
      ]),
    )
    expect(xml).toMatch(/season-2<\/loc><lastmod>2022-02-02T[\d:.]+Z<\/lastmod>/)
    expect(xml).not.toMatch(/admin|sign-in|region=/)
  })

  it('does not have an entry that was never published', async () => {
    const { db } = temporary
    const draft = {
      kind: 'show' as const,
      title: 'Secret',
      slug: 'secret-draft',
      headVersion: 1,
      changedAt: new Date(),
    }
    await db.entry.create({ data: { id: 'show-secret', ...draft } })
    expect(await (await asked()).text()).not.toContain('secret')
    await db.entry.delete({ where: { id: 'show-secret' } })
  })

  it('has parts by kind, and says 404 for what is none', async () => {
    const people = locations(await (await asked('?kind=people&page=1')).text())
    expect(people).toHaveLength(await temporary.db.person.count())
    expect(people.every((address) => address.startsWith(`${ORIGIN}/people/`))).toBe(true)
    expect(locations(await (await asked('?kind=shows')).text())).toContain(`${ORIGIN}/people`)
    for (const query of ['?kind=users', '?kind=people&page=2', '?kind=people&page=0', '?kind=people&page=x'])
      expect((await asked(query)).status, query).toBe(404)
    expect(await listSitemapPages('shows', 2)).toEqual([])
  })

  it('has the episodes as a kind of their own, specials too, without the removed ones', async () => {
    const { db } = temporary
    const season = await db.season.findFirstOrThrow({ where: { slug: 'season-2' } })
    const facts = { seasonId: season.id, title: '', kind: 'special' as const, synopsis: '', number: null }
    const rows = [
      { ...facts, id: 'standing', position: 10, slug: 'special-1' },
      { ...facts, id: 'gone', position: 11, slug: 'special-2', removedAt: new Date() },
    ]
    await db.episode.createMany({ data: rows })
    const xml = await (await asked('?kind=episodes')).text()
    const total = (await sitemapTotals()).find(({ kind }) => kind === 'episodes')
    expect(total).toMatchObject({ count: locations(xml).length, changedAt: expect.any(Date) })
    expect(locations(xml)).toContain(`${ORIGIN}/shows/star-trek-picard/season-2/special-1`)
    expect(xml).not.toContain('special-2')
    expect(xml).toContain(`special-1</loc><lastmod>${season.updatedAt.toISOString()}</lastmod>`)
    expect((await asked('?kind=episodes&page=2')).status).toBe(404)
    await db.episode.deleteMany({ where: { id: { in: ['standing', 'gone'] } } })
  })

  it('has every episode of many once, in parts that need few questions', async () => {
    const { db } = temporary
    const [show] = await db.show.findMany({ take: 1 })
    const words = { label: '', title: '', logline: '', plot: '', productionNotes: '', state: '' as const }
    const seasons = Array.from({ length: URLS_PER_PART }, (_, index) => {
      return {
        ...words,
        id: `many-${index}`,
        slug: `many-${index}`,
        showId: show?.id ?? '',
        updatedAt: new Date(),
      }
    })
    const episodes = seasons.flatMap(({ id }, index) =>
      (index === 0 ? [1, 2] : [1]).map((number) => {
        const facts = {
          number,
          slug: `episode-${number}`,
          title: '',
          kind: 'standard' as const,
          synopsis: '',
        }
        return { ...facts, id: `${id}-${number}`, seasonId: id, position: number }
      }),
    )
    for (const data of chunksOf(seasons)) await db.season.createMany({ data })
    for (const data of chunksOf(episodes)) await db.episode.createMany({ data })
    const total = (await sitemapTotals()).find(({ kind }) => kind === 'episodes')
    const numbers = Array.from({ length: total?.parts ?? 0 }, (_, at) => at + 1)
    const parts = await Promise.all(numbers.map((part) => listSitemapPages('episodes', part)))
    const paths = parts.flat().map(({ path }) => path)
    expect(parts.length).toBeGreaterThan(1)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(URLS_PER_PART)
    expect(paths).toHaveLength(await db.episode.count())
    expect(new Set(paths).size).toBe(paths.length)
    await db.season.deleteMany({ where: { slug: { startsWith: 'many-' } } })
  }, 60_000)

  it('of a large site is an index of parts of 10,000', async () => {
    const changedAt = new Date('2022-02-02T12:00:00Z')
    const found = locations(
      sitemapIndex(
        [
          { kind: 'shows' as const, count: 10_000, parts: 1, changedAt },
          { kind: 'people' as const, count: 30_000, parts: 3, changedAt },
          { kind: 'platforms' as const, count: 0, parts: 0, changedAt: null },
        ],
        ORIGIN,
      ),
    )
    expect(found).toEqual([
      `${ORIGIN}/sitemap.xml?kind=shows&amp;page=1`,
      ...[1, 2, 3].map((page) => `${ORIGIN}/sitemap.xml?kind=people&amp;page=${page}`),
    ])
  })

  it('escapes what an address may hold', () => {
    const xml = urlSet([{ path: '/shows/a&b<c', changedAt: null }], ORIGIN)
    expect(locations(xml)).toEqual([`${ORIGIN}/shows/a&amp;b%3Cc`])
  })

  it('dates the front page by the newest edit of all', async () => {
    const [front] = overviewPages(await sitemapTotals())
    expect(front).toMatchObject({ path: '/', changedAt: expect.any(Date) })
  })
})
