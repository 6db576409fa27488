import { expect, test } from '../site'

// 2 February 2022: the day of the article the sample guide starts from.
test.use({ now: '2022-02-02T12:00:00Z' })

const GUIDE = '/shows/star-trek-picard/season-2'

test('a reader in the United States learns the day, the platform and what follows', async ({ page }) => {
  await page.goto(`${GUIDE}?region=US`)
  await expect(page.getByText('Premieres in 29 days')).toBeVisible()
  const answer = page.getByRole('region', { name: 'For you in the United States' })
  await expect(answer).toContainText(
    'Premieres Thursday 3 March on Paramount+, then a new episode every Thursday.',
  )
  await expect(answer).toContainText('29 days to go')
  await expect(answer).toContainText('Last episode Thu 5 May')
  await expect(answer).toContainText('Only on Paramount+')
})

test('a reader in Canada learns the channels, and that no date was found', async ({ page }) => {
  await page.goto(`${GUIDE}?region=CA`)
  const answer = page.getByRole('region', { name: 'For you in Canada' })
  await expect(answer).toContainText('CTV Sci-Fi Channel and Crave')
  await expect(answer).toContainText('No date found')
  await expect(answer).not.toContainText('to go')
  await expect(page.locator('#status')).toHaveText('No date found')
  await expect(page.locator('#episodes')).not.toContainText('2022')
})

test('a reader in Germany learns the Friday', async ({ page }) => {
  await page.goto(`${GUIDE}?region=DE`)
  const answer = page.getByRole('region', { name: 'For you in Germany' })
  await expect(answer).toContainText(
    'Premieres Friday 4 March on Prime Video, then a new episode every Friday.',
  )
  await expect(answer).toContainText('Last episode Fri 6 May')
  await expect(page.locator('#episodes li').last()).toContainText('Fri 6 May 2022')
})

test('every fact of the article stands on the page', async ({ page }) => {
  await page.goto(GUIDE)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(
    /Star Trek: Picard.*Season 2 · 10 episodes · 2022/,
  )
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /United States/ }).first()).toContainText(
    /Paramount\+.*exclusive.*Thu 3 Mar 2022/s,
  )
  await expect(table.getByRole('row', { name: /CTV Sci-Fi Channel/ })).toContainText('No date found')
  await expect(table.getByRole('row', { name: /Crave/ })).toContainText('No date found')
  await expect(table.getByRole('row', { name: /Everywhere else/ })).toContainText(
    /Prime Video.*Fri 4 Mar 2022.*Fridays/s,
  )
  for (const name of [
    'Patrick Stewart',
    'Alison Pill',
    'Jeri Ryan',
    'Michelle Hurd',
    'Evan Evagora',
    'Orla Brady',
    'Isa Briones',
    'Santiago Cabrera',
    'Brent Spiner',
    'Annie Wersching',
    'Whoopi Goldberg',
    'John de Lancie',
  ])
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible()
  const member = (name: string) =>
    page.locator('#cast li', { has: page.getByRole('link', { name, exact: true }) })
  for (const name of ['Patrick Stewart', 'Whoopi Goldberg', 'John de Lancie'])
    await expect(member(name)).toContainText('Reprises the role from Star Trek: The Next Generation')
  await expect(member('Santiago Cabrera')).toContainText('Cristobal "Chris" Rios')
  await expect(member('Annie Wersching')).toContainText(
    'First played by Alice Krige in Star Trek: First Contact (1996)',
  )
  await expect(member('Whoopi Goldberg')).toContainText('Academy Award winner')
  await expect(main).toContainText('Paramount+ original')
  await expect(main).toContainText(/filmed back to back/i)
  await expect(page.locator('#trailer')).toContainText('Monday 31 January 2022')
  await expect(page.locator('#trailer')).toContainText('No link yet')
  await page.getByText('The official poster').click()
  await expect(page.locator('.poster')).toContainText(/Amazon Studios.*Image credit: Amazon/s)
  await expect(main.getByRole('link', { name: /What follows.*Season 3/ })).toContainText('expected 2023')
  await expect(page.getByText('Updated on Wednesday 2 February 2022')).toBeVisible()
})

test('sources that disagree are shown with the one that is followed, and nothing later is cited', async ({
  page,
}) => {
  await page.goto(GUIDE)
  await page.getByText('When Prime Video starts').click()
  const dispute = page.locator('#contradictions details').first()
  await expect(dispute.locator('div', { hasText: 'followed here' })).toContainText('4 March')
  await expect(dispute).toContainText('theenvoyweb')
  await expect(page.locator('#sources')).toContainText('What to Watch')
  await expect(page.getByRole('main')).not.toContainText(/collider/i)
  await expect(page.getByRole('main')).not.toContainText('February 2023')
})

test('the guide reads and works without JavaScript, and asks for the region by a form', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto(GUIDE)
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('link', { name: 'Choose your region' }).first().click()
  await page.getByLabel('Your region').selectOption('DE')
  await page.getByRole('button', { name: 'Show my dates' }).click()
  await expect(page).toHaveURL(/region=DE/)
  await expect(page.getByText('Premieres Friday 4 March')).toBeVisible()
  await context.close()
})

test('the page carries no script but ours, its metadata in the head, and a strict policy', async ({
  page,
  request,
}) => {
  const answer = await request.get(GUIDE)
  const html = await answer.text()
  expect(html.match(/<script\b[^>]*>/g)).toEqual([
    expect.stringMatching(/src="\/elements\/guide-[0-9a-f]+\.js"/),
    '<script type="application/ld+json">',
  ])
  expect(html).not.toContain('style="')
  expect(answer.headers()['content-security-policy']).toMatch(/script-src 'self'(;|$)/)
  const head = html.slice(0, html.indexOf('</head>'))
  expect(head).toContain('<title>')
  expect(head).toMatch(/<link rel="canonical" href="http[^"]+\/shows\/star-trek-picard\/season-2"/)
  await page.goto(GUIDE)
})

for (const width of [320, 390, 1280]) {
  test(`nothing overflows at ${width} pixels, with a region and without`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of [
      GUIDE,
      `${GUIDE}?region=US`,
      '/',
      '/shows',
      '/shows/star-trek-picard',
      '/people/patrick-stewart',
      '/platforms/paramount-plus',
      '/schedule?day=2022-03-03',
      '/changes',
    ]) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}

test('in the dark the paper is dark and the ink light', async ({ page }) => {
  const lightness = (value: string) =>
    page.evaluate((name) => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body)
          .getPropertyValue(name)
          .match(/\d+(\.\d+)?/g)
          ?.map(Number) ?? []
      return red + green + blue
    }, value)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(GUIDE)
  expect(await lightness('background-color')).toBeLessThan(150)
  expect(await lightness('color')).toBeGreaterThan(600)
})
