import { violations } from '../axe'
import { expect, test } from '../site'

test.use({ now: '2022-03-25T12:00:00Z' })

const SEASON = '/shows/star-trek-picard/season-2'
const NEXT = `${SEASON}/episode-5`

test.describe('without JavaScript, 320 pixels wide', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('a reader goes from the season to an episode and on, in a region of theirs', async ({ page }) => {
    await page.goto(SEASON)
    await page.getByRole('link', { name: 'Fly Me to the Moon' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5. Fly Me to the Moon')
    await expect(page.getByRole('row', { name: /Everywhere else.*Prime Video/ })).toContainText(
      'Fri 1 Apr 2022',
    )

    await page.getByRole('link', { name: 'Choose your region' }).first().click()
    await page.getByLabel('Your region').selectOption('US')
    await page.getByRole('button', { name: 'Show my dates' }).click()
    await expect(page).toHaveURL(`${NEXT}?region=US`)
    await expect(page.getByRole('region', { name: 'For you in the United States' })).toContainText(
      'Comes out Thursday 31 March on Paramount+.',
    )
    await expect(page.getByRole('row', { name: /You are here/ })).toContainText('Thu 31 Mar 2022')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

    await page.getByRole('link', { name: /Previous episode/ }).click()
    await expect(page).toHaveURL(`${SEASON}/episode-4?region=US`)
    await expect(page.locator('.say')).toHaveText('Came out yesterday on Paramount+.')
    await page.getByRole('link', { name: 'All of season 2' }).click()
    await expect(page).toHaveURL(`${SEASON}?region=US`)
  })
})

test('the last episode of a season leads to the first of the next, and the schedule to its episodes', async ({
  page,
}) => {
  await page.goto('/shows/star-trek-picard/season-1/episode-10?region=DE')
  await page.getByRole('link', { name: /Next episode, season 2/ }).click()
  await expect(page).toHaveURL(`${SEASON}/episode-1?region=DE`)
  await page.goto('/schedule?day=2022-03-31&region=US')
  await page.getByRole('link', { name: '5. Fly Me to the Moon' }).click()
  await expect(page).toHaveURL(`${NEXT}?region=US`)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${NEXT}$`))
})

test('two in one live at the first number; what is no episode is 404', async ({ page, request, allow }) => {
  const series = '/shows/star-trek-the-next-generation/season-1'
  const answer = await request.get(`${series}/episode-2?region=CA`, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([308, `${series}/episode-1?region=CA`])
  await page.goto(`${series}/episode-2`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1–2.')
  allow('404')
  for (const path of ['/episode-007', '/episode-99', '/special-1', '/episode-5?region=ZZ'])
    expect((await page.goto(SEASON + path))?.status(), path).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the page of an episode, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of [NEXT, `${NEXT}?region=US`, `${SEASON}/episode-10?region=CA`]) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        for (const fold of await page.locator('main details').all())
          await fold.evaluate((each: HTMLDetailsElement) => each.setAttribute('open', ''))
        expect(await violations(page), path).toEqual([])
      }
    }
  })
