import type { Page } from '@playwright/test'
import { expect, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z' })

const SHOW = '/shows/star-trek-picard'
const GUIDE = `${SHOW}/season-2`

const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const

/** Through every kind of page by links and forms alone; on each the head says the region. */
async function walk(page: Page) {
  const main = page.getByRole('main')
  const menu = async (name: string) => {
    await page.getByRole('banner').locator('summary').click()
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name, exact: true }).click()
  }
  const crumb = (name: string) =>
    page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name }).click()
  const steps: [string, () => Promise<void>][] = [
    ['/schedule', () => menu('Schedule')],
    [GUIDE, () => main.getByRole('link', { name: 'Star Trek: Picard' }).first().click()],
    [SHOW, () => crumb('Star Trek: Picard')],
    [GUIDE, () => main.getByRole('link', { name: 'Season 2', exact: true }).first().click()],
    [`${GUIDE}/episode-1`, () => main.getByRole('link', { name: 'The Star Gazer' }).click()],
    [GUIDE, () => main.getByRole('link', { name: 'The cast of season 2' }).click()],
    ['/people/patrick-stewart', () => main.getByRole('link', { name: 'Patrick Stewart' }).click()],
    [
      '/characters/jean-luc-picard',
      () => main.getByRole('link', { name: 'Jean-Luc Picard' }).first().click(),
    ],
    ['/people', () => menu('People')],
    ['/platforms', () => menu('Platforms')],
    ['/platforms/prime-video', () => main.getByRole('link', { name: 'Prime Video' }).click()],
    ['/coming', () => main.getByRole('link', { name: 'All that is coming' }).click()],
    ['/changes', () => menu('Changes')],
    ['/shows', () => menu('Shows')],
    [SHOW, () => main.getByRole('link', { name: /^Star Trek: Picard/ }).click()],
    ['/report', () => page.getByRole('link', { name: 'Something wrong?' }).click()],
    ['/', () => page.locator('#home').click()],
  ]
  for (const [path, click] of steps) {
    await click()
    await expect(page, path).toHaveURL(new RegExp(`${path}(\\?|#|$)`))
    await expect(page.locator('#your-region'), path).toContainText('Germany')
  }
}

for (const javaScriptEnabled of [true, false])
  test(`the region goes along through every kind of page on a small dark phone, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled, baseURL: site.url })
    const page = await context.newPage()
    await page.goto('/')
    await page.locator('#your-region a').click()
    await page.getByLabel('Your region').selectOption('Germany')
    await page.getByRole('button', { name: 'Show my dates' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today in Germany')
    await walk(page)
    await context.close()
  })

test('on a small phone the whole answer stands above the fold: season, show and episode', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ ...PHONE, baseURL: site.url })
  const page = await context.newPage()
  for (const path of [GUIDE, SHOW, `${GUIDE}/episode-1`]) {
    await page.goto(`${path}?region=DE`)
    const bottom = await page.locator('.say').evaluate((say) => say.getBoundingClientRect().bottom)
    expect(bottom, path).toBeLessThan(740)
    await expect(page.locator('.say'), path).toContainText('4 March')
  }
  await context.close()
})

test('a show says what comes next, its seasons with their dates there, and what follows', async ({
  page,
}) => {
  await page.goto(`${SHOW}?region=DE`)
  const answer = page.getByRole('region', { name: 'For you in Germany' })
  await expect(answer).toContainText('Premieres Friday 4 March on Prime Video')
  await expect(answer.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute('href', /region=DE$/)
  const seasons = page.getByRole('region', { name: 'Seasons' }).getByRole('listitem')
  await expect(seasons).toHaveText([/24 Jan – 27 Mar 2020/, /from Fri 4 Mar 2022/, /No date here/i])
  await page.getByText('Rating in one country').click()
  await expect(page.getByText('United States').first()).toBeVisible()
  await page.getByRole('link', { name: /Follows/ }).click()
  await expect(page).toHaveURL(/the-next-generation\?region=DE$/)
  await expect(page.getByRole('link', { name: /What follows.*Star Trek: Picard/ })).toBeVisible()
})

test('the schedule tells the week from a day on, one platform alone, and of an empty day the next one', async ({
  page,
}) => {
  await page.goto('/schedule?region=DE')
  await expect(page.getByRole('main')).toContainText(
    'No episodes on this day in Germany. Next: Friday 4 March',
  )
  await page.getByLabel('Another day').fill('2022-03-03')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/region=DE/)
  const friday = page.getByRole('region', { name: 'Friday 4 March' })
  await expect(friday).toContainText('time not announced')
  await expect(friday.getByRole('link', { name: '1. The Star Gazer' })).toBeVisible()

  await page.goto('/schedule?region=ALL&day=2022-03-03')
  await page.getByRole('navigation', { name: 'Platform' }).getByRole('link', { name: 'Prime Video' }).click()
  await expect(page).toHaveURL(/region=ALL&platform=prime-video/)
  await expect(page.getByRole('region', { name: 'Thursday 3 March' })).toContainText(
    'No episodes on this day',
  )
})

test('what comes is narrowed by platform and kind, and can be followed', async ({ page }) => {
  await page.goto('/coming?region=US')
  await page.getByLabel('Platform').selectOption('Paramount+')
  await page.getByLabel('Kind').selectOption('Series')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/region=US&platform=paramount-plus&kind=series/)
  await expect(page.getByRole('main').getByRole('link', { name: /Season 2/ })).toBeVisible()
  const follow = page.getByRole('region', { name: 'Follow' })
  await follow.getByText('Less, or more').click()
  await expect(follow.getByRole('link', { name: 'When a season is complete' })).toHaveAttribute(
    'href',
    /region=US&platform=paramount-plus&only=complete$/,
  )
  await page.getByLabel('Kind').selectOption('Film')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Nothing that fits is announced.')
})

test('a search shows the next date where one lives, and is kept for the region', async ({ page }) => {
  await page.goto('/search?q=picard&region=US')
  const shows = page.getByRole('region', { name: 'Shows' })
  await expect(shows.getByRole('link', { name: 'Star Trek: Picard' })).toContainText('Season 2: Thu 3 Mar')
  await page.locator('input[name="q"]').fill('stewart')
  await page.locator('input[name="q"]').press('Enter')
  await expect(page).toHaveURL(/q=stewart&region=US/)
})

test('on paper the sources and where they disagree can be read, and what gives a story away stays folded', async ({
  page,
}) => {
  await page.goto(`${GUIDE}?region=US`)
  const dispute = page.locator('#contradictions details').first().locator('dd').first()
  await expect(dispute).not.toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(dispute).toBeVisible()
  await expect(page.locator('#sources li').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).not.toBeVisible()
  await expect(page.locator('.acts').first()).not.toBeVisible()
})
