import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { expect, publish, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-life' })

const SEASON = '/admin/seasons/season-star-trek-picard-2'
const GUIDE = '/shows/star-trek-picard/season-2'

test.beforeEach(async ({ page, site }) => signIn(page, site))

async function save(page: Page, path: string, note: string, button = 'Save draft') {
  await page.goto(path)
  await page.getByLabel('Distinction').fill(note)
  if (button === 'Save draft') await page.getByRole('button', { name: button }).click()
  else await publish(page)
  await expect(page.getByRole('status').filter({ hasText: /Saved|Published/ })).toBeVisible()
}

/** A wall time in UTC so many seconds from now, as the form takes it: whole minutes, never past. */
function wallTime(seconds: number) {
  const at = new Date(Date.now() + seconds * 1000).toISOString()
  return { on: at.slice(0, 10), time: at.slice(11, 16) }
}

async function schedule(page: Page, path: string, { on, time }: { on: string; time: string }) {
  await page.goto(`${path}/schedule`)
  await page.getByLabel('Day', { exact: true }).fill(on)
  await page.getByLabel('Time', { exact: true }).fill(time)
  await page.getByLabel('Time zone').selectOption('UTC')
  await page.getByRole('button', { name: /^Schedule version/ }).click()
}

test('a version is published by the running server when its time comes; one that can’t be is told on the first admin page, and can be cancelled', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const path = '/admin/people/person-john-de-lancie'
  const late = '/admin/people/person-isa-briones'
  await save(page, late, 'Waits')
  await save(page, path, 'Known for a certain laugh')
  await schedule(page, path, { on: '2001-01-01', time: '00:00' })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('is past. Choose a later time')
  const at = wallTime(75)
  await schedule(page, path, at)
  await expect(page).toHaveURL(/\/admin\/queue/)
  await expect(page.getByRole('listitem').filter({ hasText: 'John de Lancie' })).toContainText(
    /\(UTC\), yours: /,
  )
  await schedule(page, late, at)
  await save(page, late, 'Was faster', 'Publish changes')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).not.toContainText('certain laugh')
  await save(page, path, 'Known for something newer')
  await page.reload()
  await expect(page.getByText(/is scheduled for .*; this draft is newer/)).toBeVisible()
  await expect
    .poll(
      async () => {
        await page.goto('/people/john-de-lancie')
        return page.getByRole('main').textContent()
      },
      { timeout: 120_000, intervals: [2_000] },
    )
    .toContain('certain laugh')
  await expect
    .poll(
      async () => {
        await page.goto('/admin')
        return page.getByRole('alert').filter({ hasText: 'not published' }).count()
      },
      { timeout: 100_000, intervals: [2_000] },
    )
    .toBe(1)
  await page.getByRole('link', { name: /One version was not published/ }).click()
  await expect(page.getByText(/Not published. Version \d+, which is newer, was published/)).toBeVisible()
  await page.getByRole('button', { name: /^Cancel version/ }).click()
  await expect(page.getByRole('heading', { name: 'Overdue' })).toBeHidden()
  await expect(page.getByText('Nothing scheduled.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'on schedule' })).toHaveCount(1)
})

test('a season is withdrawn and comes back with the same calendar entries', async ({ page, allow }) => {
  allow('404')
  const calendar = async () => (await page.request.get(`${GUIDE}/calendar.ics?region=US`)).text()
  const uids = (text: string) => text.match(/^UID:.*$/gm)
  const before = await calendar()
  expect(uids(before)?.length).toBeGreaterThan(5)

  await page.goto('/admin/people/person-patrick-stewart/withdraw')
  await expect(page.getByRole('heading', { name: /^Used in/ })).toBeVisible()
  await page.getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByRole('alert').getByRole('link').first()).toContainText('uses it and is published')

  await page.goto(SEASON)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Unpublish' }).click()
  await page.getByRole('button', { name: 'Unpublish' }).click()
  await expect(page.getByText(/Unpublished on \d{4}/)).toBeVisible()
  expect((await page.goto(GUIDE))?.status()).toBe(404)
  expect((await page.request.get(`${GUIDE}/calendar.ics?region=US`)).status()).toBe(404)

  await page.goto(SEASON)
  await publish(page)
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  const after = await calendar()
  expect(uids(after)).toEqual(uids(before))
  expect(after.match(/^SEQUENCE:.*$/gm)).toEqual(before.match(/^SEQUENCE:.*$/gm)?.map(() => 'SEQUENCE:2'))
})

test('an entry goes into the trash and comes back', async ({ page, allow }) => {
  allow('404')
  await page.goto(`${SEASON}/trash`)
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page).toHaveURL(/\/admin\/trash$/)
  expect((await page.goto(GUIDE))?.status()).toBe(404)
  await page.goto('/admin/trash')
  await page.getByRole('button', { name: /^Restore and publish/ }).click()
  await expect(page).toHaveURL(new RegExp(`${SEASON}$`))
  expect((await page.goto(GUIDE))?.status()).toBe(200)
})

test('a preview link shows a draft to somebody signed out, until it is revoked', async ({
  page,
  browser,
  site,
}) => {
  const path = '/admin/people/person-orla-brady'
  await save(page, path, 'A secret distinction')
  await page.goto(`${path}/preview`)
  await page.getByRole('button', { name: /^Create link/ }).click()
  const address = await page.getByLabel(/shown only once/).inputValue()
  expect(address).toMatch(new RegExp(`^${site.url}/preview/[\\w-]{43}$`))

  const stranger = await browser.newContext()
  const visitor = await stranger.newPage()
  const answer = await visitor.goto(address)
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  await expect(visitor.getByRole('complementary', { name: 'About this draft' })).toContainText(
    'Only people with this link',
  )
  await expect(visitor.getByRole('main')).toContainText('A secret distinction')
  expect((await answer?.text()) ?? '').not.toMatch(/<script(?![^>]*(\/elements\/|ld\+json))/)
  expect(await violations(visitor)).toEqual([])
  await visitor.goto(`${site.url}/people/orla-brady`)
  await expect(visitor.getByRole('main')).not.toContainText('A secret distinction')

  await page.goto(`${path}/preview`)
  await page.getByRole('button', { name: /^Revoke link/ }).click()
  await expect(page.getByText('No preview links.')).toBeVisible()
  const closed = await visitor.goto(address)
  expect(closed?.status()).toBe(404)
  expect(closed?.headers()['cache-control']).toBe('no-store')
  await stranger.close()
})

test('a publish is undone from the history, by a new version on top', async ({ page }) => {
  const path = '/admin/people/person-evan-evagora'
  await save(page, path, 'A mistake', 'Publish changes')
  await page.goto(`${path}/history`)
  await page.getByRole('link', { name: 'Undo: publish version 1 again' }).click()
  await expect(page.getByRole('main').locator('dl')).toContainText('A mistake')
  await page.getByRole('button', { name: 'Undo version 2' }).click()
  await expect(page).toHaveURL(/\/history$/)
  await expect(page.getByRole('list', { name: 'Versions' }).locator('> li').first()).toContainText(
    'restored from version 1',
  )
  await page.goto('/people/evan-evagora')
  await expect(page.getByRole('main')).not.toContainText('A mistake')
})

test('the steps work without scripts', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await signIn(page, site)
  await page.goto('/admin/people/person-michelle-hurd/preview')
  await expect(page.getByText('there is no draft to show')).toBeVisible()
  await schedule(page, '/admin/people/person-michelle-hurd', { on: '2001-01-01', time: '00:00' })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('is past')
  await page.goto('/admin/people/person-michelle-hurd')
  await page.getByRole('button', { name: 'Checked, no change' }).click()
  await expect(page.getByText('Checked today by')).toBeVisible()
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the pages of an entry’s life, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const steps = ['', '/schedule', '/withdraw', '/trash', '/preview', '/compare?from=0', '/undo', '/history']
    for (const path of ['/admin/queue', '/admin/trash', ...steps.map((step) => SEASON + step)]) {
      await page.goto(path)
      expect(await violations(page), path).toEqual([])
      await page.setViewportSize({ width: 320, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
  })
