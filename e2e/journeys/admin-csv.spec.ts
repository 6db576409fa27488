import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-table' })
test.describe.configure({ mode: 'serial' })

const SEASON = '/admin/seasons/season-star-trek-picard-2'
const TABLE = `${SEASON}/table`

async function download(page: Page, name: string) {
  await page.goto(TABLE)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await coming
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

async function upload(page: Page, text: string) {
  await page.goto(TABLE)
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'episodes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Preview changes' }).click()
}

/** One cell of the table by its column and the episode's number; the sample's other cells before it have no commas. */
function withCell(
  text: string,
  { column, episode, cell }: { column: string; episode: number; cell: string },
) {
  const [header = '', ...rows] = text.replace('\uFEFF', '').split('\r\n')
  const names = header.split(',')
  const changed = rows.map((row) => {
    const cells = row.split(',')
    if (cells[names.indexOf('number')] !== String(episode)) return row
    return cells.with(names.indexOf(column), cell).join(',')
  })
  return [header, ...changed].join('\r\n')
}

test('a season’s episodes go out as a table and come back changed, without JavaScript', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })).newPage()
  await signIn(page, site)
  await page.goto(SEASON)
  await page.getByText('More actions').click()
  await page.getByRole('link', { name: 'Episodes and cast as tables' }).click()
  const { name, text } = await download(page, 'The episodes')
  expect(name).toMatch(/-episodes\.csv$/)
  const titled = withCell(text, { column: 'title', episode: 2, cell: 'A title from a table' })
  await upload(page, withCell(titled, { column: 'date', episode: 2, cell: '2022-03-12' }))
  const dryRun = page.getByRole('region', { name: 'Changes to the episodes' })
  await expect(dryRun).toContainText('A title from a table')
  await expect(dryRun).toContainText('2022-03-12')
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(page.getByRole('status')).toContainText('The episodes of the file are in the draft')
  expect((await download(page, 'The episodes')).text).toMatch(/,A title from a table,.*,2022-03-12,/)

  await upload(page, (await download(page, 'The episodes')).text)
  await expect(page.getByText('No differences from the draft.')).toBeVisible()
})

test('a draft that changed since it was read is not written over', async ({ page, context, site }) => {
  await signIn(page, site)
  await upload(page, 'number,title\n3,Read first\n')
  const other = await context.newPage()
  await upload(other, 'number,title\n4,Taken first\n')
  await other.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(other.getByRole('status')).toContainText('in the draft')
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await page.getByRole('link', { name: 'View draft' }).click()
  await expect(page.getByRole('gridcell', { name: 'Read first' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Taken first' })).toBeVisible()
})

test('other entries have no tables', async ({ page, site, allow }) => {
  allow('404')
  await signIn(page, site)
  for (const path of ['/admin/shows/show-star-trek-picard/table', `${TABLE}/credits`])
    expect((await page.request.get(path)).status()).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`a wrong cell is named, and axe finds nothing, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 900 })
    await signIn(page, site)
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    await upload(page, 'number,date,minutes\n1,3.3.2022,long\n')
    await expect(page.getByText('B2 (date):')).toBeVisible()
    await expect(page.getByText('C2 (minutes): “long” is not a whole number.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save to the draft' })).toHaveCount(0)
    expect([await violations(page), await isWide()]).toEqual([[], false])
    await upload(page, `number,title\n1,Another in ${colorScheme}\n`)
    await expect(page.getByRole('button', { name: 'Save to the draft' })).toBeVisible()
    expect([await violations(page), await isWide()]).toEqual([[], false])
  })
