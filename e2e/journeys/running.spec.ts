import { expect, test } from '../site'

// 25 March 2022: the season is running, a day further in the United States than elsewhere.
test.use({ now: '2022-03-25T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'

test('in the United States episode 4 came out yesterday and 5 is next', async ({ page }) => {
  await page.goto(`${GUIDE}?region=US`)
  await expect(page.locator('.say')).toHaveText(
    'Episode 4 came out yesterday on Paramount+. Next is episode 5, Thursday 31 March.',
  )
  await expect(page.locator('#status')).toHaveText('On now: 4 of 10 episodes out')
  await expect(page.locator('#episodes li.out')).toHaveCount(4)
  await expect(page.locator('#episodes li.next')).toContainText('Fly Me to the Moon')
})

test('in Germany episode 4 is out today and 5 comes on 1 April', async ({ page }) => {
  await page.goto(`${GUIDE}?region=DE`)
  await expect(page.locator('.say')).toHaveText(
    'Episode 4 is out today on Prime Video. Next is episode 5, Friday 1 April.',
  )
  await expect(page.locator('#episodes li', { hasText: 'Watcher' })).toContainText('out today')
})

test('in Canada still no date is found', async ({ page }) => {
  await page.goto(`${GUIDE}?region=CA`)
  await expect(page.locator('.say')).toContainText('No date found')
})

test('the note on the worldwide timing has come in, with its contradiction', async ({ page }) => {
  await page.goto(GUIDE)
  await expect(page.locator('#sources')).toContainText(/collider/i)
  await expect(page.getByText('Updated on Thursday 3 March 2022')).toBeVisible()
})
