import { expect, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z' })

test('finds by a plain form, slips of the finger too', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('searchbox').fill('pikard')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/\/search\?q=pikard/)
  await expect(page.getByText('This is what was found for picard.')).toBeVisible()
  await page.getByRole('region', { name: 'Shows' }).getByRole('link', { name: 'Star Trek: Picard' }).click()
  await expect(page).toHaveURL(/\/shows\/star-trek-picard$/)
  await context.close()
})

test('suggests pages to the keyboard, and leaves the question alone on Escape', async ({ page }) => {
  await page.goto('/schedule')
  const box = page.getByRole('combobox', { name: 'Search' })
  await box.pressSequentially('penan')
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
  await expect(options.first()).toContainText('Penance')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await box.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(box).toHaveValue('penan')
  await box.press('c')
  await expect(options.first()).toBeVisible()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(/season-2\/episode-2$/)
})

test('says that nothing was found, and what else there is', async ({ page }) => {
  await page.goto('/search?q=xyzzyq')
  await expect(page.getByText('Nothing in the guide is called “xyzzyq”')).toBeVisible()
  await page.getByRole('link', { name: 'all shows' }).click()
  await expect(page).toHaveURL('/shows')
})
