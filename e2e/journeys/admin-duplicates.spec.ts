import { violations } from '../axe'
import { expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-relations' })

test.beforeEach(async ({ page, site }) => signIn(page, site))

test('a field that points to an entry is filled by typing, with the keyboard alone, slips forgiven', async ({
  page,
}) => {
  await page.goto('/admin/shows/new')
  const show = page.getByRole('combobox', { name: 'Follows' })
  await expect(show).toBeEnabled()
  await show.pressSequentially('picrad')
  const list = page.getByRole('listbox', { name: 'Found' })
  await expect(list.getByRole('option').first()).toContainText('Star Trek: Picard')
  await expect(list.getByRole('option').first()).toContainText('series')
  expect(await violations(page)).toEqual([])
  await show.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toContainText('Star Trek: Picard')
  await show.press('Enter')
  await expect(show).toHaveValue('Star Trek: Picard')
  await expect(list).toBeHidden()
  await expect(page.getByRole('link', { name: 'Open Star Trek: Picard in a new tab' })).toHaveAttribute(
    'target',
    '_blank',
  )
  await show.pressSequentially('xyz')
  await show.press('Escape')
  await expect(show).toHaveValue('Star Trek: Picard')
  await page.getByRole('button', { name: 'Clear Star Trek: Picard' }).click()
  await expect(show).toHaveValue('')
})

test('what is not there yet is created in place, as a draft, and stays chosen', async ({ page }) => {
  await page.goto('/admin/platforms/platform-paramount-plus')
  const became = page.getByRole('combobox', { name: 'Successor' })
  await became.fill('Peacock Two')
  await page.getByRole('option', { name: 'Create “Peacock Two”, streaming' }).click()
  await expect(became).toHaveValue('Peacock Two')
  await expect(saveState(page)).toContainText(/Draft saved/)
  await page.reload()
  await expect(became).toHaveValue('Peacock Two')
  await page.goto('/admin/platforms?state=draft')
  await expect(page.getByRole('link', { name: 'Peacock Two' })).toBeVisible()
})

test('a person tells where they are used, and two of them become one', async ({ page }) => {
  await page.goto('/admin/people/new')
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Q’s Actor')
  await page.getByLabel('Distinction').fill('Plays tricks')
  await publish(page)
  await expect(page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
  await page.goto(page.url())
  await expect(page.getByText('Not used elsewhere.')).toBeVisible()
  await page.getByRole('link', { name: 'Merge with another person' }).click()
  const other = page.getByRole('combobox', { name: 'Other person' })
  await other.fill('john de lan')
  await page.getByRole('option', { name: /John de Lancie/ }).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('will point to the one that stays')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('group', { name: 'Name' }).getByRole('radio').nth(1).check()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.waitForURL(/\/admin\/people\/[\w-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John de Lancie')
  await page.getByText(/^Used in/).click()
  await expect(page.getByRole('link', { name: 'Star Trek: Picard, Season 2' })).toBeVisible()
  const old = await page.goto('/people/john-de-lancie')
  expect(old?.status()).toBe(200)
  expect(page.url()).toContain('/people/qs-actor')
  await page.goto('/shows/star-trek-picard/season-2')
  await expect(page.getByRole('link', { name: 'John de Lancie' }).first()).toHaveAttribute(
    'href',
    '/people/qs-actor',
  )
})
