import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { GET as answerJson } from './changes.json/route'
import { GET as answerAtom } from './changes.xml/route'

const ORIGIN = 'https://guide.example'

sampleGuide()
beforeAll(() => {
  vi.stubEnv('SITE_URL', ORIGIN)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

async function both(query: string) {
  const atom = await answerAtom(new Request(`${ORIGIN}/changes.xml${query}`))
  const json = await answerJson(new Request(`${ORIGIN}/changes.json${query}`))
  const types = [atom, json].map((answer) => answer.headers.get('content-type')?.split(';')[0])
  expect(types).toEqual(['application/atom+xml', 'application/feed+json'])
  const [xml, text] = await Promise.all([atom.text(), json.text()])
  return { xml, atom: parseAtomFeed(xml), json: parseJsonFeed(text), raw: JSON.parse(text) }
}

const QUERIES = ['', '?show=star-trek-picard', '?region=DE', '?show=star-trek-picard&region=US']

describe.each(QUERIES)('The feeds of /changes%s', (query) => {
  it('have what RFC 4287, 4.1 asks of a feed and of an entry', async () => {
    const { atom, xml } = await both(query)
    expect(xml).toMatch(/^<\?xml[^>]+>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/)
    const { entries = [], ...feed } = atom
    expect(feed).toMatchObject({ id: `${ORIGIN}/changes${query}`, authors: [{ name: 'Logline' }] })
    expect(feed.title?.value).toContain('Changed dates')
    expect(feed.links).toContainEqual({ rel: 'self', href: `${ORIGIN}/changes.xml${query}` })
    expect(entries.length).toBeGreaterThan(0)
    expect(feed.updated).toBe(
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1),
    )
    for (const { id, title, updated, links = [] } of entries) {
      expect(id).toMatch(/^https:\/\/guide\.example\/changes#\S+$/)
      expect(title?.value).toMatch(/\S/)
      expect(Date.parse(updated ?? '')).not.toBeNaN()
      expect(links.map((link) => link.href)).toEqual([
        expect.stringMatching(/^https:\/\/guide\.example\/shows\//),
      ])
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
  })

  it('have what JSON Feed 1.1 asks for, and name themselves', async () => {
    const { json, raw } = await both(query)
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1')
    expect(raw).not.toHaveProperty('author')
    expect(json).toMatchObject({
      title: expect.stringContaining('Changed dates'),
      home_page_url: `${ORIGIN}/changes${query}`,
      feed_url: `${ORIGIN}/changes.json${query}`,
      language: 'en',
      authors: [{ name: 'Logline', url: `${ORIGIN}/` }],
    })
    for (const item of raw.items) {
      expect(item).toMatchObject({ id: expect.any(String), content_text: expect.stringMatching(/\S/) })
      expect(new Date(item.date_published).toISOString()).toBe(item.date_published)
    }
  })

  it('tell the same entries under the same ids, today and when asked again', async () => {
    const { atom, json } = await both(query)
    const ids = atom.entries?.map((entry) => entry.id)
    expect(json.items?.map((item) => item.id)).toEqual(ids)
    expect(json.items?.map((item) => item.title)).toEqual(atom.entries?.map((entry) => entry.title?.value))
    const whole = await both('')
    for (const id of ids ?? []) expect(whole.json.items?.map((item) => item.id)).toContain(id)
  })
})
