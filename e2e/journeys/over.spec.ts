import { expect, test } from '../site'

// The real time: the season is over, the next one has followed.

const GUIDE = '/shows/star-trek-picard/season-2'

test('the season has ended everywhere it had a date, and season 3 follows', async ({ page }) => {
  await page.goto(`${GUIDE}?region=US`)
  await expect(page.locator('#status')).toHaveText('Season ended: all 10 episodes out')
  await expect(page.locator('.say')).toHaveText(
    'The season has ended: all 10 episodes came out on Paramount+. Season 3 followed on Thursday 16 February 2023.',
  )
  const next = page.getByRole('link', { name: /What follows.*Season 3/ })
  await expect(next).toContainText('16 Feb – 20 Apr 2023 · ended')
  await next.click()
  await expect(page).toHaveURL(/season-3\?region=US/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Season 3')
})

test('every place is linked from another, and answers', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Star Trek: Picard.*Season 2/s }).click()
  await page.getByRole('link', { name: 'John de Lancie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('John de Lancie')
  await page.getByRole('link', { name: 'Q', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Q')
  await expect(page.getByRole('main')).toContainText('Star Trek: The Next Generation')
  await page.goto('/platforms/paramount-plus')
  await expect(page.getByRole('main')).toContainText('CBS All Access')
  await page.goto('/shows/star-trek-picard')
  for (const season of ['Season 1', 'Season 2', 'Season 3'])
    await expect(page.locator('#seasons').getByRole('link', { name: season, exact: true })).toBeVisible()
})

test('season 1 is told under the name its platform had then', async ({ page }) => {
  await page.goto('/shows/star-trek-picard/season-1')
  await expect(page.getByRole('row', { name: /^United States/ }).first()).toContainText(
    /CBS All Access.*now Paramount\+/s,
  )
})

test('what does not exist is 404 with a finished page, and 400 with a problem in the API', async ({
  page,
  request,
  allow,
}) => {
  allow('404')
  for (const path of [
    '/shows/nothing',
    '/shows/star-trek-picard/season-99',
    `${GUIDE}?region=ZZ`,
    '/people/nobody',
    '/characters/nobody',
    '/platforms/none',
    '/nowhere',
    '/trouble',
    '/shows?page=99',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  }
  const wrong = await request.get('/api/v1/shows/star-trek-picard/seasons/2?region=ZZ')
  expect(wrong.status()).toBe(400)
  expect(wrong.headers()['content-type']).toContain('application/problem+json')
  expect((await wrong.json()).detail).toContain('ZZ')
  expect((await request.get('/api/v1/shows/nothing/seasons/2')).status()).toBe(404)
  expect((await request.post(GUIDE)).status()).toBe(405)
})

test('the API answers what the page says', async ({ request }) => {
  const season = await (await request.get('/api/v1/shows/star-trek-picard/seasons/2?region=DE')).json()
  expect(season).toMatchObject({
    show: { slug: 'star-trek-picard' },
    number: 2,
    status: 'ended',
    episodeCount: 10,
  })
  expect(season.releases.map((each: { regions: string[] }) => each.regions)).toEqual([
    ['US'],
    ['CA'],
    ['CA'],
    ['WORLD'],
  ])
  expect(season.releases.at(-1)).toMatchObject({
    except: ['CA', 'US'],
    platform: { slug: 'prime-video' },
    premiere: { value: '2022-03-04', precision: 'day', time: null, timeZone: null },
  })
  expect(season.forRegion).toMatchObject({
    region: 'DE',
    status: 'ended',
    next: null,
    finale: { episode: 10, value: '2022-05-06', precision: 'day' },
  })
  const q = season.cast.find((each: { character: { slug: string } }) => each.character.slug === 'q')
  expect(q).toMatchObject({ billing: 'special-guest', reprises: { slug: 'star-trek-the-next-generation' } })
  expect(season.images).toContainEqual(expect.objectContaining({ url: null, credit: 'Amazon' }))
})
