import type { Page } from '@playwright/test'
import { expect, test } from '../site'
import { overweight, type Sent } from '../weight'

test.use({ now: '2022-02-02T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'
const PAGES = [
  GUIDE,
  `${GUIDE}?region=US`,
  `${GUIDE}/episode-1`,
  '/shows/star-trek-picard',
  '/',
  '/schedule',
  '/people/patrick-stewart',
]
const PHONE = { width: 412, height: 823 }
/** Less than half a line of text in a corner of the screen. */
const UNSEEN = 0.01

/** Everything a browser with an empty cache asks for, until the page has nothing left to ask. */
async function sentFor(page: Page, path: string): Promise<Sent[]> {
  const asked: Promise<Sent>[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType()
    const { pathname: url } = new URL(request.url())
    asked.push(request.sizes().then(({ responseBodySize }) => ({ kind, url, bytes: responseBodySize })))
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return Promise.all(asked)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const path of PAGES) {
      test(`${path} weighs no more than its budgets, and brings scripts of ours only`, async ({ page }) => {
        const sent = await sentFor(page, path)
        expect(overweight(sent)).toEqual([])
        expect(sent.map(({ kind }) => kind)).toEqual(
          expect.arrayContaining(['document', 'stylesheet', 'font']),
        )
        const scripts = sent.filter(({ kind }) => kind === 'script').map(({ url }) => url)
        expect(scripts).toEqual(javaScriptEnabled ? [expect.stringMatching(/^\/elements\/guide-/)] : [])

        for (const image of await page.locator('img').all()) {
          await expect(image).toHaveAttribute('width', /^\d+$/)
          await expect(image).toHaveAttribute('height', /^\d+$/)
        }
        const first = page.locator('img[fetchpriority=high]')
        expect(await first.count()).toBeLessThanOrEqual(1)
        await expect(page.locator('img:not([fetchpriority=high]):not([loading=lazy])')).toHaveCount(0)
      })
    }
  })
}

for (const path of PAGES) {
  test(`nothing moves on ${path} when its font comes late and its region is guessed`, async ({ page }) => {
    await page.setViewportSize(PHONE)
    let sendFont = () => {}
    const isTime = new Promise<void>((resolve) => {
      sendFont = resolve
    })
    await page.route(/\.woff2/, async (route) => {
      await isTime
      await route.continue()
    })
    await page.addInitScript(() => {
      const shifts = { moved: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.moved += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    sendFont()
    await page.waitForLoadState('networkidle')
    const moved = await page.evaluate(() => (window as unknown as { shifts: { moved: number } }).shifts.moved)
    expect(moved).toBeLessThan(UNSEEN)
  })
}

test('a browser may fetch the guide’s pages ahead of the press, and nothing else', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  const links = new Set<string>()
  const faults: string[] = []
  devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => faults.push(...(ruleSet.errorType ?? [])))
  devtools.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) links.add(new URL(key.url).pathname)
  })
  await devtools.send('Preload.enable')
  await page.goto(`${GUIDE}?region=US`)

  await expect.poll(() => [...links]).toEqual(expect.arrayContaining(['/', '/people', `${GUIDE}/episode-1`]))
  expect(faults).toEqual([])
  expect(
    [...links].filter(
      (path) => !/^\/(|(shows|people|characters|platforms|schedule|changes)(\/[\w/-]+)?)$/.test(path),
    ),
  ).toEqual([])
  for (const other of ['/sign-in', '/calendar.ics', '/report'])
    await expect(page.locator(`a[href*="${other}"]`).first()).toBeAttached()
  expect(links).not.toContain(GUIDE)

  const ahead = page
    .context()
    .waitForEvent('request', (request) => request.url().endsWith('/people?region=US'))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).hover()
  expect((await (await ahead).allHeaders())['sec-purpose']).toContain('prefetch')
})
