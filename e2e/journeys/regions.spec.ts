import { expect, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'

test.describe('in Berlin', () => {
  test.use({ timezoneId: 'Europe/Berlin' })

  test('the region is guessed from the time zone and said to be a guess; a choice is kept', async ({
    page,
  }) => {
    await page.goto(GUIDE)
    await expect(page.getByRole('region', { name: 'For you in Germany' })).toBeVisible()
    await expect(page.locator('#your-region')).toContainText('Germany · guessed')
    await expect(page.locator('#episodes')).toContainText('dates for Germany')
    await expect(page).not.toHaveURL(/region=/)

    await page.getByRole('link', { name: 'Change region' }).click()
    await page.getByLabel('Your region').selectOption('US')
    await page.getByRole('button', { name: 'Show my dates' }).click()
    await expect(page.getByRole('region', { name: 'For you in the United States' })).toBeVisible()

    await page.goto(GUIDE)
    await expect(page.getByRole('region', { name: 'For you in the United States' })).toBeVisible()
    await expect(page.locator('#your-region')).not.toContainText('guessed')
  })

  test('an address with a region wins over the guess and over a kept choice', async ({ page }) => {
    await page.goto(`${GUIDE}?region=CA`)
    await expect(page.getByRole('region', { name: 'For you in Canada' })).toBeVisible()
    await expect(page.locator('#your-region')).not.toContainText('guessed')
  })
})

test('links to other seasons keep the region', async ({ page }) => {
  await page.goto(`${GUIDE}?region=CA`)
  await page.getByRole('link', { name: /Before.*Season 1/ }).click()
  await expect(page).toHaveURL(/season-1\?region=CA/)
  await page
    .getByRole('navigation', { name: 'You are here' })
    .getByRole('link', { name: 'Star Trek: Picard' })
    .click()
  await expect(page).toHaveURL(/star-trek-picard\?region=CA/)
})

test('with a keyboard alone a reader skips to the content, reads a contradiction and changes the region', async ({
  page,
}) => {
  await page.goto(`${GUIDE}?region=US`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('link', { name: 'Change region' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Your region').focus()
  await page.keyboard.type('Germany')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/region=DE/)
})

test('one choice answers on every page: the front page, the schedule, a show, and links without scripts', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('/region?back=/')
  await page.getByLabel('Your region').selectOption('DE')
  await page.getByRole('button', { name: 'Show my dates' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today in Germany')
  await expect(page.getByRole('main')).toContainText('Fri 4 Mar')
  for (const path of ['/', '/schedule', '/changes', '/shows/star-trek-picard', GUIDE, '/people']) {
    await page.goto(path)
    await expect(page.locator('#your-region')).toContainText('Germany')
    await expect(page.locator('#your-region')).not.toContainText('guessed')
  }
  await page.goto('/shows/star-trek-picard')
  await expect(page.locator('#seasons')).toContainText('from Fri 4 Mar 2022')
  await page.goto('/coming')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coming in Germany')
  await expect(page.getByRole('region', { name: 'Later in 2022' })).toContainText('Fri 4 Mar')
  await page.goto('/coming?region=US')
  await expect(page.getByRole('region', { name: '2023' })).toContainText('Season 3')

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const without = await plain.newPage()
  await without.goto('/?region=US')
  await without
    .getByRole('link', { name: /Star Trek: Picard/ })
    .first()
    .click()
  await expect(without).toHaveURL(/region=US/)
  await without.getByRole('link', { name: 'Schedule' }).first().click()
  await expect(without).toHaveURL(/\/schedule\?region=US/)
  await without.getByRole('link', { name: 'All regions' }).click()
  await expect(without.getByRole('main')).toContainText('In all regions.')
  await plain.close()
})

test('on a small phone the answer stands in sight, and the menu opens', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: site.url })
  const page = await context.newPage()
  await page.goto(`${GUIDE}?region=US`)
  const bottom = await page.locator('.say').evaluate((say) => say.getBoundingClientRect().bottom)
  expect(bottom).toBeLessThan(740)
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'People' }).click()
  await expect(page).toHaveURL(/\/people\?region=US$/)
  await context.close()
})
