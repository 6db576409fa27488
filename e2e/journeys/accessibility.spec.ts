import { violations } from '../axe'
import { askToPublish, expect, signIn, test } from '../site'

test.use({ now: '2022-03-25T12:00:00Z', copy: 'accessibility' })

const READER = [
  '/',
  '/shows',
  '/shows/star-trek-picard',
  '/shows/star-trek-picard/season-2',
  '/shows/star-trek-picard/season-2?region=US',
  '/shows/star-trek-picard/season-2?region=CA',
  '/people',
  '/schedule?day=2022-03-31&region=US',
  '/changes',
  '/people/whoopi-goldberg',
  '/characters/q',
  '/platforms',
  '/platforms/paramount-plus',
  '/nowhere',
  '/sign-in',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing on the reader’s pages, ${colorScheme}, ${width} pixels`, async ({
      page,
      allow,
    }) => {
      allow(/404.*\/nowhere/)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      for (const path of READER) {
        await page.goto(path)
        for (const fold of await page.locator('main details').all())
          await fold.evaluate((each: HTMLDetailsElement) => each.setAttribute('open', ''))
        expect(await violations(page), path).toEqual([])
      }
    })
  }

  test(`axe finds nothing in the admin, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await signIn(page, site)
    for (const path of [
      '/admin',
      '/admin/seasons',
      '/admin/shows/new',
      '/admin/people/person-john-de-lancie',
      '/admin/platforms/platform-paramount-plus',
      '/admin/schedule',
      '/admin/settings',
      ...['dates', 'episodes', 'cast', 'story', 'media', 'sources', 'links'].map(
        (section) => `/admin/seasons/season-star-trek-picard-2?section=${section}`,
      ),
      '/admin/seasons/season-star-trek-picard-2/history',
    ]) {
      await page.goto(path)
      for (const list of await page.locator('form section').all()) {
        const fold = list.locator('details > summary').first()
        if (await fold.isVisible()) await fold.click()
      }
      expect(await violations(page), path).toEqual([])
    }
    await page.goto('/admin/seasons/season-star-trek-picard-2')
    await page.getByRole('button', { name: 'Everywhere else on Prime Video' }).click()
    await page.getByLabel('First episode').fill('2022-02-30')
    await askToPublish(page)
    await expect(page.getByRole('alert').filter({ hasText: 'problem' })).toBeVisible()
    expect(await violations(page), 'with a problem').toEqual([])
  })
}

test('what cannot be read in the dark is found in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/people/whoopi-goldberg')
  await page
    .locator('main p')
    .first()
    .evaluate((each: HTMLElement) => {
      each.style.color = '#333'
    })
  expect(await violations(page)).toEqual([expect.stringContaining('color-contrast')])
})
