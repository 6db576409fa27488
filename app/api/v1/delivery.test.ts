import { expect, it } from 'vitest'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { ORIGIN, runningApi } from './testing'

const SEASON = '/api/v1/shows/star-trek-picard/seasons/2'

const EMPTY_SHOW = {
  kind: 'series' as const,
  logline: '',
  synopsis: '',
  franchise: '',
  firstShownPrecision: 'unknown' as const,
}

const own = sampleGuide()
const api = runningApi()

it('who has an answer already gets 304, until something changes', async () => {
  const first = await api.ask(SEASON)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const ifNoneMatch = { headers: { 'if-none-match': etag } }
  const again = await api.ask(SEASON, ifNoneMatch)
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  expect(again.headers.get('access-control-allow-origin')).toBe('*')
  const { db } = own
  const season = await db.season.findFirstOrThrow({
    where: { number: 2, show: { slug: 'star-trek-picard' } },
  })
  await db.season.update({ where: { id: season.id }, data: { logline: 'Another one.' } })
  const changed = await api.ask(SEASON, ifNoneMatch)
  expect([changed.status, (await changed.json()).logline]).toEqual([200, 'Another one.'])
  expect(changed.headers.get('etag')).not.toBe(etag)
})

it('another region is another answer, an unknown parameter is not', async () => {
  const etagOf = async (query: string) => (await api.ask(SEASON + query)).headers.get('etag')
  const plain = await etagOf('')
  expect(await etagOf('?region=CA')).not.toBe(plain)
  expect(await etagOf('?utm_source=x&callback=alert')).toBe(plain)
  expect(await etagOf('?region=ca&x=1')).toBe(await etagOf('?region=CA'))
})

it('HEAD is answered as GET is, without the body', async () => {
  for (const path of [SEASON, '/api/v1/shows', '/api/v1/nothing', '/api/v1/shows?page=0']) {
    const plain = { headers: { 'accept-encoding': 'identity' } }
    const got = await api.ask(path, plain)
    const head = await api.ask(path, { method: 'HEAD', ...plain })
    expect([path, head.status, await head.text()]).toEqual([path, got.status, ''])
    for (const name of ['content-type', 'content-length', 'etag', 'link', 'access-control-allow-origin'])
      expect(head.headers.get(name), `${path} ${name}`).toBe(got.headers.get(name))
  }
})

it('programs of other sites may read every answer, its ETag and its links', async () => {
  for (const path of [
    SEASON,
    '/api/v1/openapi.json',
    '/api/v1/nothing',
    '/api/v1/%00',
    `${SEASON}?region=ZZ`,
  ]) {
    const { headers } = await api.ask(path, { headers: { origin: 'https://other.example' } })
    expect(headers.get('access-control-allow-origin'), path).toBe('*')
    expect(headers.get('access-control-expose-headers'), path).toBe('ETag, Link')
    expect(headers.get('access-control-allow-credentials'), path).toBeNull()
  }
})

it('a browser that asks first may send If-None-Match', async () => {
  const answer = await api.ask(SEASON, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-headers': 'if-none-match' },
  })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
  expect(answer.headers.get('access-control-allow-headers')).toBe('*')
  expect(answer.headers.get('content-length')).toBeNull()
})

it('Nothing is changed here, and a program is told so in JSON', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of [SEASON, '/api/v1/%00']) {
      const answer = await api.ask(path, { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({
        type: 'about:blank',
        title: 'Method Not Allowed',
        status: 405,
        detail: expect.stringContaining('read only'),
      })
    }
  }
})

it('an address that never was is a problem with the way to the description', async () => {
  for (const path of ['/api', '/api/v1', '/api/v2/shows', '/api/v1/shows/a/b', '/api/v1/%00']) {
    const answer = await api.ask(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect((await answer.json()).detail, path).toContain('/api/v1/openapi.json')
  }
})

it('an address without end is a problem too', async () => {
  const answer = await api.ask(`/api/v1/search?q=${'a'.repeat(2_000)}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([414, 'application/problem+json'])
})

it('a slug that has changed leads on in one hop, with the query', async () => {
  const moves = [
    { path: '/shows/oldest', target: '/shows/older' },
    { path: '/shows/older', target: '/shows/star-trek-picard' },
    { path: '/people/jdl', target: '/people/john-de-lancie' },
    { path: '/shows/elsewhere', target: '/characters/q' },
  ]
  await own.db.redirect.createMany({ data: moves })
  for (const [path, location] of [
    ['/api/v1/shows/oldest', '/api/v1/shows/star-trek-picard'],
    ['/api/v1/shows/oldest/seasons/2?region=CA&x=1', `${SEASON}?region=CA`],
    ['/api/v1/people/jdl', '/api/v1/people/john-de-lancie'],
  ]) {
    const answer = await api.ask(path ?? '')
    expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  }
  expect((await api.ask('/api/v1/shows/elsewhere')).status).toBe(404)
})

it('a long list comes in pages of 60, each with the way to the others', async () => {
  const shows = Array.from({ length: 125 }, (_, number) => {
    const title = `Show ${String(number).padStart(3, '0')}`
    const names = { id: `many-${number}`, slug: `many-${number}`, title, sortTitle: `zz ${title}` }
    return { ...names, ...EMPTY_SHOW, updatedAt: new Date() }
  })
  await own.db.show.createMany({ data: shows })
  const total = await own.db.show.count()
  const seen: string[] = []
  let next: string | null = `${ORIGIN}/api/v1/shows`
  while (next !== null) {
    const answer = await api.ask(next.slice(ORIGIN.length))
    const { items, links, page, pages, ...rest } = await answer.json()
    expect({ pages, total: rest.total }).toEqual({ pages: Math.ceil(total / 60), total })
    expect(items.length).toBeLessThanOrEqual(60)
    const header = answer.headers.get('link') ?? ''
    expect(header.includes('rel="prev"'), header).toBe(page > 1)
    expect(header.includes(`<${links.next}>; rel="next"`), header).toBe(page < pages)
    seen.push(...items.map((each: { slug: string }) => each.slug))
    next = links.next
  }
  expect(seen).toHaveLength(total)
  expect(new Set(seen).size).toBe(total)
})

it('the schedule is a week from today, as its region has today', async () => {
  const days = async (query: string) => {
    const { from, to } = await (await api.ask(`/api/v1/schedule${query}`)).json()
    return [from, to]
  }
  expect(await days('')).toEqual(['2022-02-02', '2022-02-08'])
  expect(await days('?region=KI')).toEqual(['2022-02-03', '2022-02-09'])
  expect(await days('?from=2022-03-03')).toEqual(['2022-03-03', '2022-03-09'])
  expect(await days('?from=2022-03-03&to=2022-06-02')).toEqual(['2022-03-03', '2022-06-02'])
  const { entries } = await (await api.ask('/api/v1/schedule?from=2022-03-04&to=2022-03-04')).json()
  expect(entries).toMatchObject([
    {
      day: '2022-03-04',
      regions: ['WORLD'],
      platform: { slug: 'prime-video' },
      episode: { number: 1, url: `${ORIGIN}/shows/star-trek-picard/season-2/episode-1` },
    },
  ])
})
