import { violations } from '../axe'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-bulk' })

const GUIDE = '/shows/star-trek-picard/season-2'

test('a strike postpones seasons: looked at in words, made by the site, ended as one, and that undone', async ({
  page,
  site,
}) => {
  await signIn(page, site)
  await page.goto('/admin/bulk?show=Picard&standing=coming')
  await page.getByRole('button', { name: /Choose all/ }).click()
  await page.getByLabel('Reason, as readers see it').fill('A strike')
  await page.getByLabel('Name of this bulk edit').fill('Strike 2022')
  await page.getByRole('button', { name: 'Preview changes' }).click()
  const shown = page.getByRole('region', { name: 'Preview' })
  await expect(shown).toContainText('Reason')
  await expect(shown).toContainText('A strike')
  expect(await violations(page)).toEqual([])

  await shown.getByRole('button', { name: /Change and publish/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strike 2022')
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toContainText(/^(\d+) of \1 changed/)
  expect(await violations(page)).toEqual([])
  const readers = await page.context().newPage()
  await readers.goto(GUIDE)
  await expect(readers.getByRole('main')).toContainText('A strike')

  await page.goto('/admin/bulk')
  await page.getByRole('link', { name: 'Strike 2022' }).click()
  await page.getByRole('link', { name: 'End the hold' }).click()
  await page.getByRole('button', { name: 'Preview changes' }).click()
  await page.getByRole('button', { name: /Change and publish/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('End of Strike 2022')
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible()
  await readers.reload()
  await expect(readers.getByRole('main')).not.toContainText('A strike')

  await page.getByRole('button', { name: 'Undo all' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toContainText('undone')
  await readers.reload()
  await expect(readers.getByRole('main')).toContainText('A strike')
})
