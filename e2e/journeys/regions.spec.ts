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
    await expect(page.getByRole('status')).toContainText('a guess from your time zone')
    await expect(page.locator('#episodes')).toContainText('dates for Germany')
    await expect(page).not.toHaveURL(/region=/)

    await page.getByLabel('Another region').selectOption('US')
    await page.getByRole('button', { name: 'Show my dates' }).click()
    await expect(page.getByRole('region', { name: 'For you in the United States' })).toBeVisible()

    await page.goto(GUIDE)
    await expect(page.getByRole('region', { name: 'For you in the United States' })).toBeVisible()
    await expect(page.getByText('a guess from your time zone')).toHaveCount(0)
  })

  test('an address with a region wins over the guess and over a kept choice', async ({ page }) => {
    await page.goto(`${GUIDE}?region=CA`)
    await expect(page.getByRole('region', { name: 'For you in Canada' })).toBeVisible()
    await expect(page.getByText('a guess from your time zone')).toHaveCount(0)
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
  await page.getByText('Change region').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Germany')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/region=DE/)
})
