import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-import' })
test.describe.configure({ mode: 'serial' })

const NETWORK = { id: 8, name: 'Channel Eight', country: { code: 'US', timezone: 'America/New_York' } }
const episode = (number: number, airdate: string) => ({
  id: 100 + number,
  name: `Part ${number}`,
  season: 1,
  number,
  airdate,
  airtime: '',
  airstamp: null,
  summary: '<p>It <b>begins</b>.</p>',
})
const SHOW = {
  id: 9001,
  name: 'Star Trek: Picard',
  url: 'https://www.tvmaze.com/shows/9001/night-shift',
  premiered: '2021-01-07',
  network: NETWORK,
  episodes: [episode(1, '2021-01-07'), episode(2, '2021-01-14')],
}
const CAST = [{ person: { id: 1, name: 'Whoopi Goldberg' }, character: { id: 2, name: 'Kay' } }]

const file = (name: string, json: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)),
})

async function upload(page: Page, files: ReturnType<typeof file>[]) {
  await page.goto('/admin/import')
  await page.getByLabel('Files').setInputFiles(files)
  await page.getByRole('button', { name: 'Preview changes' }).click()
}

test('a catalogue’s files are read, asked about, imported and read again, without JavaScript', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(page, site)
  await upload(page, [file('show.json', SHOW), file('cast.json', CAST)])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preview changes')
  await expect(page.getByText('Answer these before importing.')).toBeVisible()
  for (const group of await page.getByRole('group').filter({ hasText: 'Which' }).all())
    await group.getByRole('radio', { name: 'a new one' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(page.getByText('Data from TVmaze, licensed CC BY-SA 4.0.')).toBeVisible()
  await page.getByRole('button', { name: 'Import and publish' }).click()
  await expect(page.getByRole('status')).toContainText('5 new, 0 changed, 5 published')

  await upload(page, [file('show.json', { ...SHOW, network: { ...NETWORK } }), file('cast.json', CAST)])
  await expect(page.getByText('0 new, 0 changed, 5 as they are')).toBeVisible()
})

test('a field that an editor locks stays as it is in the next import', async ({ page, site }) => {
  await signIn(page, site)
  await page.goto('/admin/shows/show-star-trek-picard')
  await expect(page.getByRole('button', { name: /against imports/ })).toHaveCount(0)
  const told = [file('show.json', { ...SHOW, summary: '<p>Other words.</p>' }), file('cast.json', CAST)]
  await upload(page, told)
  const show = page.getByRole('region', { name: 'Star Trek: Picard' }).getByRole('link', {
    name: 'Star Trek: Picard',
  })
  await show.click()
  const lock = page.getByRole('button', { name: /against imports ?, Synopsis/ })
  await lock.click()
  await expect(lock).toHaveAttribute('aria-pressed', 'true')
  await expect(
    page.getByRole('status').filter({ hasText: 'Imports can’t change Synopsis now.' }),
  ).toBeAttached()
  expect(await violations(page)).toEqual([])
  await upload(page, told)
  await expect(page.getByText('stays: it is locked')).toBeVisible()
  await show.click()
  await expect(lock).toHaveText(/^Locked against imports/)
  await lock.click()
  await expect(page.getByRole('status').filter({ hasText: 'Imports can change Synopsis' })).toBeAttached()
})

test('a file that is longer than Next holds for a proxy is read whole', async ({ page, site }) => {
  await signIn(page, site)
  const other = { ...SHOW, id: 9003, padding: ' '.repeat(12 * 1024 * 1024) }
  await upload(page, [file('long.json', other)])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preview changes')
})

test('what can’t be read is told on the page', async ({ page, site }) => {
  await signIn(page, site)
  await upload(page, [file('cut.json', '{"id": 1, "name": "Nigh')])
  await expect(page.getByRole('alert').filter({ hasText: 'cut.json' })).toContainText('ends too early')
  await page.goto('/admin/import')
  await page.getByRole('button', { name: 'Preview changes' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose files' })).toBeVisible()
})

test('a whole guide is not put in place of another where somebody only wanted to look', async ({
  page,
  site,
}) => {
  const env = { ...process.env, DATABASE_URL: site.databaseUrl }
  const asked = ['cli/run.mjs', 'import', 'guide', 'guide.json', '--replace', '--dry-run']
  const { status, stderr } = spawnSync(process.execPath, asked, { env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('import -- guide FILE [--replace]')])
  expect((await page.goto('/shows/star-trek-picard'))?.status()).toBe(200)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the pages of an import, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 900 })
    await signIn(page, site)
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    await page.goto('/admin/import')
    expect([await violations(page), await isWide()]).toEqual([[], false])
    const other = { ...SHOW, id: 9002, episodes: [episode(3, '2021-01-07')] }
    await upload(page, [file('show.json', other), file('cast.json', CAST)])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preview changes')
    expect([await violations(page), await isWide()]).toEqual([[], false])
  })
