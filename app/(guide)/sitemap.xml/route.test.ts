import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/db/testing'
import { seedGuide } from '@/lib/entries/seed'
import { listSitemapPages, sitemapTotals } from '@/lib/sitemap/queries'
import { listPages, sitemapIndex, urlSet } from '@/lib/sitemap/xml'
import { guide } from '@/prisma/seed/guide'
import { GET } from './route'

const ORIGIN = 'https://guide.example'
let temporary: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', '2022-02-02T17:00:00Z')
  vi.stubEnv('SITE_URL', `${ORIGIN}/`)
  temporary = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
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
    expect(found).toHaveLength(entries + 6)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(
      expect.arrayContaining([
        `${ORIGIN}/`,
        `${ORIGIN}/shows/star-trek-picard/season-2`,
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
      kind: 'show',
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

  it('of a large site is an index of parts of 10,000', async () => {
    const changedAt = new Date('2022-02-02T12:00:00Z')
    const found = locations(
      sitemapIndex(
        [
          { kind: 'shows', count: 10_000, changedAt },
          { kind: 'people', count: 20_001, changedAt },
          { kind: 'platforms', count: 0, changedAt: null },
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
    const [front] = listPages(await sitemapTotals())
    expect(front).toMatchObject({ path: '/', changedAt: expect.any(Date) })
  })
})
