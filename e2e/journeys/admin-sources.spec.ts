import { violations } from '../axe'
import { expect, publish, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-truth' })
test.describe.configure({ mode: 'serial' })

const SEASON = '/admin/seasons/season-star-trek-picard-2'
const GUIDE = '/shows/star-trek-picard/season-2'

test('a source is chosen beside a field, and readers see its number beside the fact', async ({
  page,
  site,
}) => {
  await signIn(page, site)
  await page.goto(`${SEASON}?section=story`)
  const logline = page.locator('div', { has: page.getByLabel('Logline') }).last()
  await logline.getByText('Add a source').click()
  await logline.getByRole('checkbox').first().check()
  await expect(logline.locator('summary')).not.toContainText('Add a source')
  expect(await violations(page)).toEqual([])
  await publish(page)
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  await page.goto(GUIDE)
  await expect(page.locator('.logline').getByRole('link', { name: 'Source 1', exact: true })).toBeVisible()
})

test('a reader says what is wrong without scripts; an editor finds it at the entry and is done with it', async ({
  page,
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const reader = await context.newPage()
  await reader.goto(GUIDE)
  await reader.getByRole('link', { name: 'Something wrong?' }).click()
  await reader.getByLabel('What is wrong').fill('In Canada it is Thursday.')
  await reader.getByLabel('Your e-mail address').fill('fan@example.org')
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  expect(await context.cookies()).toEqual([])
  await context.close()

  await signIn(page, site)
  await expect(page.getByRole('link', { name: 'Inbox, 1' })).toBeVisible()
  await page.goto(SEASON)
  await page.getByText('A reader says that something is wrong').click()
  await expect(page.getByText('In Canada it is Thursday.')).toBeVisible()
  await page.goto(`/report?about=${GUIDE}`)
  expect(await violations(page)).toEqual([])
  await page.goto('/admin/reports')
  await expect(page.getByText('fan@example.org')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('What was done').fill('Corrected')
  await page.getByRole('button', { name: 'Mark as handled' }).click()
  await expect(page.getByText('No open reports.')).toBeVisible()
  await page.getByRole('link', { name: 'Handled' }).click()
  await expect(page.getByText(/Handled on .* Corrected/)).toBeVisible()
})

test('what needs attention is counted, and the list is in the address', async ({ page, site }) => {
  await signIn(page, site)
  await page.goto('/admin?attention=unchecked&days=30')
  await expect(page.getByRole('spinbutton', { name: 'Not checked for' })).toHaveValue('30')
  await expect(page.getByRole('heading', { name: 'When there is time' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('what is kept for how long is shown before it is saved', async ({ page, site }) => {
  await signIn(page, site)
  await page.goto('/admin/retention')
  await expect(page.getByRole('row', { name: /Versions of entries/ })).toContainText('for ever')
  await page.getByLabel('Versions of entries').selectOption('366')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('Nothing is saved yet. It removes nothing now.')).toBeVisible()
  await expect(page.getByLabel('Versions of entries')).toHaveValue('366')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Old rows go within the next hours')).toBeVisible()
  await expect(page.getByRole('row', { name: /Versions of entries/ })).toContainText('1 year')
})

test('the site has a name and an imprint, regions have groups, and old addresses lead on', async ({
  page,
  site,
}) => {
  expect((await page.request.get('/.well-known/security.txt')).status()).toBe(404)
  await signIn(page, site)
  await page.goto('/admin/site')
  await page.getByLabel('Site name').fill('Seasons')
  await page.getByLabel('Contact').fill('desk@example.org')
  await page.getByLabel('Imprint').fill('Kept by *Ada*.')
  await page.getByLabel('Home region').selectOption('CA')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Readers see it at once.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.goto('/admin/regions')
  await page.getByLabel('Name').last().fill('Nordics')
  await page.getByLabel('Members').last().fill('SE, NO, DK')
  await page.getByRole('button', { name: 'Create group' }).click()
  await expect(page.getByText('group:nordics')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.goto('/admin/redirects')
  await page.getByLabel('Old path', { exact: true }).fill('/picard.html')
  await page.getByLabel('New path', { exact: true }).fill(GUIDE)
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText(`/picard.html leads to ${GUIDE}.`)).toBeVisible()
  await page.getByLabel('Old path, comma').fill('/a,/b\n/shows,/x')
  await page.getByRole('button', { name: 'Dry run' }).click()
  await expect(page.getByText('Line 2:')).toContainText('is a page of the guide')
  expect(await violations(page)).toEqual([])

  const security = await (await page.request.get('/.well-known/security.txt')).text()
  expect(security).toMatch(/^Contact: mailto:desk@example.org\nExpires: \d{4}-/)

  await page.goto('/picard.html')
  await expect(page).toHaveURL(new RegExp(`${GUIDE}$`))
  await expect(page.getByRole('banner').getByRole('link', { name: 'Seasons', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Imprint' }).click()
  await expect(page.getByRole('main')).toContainText('Kept by Ada.')
})
