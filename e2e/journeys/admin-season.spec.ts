import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { askToPublish, expect, openSection, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-season' })
test.describe.configure({ mode: 'serial' })

const SEASON = '/admin/seasons/season-star-trek-picard-2'

test.beforeEach(async ({ page, site }) => signIn(page, site))

const reads = (page: Page, region: string) => page.locator(`[data-reads=${region}]`)

test('a new season with a pasted cast and three releases goes out with the drafts that it needs', async ({
  page,
}) => {
  await page.goto('/admin/shows/new')
  await page.getByLabel('Title · Required to publish').first().fill('Low Water')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Saved')

  await page.goto('/admin/seasons/new')
  await page.getByRole('combobox', { name: 'Show' }).fill('low water')
  await page.getByRole('option', { name: /Low Water/ }).click()
  await page.getByLabel('Number · Required to publish').fill('1')

  await openSection(page, 'Cast and crew')
  await page.getByRole('button', { name: 'Paste names' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste names' })
  await dialog
    .getByLabel('One a line')
    .fill('Ada Moss as Captain Reed\nPatrick Stewart as The Harbour Master\n')
  await dialog.getByRole('button', { name: 'Look them up' }).click()
  await expect(dialog.getByRole('row', { name: /Ada Moss new/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Patrick Stewart known/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Add 2 credits' }).click()
  await expect(page.getByRole('button', { name: 'Ada Moss' })).toBeVisible()

  await openSection(page, 'Sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByLabel('Publisher').fill('The Platform')

  await openSection(page, 'Release dates')
  await page.getByRole('button', { name: 'Add a release' }).click()
  await page.getByRole('combobox', { name: 'Where' }).fill('usa')
  await page.getByRole('combobox', { name: 'Where' }).press('Enter')
  await page.getByRole('combobox', { name: 'On', exact: true }).fill('paramount')
  await page.getByRole('option', { name: /Paramount\+/ }).click()
  await page.getByLabel('First episode').fill('3 march')
  await page.getByRole('button', { name: 'Thursday 3 March 2022' }).click()
  await page.getByRole('button', { name: 'Duplicate for another country' }).click()
  const where = page.getByRole('combobox', { name: 'Where' })
  await where.fill('uk')
  await where.press('ArrowDown')
  await where.press('ArrowDown')
  await where.press('Enter')
  await page.getByRole('button', { name: 'Remove Ukraine' }).click()
  await expect(page.getByRole('button', { name: 'Remove United Kingdom' })).toHaveCount(0)
  await where.fill('everywhere else')
  await page.getByRole('combobox', { name: 'Where' }).press('Enter')
  await page.getByRole('combobox', { name: 'On', exact: true }).fill('prime')
  await page.getByRole('option', { name: /Prime Video/ }).click()
  await page.getByRole('button', { name: 'Date from another release' }).click()
  await page.getByRole('menuitem', { name: /A day after United States/ }).click()
  await expect(reads(page, 'US')).toContainText('Premieres Thursday 3 March on Paramount+')
  await expect(reads(page, 'DE')).toContainText('Premieres Friday 4 March on Prime Video')

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('drafts are published with it')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Low Water, Season 1')
  await expect(page.getByText(/^Live, version \d+$/)).toBeVisible()
  await page.goto('/shows/low-water/season-1?region=DE')
  await expect(page.locator('.say')).toContainText('Friday 4 March')
  await expect(page.getByRole('main')).toContainText('Ada Moss')
  await page.goto('/people/ada-moss')
  await expect(page.getByRole('main')).toContainText('Captain Reed')
})

test('a date that may be two things is asked for, and one that is none keeps nothing else from being saved', async ({
  page,
}) => {
  await page.goto(SEASON)
  await page.getByRole('button', { name: 'United States on Paramount+' }).click()
  const date = page.getByLabel('First episode')
  await date.fill('3/4/2022')
  await expect(page.getByRole('group', { name: 'Which of these?' }).getByRole('button')).toHaveText([
    'Sunday 3 April 2022',
    'Friday 4 March 2022',
  ])
  await date.fill('soon')
  await page.getByLabel('Certainty').selectOption('expected')
  await expect(saveState(page)).toContainText('but for a value with a problem')
  await page.reload()
  await page.getByRole('button', { name: 'United States on Paramount+' }).click()
  await expect(page.getByLabel('Certainty')).toHaveValue('expected')
  await page.getByRole('button', { name: 'Restore' }).or(page.getByText('Unsaved changes')).first().waitFor()
})

test('what readers will read changes as one types, and is what they read once it is published', async ({
  page,
}) => {
  await page.goto(SEASON)
  await page.getByRole('button', { name: 'Everywhere else on Prime Video' }).click()
  await page.getByLabel('First episode').fill('11 March 2022')
  await expect(reads(page, 'DE')).toContainText('Friday 11 March')
  const told = await reads(page, 'DE').textContent()
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await page.goto('/shows/star-trek-picard/season-2?region=DE')
  await expect(page.locator('.say')).toHaveText(told ?? '')
})

test('the page stands beside the form as readers of a region see it on a day, with what changed marked', async ({
  page,
  browser,
  site,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(SEASON)
  await page.getByRole('button', { name: 'Everywhere else on Prime Video' }).click()
  await page.getByLabel('First episode').fill('18 March 2022')
  await expect(reads(page, 'DE')).toContainText('Friday 18 March')
  await expect(saveState(page)).toContainText('Draft saved')
  await page.getByRole('button', { name: 'Preview' }).click()
  const side = page.getByRole('complementary', { name: 'The page as readers see it' })
  await expect(side.getByLabel('Region')).toHaveValue('GB')
  await expect(side.getByRole('status')).toContainText('places are new, and marked')
  const framed = page.frameLocator('iframe')
  await expect(framed.locator('.say')).toContainText('Friday 18 March')
  await expect(framed.locator('.say [data-changed], .say[data-changed]').first()).toBeVisible()
  await side.getByLabel('On the day').fill('2022-03-26')
  await expect(framed.locator('.say')).toContainText('1 April')
  await page.getByLabel('First episode').fill('11 March 2022')
  await expect(side.getByRole('status')).toContainText('Nothing here differs')
  await side.getByRole('button', { name: 'Close' }).click()
  await expect(side).toHaveCount(0)

  const stranger = await browser.newContext({ baseURL: site.url })
  const answer = await stranger.request.get('/as-readers/season-star-trek-picard-2/live', { maxRedirects: 0 })
  expect(answer.headers().location).toContain('/sign-in')
  await stranger.close()
})

test('a country that is left in the box without being chosen is said, and one that is meant is taken', async ({
  page,
}) => {
  await page.goto(SEASON)
  await page.getByRole('button', { name: 'United States on Paramount+' }).click()
  const where = page.getByRole('combobox', { name: 'Where' })
  await where.fill('narnia')
  await where.press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: '“narnia” is not added' })).toBeVisible()
  await where.fill('canada')
  await where.press('Tab')
  await expect(page.getByRole('button', { name: 'Remove Canada' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Canada' }).click()
})

test('a problem in a closed row is led to, by the list of problems and by an address', async ({ page }) => {
  await page.goto(SEASON)
  const row = page.getByRole('button', { name: 'Everywhere else on Prime Video' })
  await row.click()
  await page.getByLabel('First episode').fill('2022-02-30')
  await row.click()
  await askToPublish(page)
  await page.getByRole('button', { name: 'United States on Paramount+' }).click()
  await page.getByRole('link', { name: /does not exist/ }).click()
  await expect(page.getByLabel('First episode')).toBeFocused()
  await expect(page.getByLabel('First episode')).toHaveValue('2022-02-30')
  const path = await page.getByLabel('First episode').getAttribute('id')
  await page.getByLabel('First episode').fill('2022-03-11')
  await expect(saveState(page)).toContainText('Draft saved')
  await page.goto(`${SEASON}?section=story#${path}`)
  await expect(page.getByLabel('First episode')).toBeFocused()
})
