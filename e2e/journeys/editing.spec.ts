import type { Page } from '@playwright/test'
import { askToPublish, expect, openSection, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'editing' })
test.describe.configure({ mode: 'serial' })

const GUIDE = '/shows/star-trek-picard/season-2'

test.beforeEach(async ({ page, site }) => signIn(page, site))

async function openEntry(page: Page, folder: string, title: string) {
  await page.goto(`/admin/${folder}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

async function openRelease(page: Page, name: string) {
  await openEntry(page, 'seasons', 'Star Trek: Picard, Season 2')
  await page.getByRole('button', { name }).click()
  return page.getByLabel('First episode')
}

test('an editor changes the Prime Video date, publishes it, sees it as a reader and in the history', async ({
  page,
}) => {
  const date = await openRelease(page, 'Everywhere else on Prime Video')
  await expect(date).toHaveValue('4 March 2022')
  await date.fill('2022-03-11')
  await askToPublish(page)
  await page.getByLabel('Note on the change').fill('Moved by a week')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(saveState(page).getByRole('status')).toContainText(/Published \d\d:\d\d, version \d/)

  await page.goto(`${GUIDE}?region=DE`)
  await expect(page.locator('.say')).toHaveText(
    'Premieres Friday 11 March on Prime Video, then a new episode every Friday.',
  )
  await expect(page.locator('#episodes li').last()).toContainText('Fri 13 May 2022')
  await page.goto(`${GUIDE}?region=US`)
  await expect(page.locator('.say')).toContainText('Thursday 3 March')

  await openEntry(page, 'seasons', 'Star Trek: Picard, Season 2')
  await page.getByRole('link', { name: 'History' }).click()
  const latest = page.getByRole('list', { name: 'Versions' }).locator('> li').first()
  await expect(latest).toContainText(/Version \d.*published/s)
  await expect(latest).toContainText('Moved by a week')
  await expect(latest).toContainText('Releases › Everywhere else · Prime Video › First episode › Date')
  await expect(latest.locator('del')).toHaveText('2022-03-04')
  await expect(latest.locator('ins')).toHaveText('2022-03-11')
})

test('a draft is not seen by readers until it is published', async ({ page }) => {
  await openEntry(page, 'people', 'John de Lancie')
  await page.getByLabel('Distinction').fill('Known for a certain laugh')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Saved')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).not.toContainText('certain laugh')
  await page.goto('/admin/people')
  await expect(page.getByRole('row', { name: /John de Lancie/ })).toContainText('with a newer draft')
  await openEntry(page, 'people', 'John de Lancie')
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).toContainText('certain laugh')
})

test('a wrong date, an end before the start and a title too long are told beside their field, and nothing typed is lost', async ({
  page,
}) => {
  const date = await openRelease(page, 'Everywhere else on Prime Video')
  await date.fill('2022-02-30')
  await page.getByText('More: exceptions').click()
  await page.getByLabel('Available until').fill('2021')
  await openSection(page, 'Name and links')
  await page.getByLabel('Title', { exact: true }).fill('x'.repeat(5_000))
  await askToPublish(page)
  const summary = page.getByRole('alert').filter({ hasText: 'have a problem' })
  await expect(summary).toContainText('“2022-02-30” does not exist: that month has 28 days.')
  await expect(summary).toContainText('5,000 characters are too many')
  await summary.getByRole('link', { name: /does not exist/ }).click()
  await expect(date).toHaveValue('2022-02-30')
  await expect(date).toBeFocused()
  await expect(date).toHaveAttribute('aria-invalid', 'true')

  await date.fill('2022-03-11')
  await openSection(page, 'Name and links')
  await page.getByLabel('Title', { exact: true }).fill('')
  await askToPublish(page)
  await expect(summary.or(page.getByRole('alert').filter({ hasText: 'has a problem' }))).toContainText(
    '2021 is before the first episode',
  )
})

test('an empty title can be a draft, and publishing names the gap', async ({ page }) => {
  await page.goto('/admin/shows/new')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Saved')
  await expect(page).toHaveURL(/\/admin\/shows\/[\w-]+$/)
  await askToPublish(page)
  await expect(page.getByRole('alert').filter({ hasText: 'problem' })).toContainText('Title is missing.')
})

test('script in every text field is shown as text, on the page, in the history and in the form', async ({
  page,
}) => {
  const script = `<script>alert(1)</script><img src=x onerror="alert(2)">`
  await openEntry(page, 'people', 'Alison Pill')
  for (const label of ['Name', 'Distinction', 'About'])
    await page
      .getByLabel(label, { exact: label === 'About' })
      .first()
      .fill(script)
  await page.getByLabel('Page address (slug)').first().fill('alison-pill')
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await page.goto('/people/alison-pill')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(script)
  await expect(page.getByRole('main')).toContainText('alert(2)')
  await expect(
    page.locator('main img:not([src^="/"]), main script:not([type="application/ld+json"])'),
  ).toHaveCount(0)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.stringify(JSON.parse(data ?? ''))).toContain('<script>alert(1)</script>')
  await page.goto(`${GUIDE}?region=US`)
  await expect(page.locator('#cast').first()).toContainText(script)
  await page.goto('/admin/people')
  await page.getByRole('link', { name: script }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText(script)
})

test('an earlier version comes back as a new draft on top', async ({ page }) => {
  await openEntry(page, 'seasons', 'Star Trek: Picard, Season 2')
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Bring version 1 back as a draft' }).click()
  await expect(page.getByText(/Newer draft, version \d/)).toBeVisible()
})

test('a trailer’s address makes a player that loads only when it is pressed', async ({ page, allow }) => {
  allow(/youtube-nocookie/)
  await openEntry(page, 'seasons', 'Star Trek: Picard, Season 2')
  await openSection(page, 'Media')
  await page.locator('section[aria-label="Videos"] > details > summary').click()
  await page
    .locator('section[aria-label="Videos"]')
    .getByLabel('Link')
    .fill('https://www.youtube.com/watch?v=abcdefghijk')
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(GUIDE)
  await page.getByRole('button', { name: /Play/ }).scrollIntoViewIfNeeded()
  expect(asked.filter((url) => url.includes('youtube'))).toEqual([])
  await page.getByRole('button', { name: /Play/ }).click()
  await expect(page.locator('video-embed iframe')).toHaveAttribute(
    'src',
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  )
})
