import { expect, test } from '../site'

// Lists that are narrowed by their address, without a script.
test.use({ now: '2022-02-02T12:00:00Z', javaScriptEnabled: false })

const titles = ['Star Trek: First Contact', 'Star Trek: Picard', 'Star Trek: The Next Generation']

test('a reader narrows the shows by kind, genre and platform, then by letter, and finds all of them again', async ({
  page,
}) => {
  await page.goto('/shows')
  const shows = page.locator('#list li b')
  await expect(shows).toHaveText(titles)
  await page.getByText('Narrow by kind').click()
  await page.getByLabel('Kind').selectOption('Series')
  await page.getByLabel('Genre').selectOption('drama')
  await page.getByLabel('Platform').selectOption('Paramount+')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/kind=series&genre=drama&platform=paramount-plus/)
  await expect(shows).toHaveText(['Star Trek: Picard'])

  await page.getByRole('navigation', { name: 'By first letter' }).getByRole('link', { name: 'Q' }).click()
  await expect(page).toHaveURL(/kind=series.*letter=q/)
  await expect(page.getByText('No show in the guide fits this.')).toBeVisible()
  await expect(page.getByLabel('Kind')).toHaveValue('series')
  await page.getByRole('main').getByRole('link', { name: 'All shows' }).click()
  await expect(shows).toHaveText(titles)
})

test('people stand under the first letter of their name', async ({ page }) => {
  await page.goto('/people')
  await page.getByRole('navigation', { name: 'By first letter' }).getByRole('link', { name: 'J' }).click()
  await expect(page.locator('.rows a', { hasText: 'John de Lancie' })).toBeVisible()
  await expect(page.locator('.rows a', { hasText: 'Patrick Stewart' })).toHaveCount(0)
})

test('what is no filter is 404; what is one names the whole list to search engines', async ({ request }) => {
  for (const query of ['kind=opera', 'genre=opera', 'platform=nobody', 'letter=zz', 'letter=S', 'page=9'])
    expect((await request.get(`/shows?${query}`)).status(), query).toBe(404)
  expect((await request.get('/people?letter=é')).status()).toBe(404)
  const html = await (await request.get('/shows?genre=drama')).text()
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/shows"/)
})
