import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-hands' })

test.beforeEach(async ({ page, site }) => signIn(page, site))

/** The admin hears keys once its scripts have run: pressed again until it does. An open palette minds no second press. */
async function openPalette(page: Page) {
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 500 })
  }).toPass()
  return { palette, input: palette.getByLabel('Search entries and commands') }
}

test('Ctrl+K finds an entry and goes there, goes to pages, and presses the open form’s buttons', async ({
  page,
}) => {
  const { palette, input } = await openPalette(page)
  await expect(input).toBeFocused()
  await input.pressSequentially('orla brady')
  await expect(palette.getByRole('option').first()).toContainText('Orla Brady')
  expect(await violations(page)).toEqual([])
  await input.press('Enter')
  await page.waitForURL('**/admin/people/person-orla-brady')

  await page.getByLabel('Distinction').fill('From Dublin')
  await openPalette(page)
  await input.fill('save draft')
  await input.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /Saved \d\d:\d\d/ })).toBeVisible()

  await openPalette(page)
  await input.fill('new show')
  await input.press('Enter')
  await page.waitForURL('**/admin/shows/new')
})

test('? shows the shortcuts, but not while one types', async ({ page }) => {
  await page.goto('/admin/people')
  await page.getByRole('searchbox').press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toBeHidden()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(keys).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
})

test('save and next goes through a list as it was narrowed, and back leads to the row', async ({ page }) => {
  await page.goto('/admin/people?without=about&sort=title')
  const rows = page.getByRole('rowheader').getByRole('link')
  const [first = '', second = ''] = await rows.allTextContents()
  await rows.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first)
  await expect(page.getByRole('button', { name: 'Save and next' })).toBeVisible()
  await page.getByLabel('Distinction').fill('Seen')
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(page).toHaveURL(/\/admin\/people\?without=about#entry-/)
  await expect(page.getByRole('link', { name: second, exact: true })).toBeFocused()
  await rows.first().click()
  await expect(page.getByLabel('Distinction')).toHaveValue('Seen')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`lists read well, ${colorScheme}, and fit 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 800 })
    for (const path of [
      '/admin/seasons?show=show-star-trek-picard',
      '/admin/people?q=brady',
      '/admin/shows/new',
    ]) {
      await page.goto(path)
      expect(await violations(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    }
  })
