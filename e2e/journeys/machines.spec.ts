import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../site'

// What programs read: search engines, social networks, phones.
test.use({ now: '2022-02-02T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'
const PAGES = [
  GUIDE,
  '/shows/star-trek-picard',
  '/people/john-de-lancie',
  '/characters/q',
  '/platforms/prime-video',
]

test('sitemap, robots and manifest have their own types, and 304 for who has them', async ({
  request,
  site,
}) => {
  for (const [path, type] of [
    ['/sitemap.xml', 'application/xml'],
    ['/sitemap.xml?kind=people&page=1', 'application/xml'],
    ['/robots.txt', 'text/plain'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    [`${GUIDE}/card.png`, 'image/png'],
  ] as const) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type'], path).toContain(type)
    const etag = answer.headers().etag ?? ''
    expect(etag, path).not.toBe('')
    expect((await request.get(path, { headers: { 'if-none-match': etag } })).status(), path).toBe(304)
  }
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${site.url}/sitemap.xml`)
  expect((await request.get('/sitemap.xml?kind=users')).status()).toBe(404)
})

test('an idle connection stays open for longer than a proxy keeps it', async ({ request }) => {
  expect((await request.get(GUIDE)).headers()['keep-alive']).toBe('timeout=125')
})

test('a browser reads the sitemap as XML, and every page in it is there', async ({ page, request, site }) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  await page.goto('/')
  const found = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml')
    const broken = document.querySelector('parsererror')?.textContent ?? ''
    return {
      broken,
      addresses: [...document.querySelectorAll('url > loc')].map((each) => each.textContent ?? ''),
    }
  }, xml)
  expect(found.broken).toBe('')
  expect(found.addresses).toContain(site.url + GUIDE)
  for (const address of found.addresses) expect((await request.get(address)).status(), address).toBe(200)
})

test('JSON-LD stands on every kind of page, parses, and breaks no policy', async ({ page, site }) => {
  for (const path of PAGES) {
    await page.goto(path)
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(texts, path).toHaveLength(1)
    const { '@context': context, '@graph': graph } = JSON.parse(texts[0] ?? '')
    expect(context).toBe('https://schema.org')
    expect(graph[0].url, path).toBe(site.url + path)
  }
})

test('what a shared link shows is in the head, with absolute addresses', async ({ request, site }) => {
  for (const path of ['/', '/shows', '/schedule', '/changes', '/people', '/platforms', ...PAGES]) {
    const html = await (await request.get(`${path}?region=CA`)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const address = path === '/' ? site.url : site.url + path
    expect(head, path).toMatch(new RegExp(`<link rel="canonical" href="${address}/?"`))
    expect(head, path).toMatch(new RegExp(`<meta property="og:url" content="${address}/?"`))
    for (const property of ['og:title', 'og:description', 'og:site_name', 'og:locale', 'og:type'])
      expect(head, `${path} ${property}`).toContain(`<meta property="${property}" content="`)
    expect(head, path).toContain('<meta name="twitter:card"')
    expect(head, path).toContain('<link rel="manifest" href="/manifest.webmanifest"')
  }
})

test('the picture of a season is a PNG of 1200 by 630, named by the page', async ({
  page,
  request,
  site,
}) => {
  const html = await (await request.get(GUIDE)).text()
  expect(html).toContain(`<meta property="og:image" content="${site.url}${GUIDE}/card.png"`)
  expect(html).toContain('<meta property="og:type" content="video.tv_show"')
  const body = await (await request.get(`${GUIDE}/card.png`)).body()
  expect(body.subarray(1, 4).toString()).toBe('PNG')
  expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
  await page.goto('/')
  const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json())
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200)
})

const API = '/api/v1/shows/star-trek-picard/seasons/2'

test('every address of the API is there as its description has it, and never a page', async ({
  request,
  site,
}) => {
  const { paths, servers } = await (await request.get('/api/v1/openapi.json')).json()
  expect(servers).toEqual([expect.objectContaining({ url: site.url })])
  const values: Record<string, string> = { show: 'star-trek-picard', n: '2', person: 'john-de-lancie' }
  expect(Object.keys(paths)).toHaveLength(6)
  for (const template of Object.keys(paths)) {
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    const answer = await request.get(`${path}?q=picard`)
    expect([path, answer.status()]).toEqual([path, 200])
    expect(answer.headers()['content-type'], path).toBe('application/json')
  }
  for (const [path, status] of [
    ['/api/v1/nothing', 404],
    ['/api/v1/shows/nothing', 404],
    ['/api/v1/people/%F0%9F%96%96', 404],
    ['/api/v1/shows?page=0', 400],
    [`${API}?region=`, 400],
    ['/api/v1/schedule?from=2022-02-30', 400],
  ] as const) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, status])
    expect(answer.headers()['content-type'], path).toBe('application/problem+json')
    expect(await answer.json(), path).toMatchObject({ status, detail: expect.any(String) })
  }
})

test('the API has 304 for who has an answer, HEAD, and 405 for who would change one', async ({ request }) => {
  const answer = await request.get(`${API}?region=CA`)
  const { etag = '', link = '' } = answer.headers()
  expect(etag).not.toBe('')
  expect(link).toBe('')
  const again = await request.get(`${API}?region=CA&utm_source=x`, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  expect((await request.head(API)).headers()['content-length']).toBe(
    (await request.get(API)).headers()['content-length'],
  )
  expect((await request.get('/api/v1/shows')).headers().link).toContain('rel="last"')
  const refused = await request.delete(API)
  expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('a script of another site may read the API, its ETag included', async ({ page, site, allow }) => {
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<link rel="icon" href="data:,">')
  })
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  allow('request elsewhere')
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  const read = await page.evaluate(async (url) => {
    const first = await fetch(url)
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(url, { cache: 'no-store', headers: { 'if-none-match': etag } })
    return { number: (await first.json()).number, etag, again: again.status }
  }, site.url + API)
  expect(read).toMatchObject({ number: 2, again: 304 })
  expect(read.etag).not.toBe('')
  other.close()
})
