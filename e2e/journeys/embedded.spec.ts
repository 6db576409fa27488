import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../site'

// A blog of somebody else's, on another origin, that frames what its address names.
test.use({ now: '2022-02-02T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'
const CARD = '/embed/star-trek-picard/season-2'

let blog: Server

test.beforeAll(async () => {
  blog = createServer((request, response) => {
    const framed = new URL(request.url ?? '', 'http://blog.example').searchParams.get('frame') ?? ''
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>A blog</title><h1>A blog</h1>${framed}`)
  })
  await new Promise<void>((resolve) => blog.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => new Promise<void>((resolve) => blog.close(() => resolve())))

/** Another port is another origin. */
function blogWith(frame: string): string {
  const { port } = blog.address() as AddressInfo
  return `http://127.0.0.1:${port}/?frame=${encodeURIComponent(frame)}`
}

test('the code a reader copies shows the season’s dates on another site, without a script', async ({
  page,
  allow,
}) => {
  allow('request elsewhere: http://127.0.0.1')
  await page.goto(`${GUIDE}?region=US`)
  await page.getByText('Embed this').click()
  const code = await page.getByLabel('Paste this').inputValue()

  await page.goto(blogWith(code))
  const card = page.frameLocator(
    'iframe[title="Star Trek: Picard, season 2: when it comes out in the United States"]',
  )
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('Star Trek: Picard Season 2')
  await expect(card.locator('.say')).toContainText('Premieres Thursday 3 March on Paramount+')
  await expect(card.locator('dl')).toContainText('Last episode')
  await expect(card.getByRole('link', { name: 'What to Watch' })).toHaveAttribute('href', /whattowatch/)
  await expect(card.locator('script')).toHaveCount(0)
  const poster = card.getByRole('img')
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    card.getByRole('link', { name: /^Open the guide/ }).click(),
  ])
  await expect(opened).toHaveURL(/season-2\?region=US$/)
  await expect(opened.getByRole('main')).toContainText('For you in the United States')
  await expect(page.getByRole('heading', { name: 'A blog' })).toBeVisible()
})

test('without a region it names the first dates by region, and fits from 200 to 800 pixels', async ({
  page,
}) => {
  await page.goto(CARD)
  await expect(page.locator('dl')).toContainText('United States, Paramount+')
  await expect(page.locator('dl')).toContainText('Everywhere else, Prime Video')
  for (const width of [200, 320, 480, 800]) {
    await page.setViewportSize({ width, height: 400 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `at ${width}`).toBeLessThanOrEqual(width)
  }
})

test('all of it stands in a frame of 300 by 400 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 300, height: 400 })
  for (const query of ['', '?region=US', '?region=DE']) {
    await page.goto(CARD + query)
    const high = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(high, query).toBeLessThanOrEqual(400)
  }
})

test('the guide itself refuses to be framed', async ({ page, site, allow }) => {
  allow(/request elsewhere|frame-ancestors|Refused to|Framing/)
  for (const path of [GUIDE, '/', '/shows', '/changes']) {
    await page.goto(blogWith(`<iframe src="${site.url}${path}"></iframe>`))
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
    expect(page.frames().at(-1)?.url(), path).not.toContain(path === '/' ? 'shows' : path)
  }
})

test('a card that is not there says so in its frame, and leads no search engine astray', async ({
  page,
  site,
  request,
  allow,
}) => {
  allow(/request elsewhere|404/)
  await page.goto(blogWith(`<iframe src="${site.url}/embed/nobody/season-1"></iframe>`))
  await expect(page.frameLocator('iframe').getByText('This season is not in the guide.')).toBeVisible()
  for (const [path, status] of [
    [CARD, 200],
    [`${CARD}?region=XX`, 404],
    ['/embed/star-trek-picard/season-9', 404],
    ['/embed/gone', 404],
  ] as const)
    expect((await request.get(path)).status(), path).toBe(status)
  const answer = await request.get(CARD)
  expect(answer.headers()['x-robots-tag']).toBe('noindex')
  expect(await answer.text()).toContain(`<link rel="canonical" href="${site.url}${GUIDE}"`)
})
