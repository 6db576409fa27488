import { expect, publish, saveState, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'keyboard' })

test('an editor signs in, corrects a date and publishes it with the keyboard alone', async ({
  page,
  site,
}) => {
  await page.goto('/admin')
  await expect(page).toHaveURL(/sign-in/)
  const press = async (key: string, times = 1) => {
    for (let each = 0; each < times; each += 1) await page.keyboard.press(key)
  }
  /** Tabs on until what has the focus is called so. */
  const tabTo = async (name: RegExp) => {
    for (let each = 0; each < 250; each += 1) {
      await press('Tab')
      const called = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null
        return element
          ? `${element.labels?.[0]?.textContent ?? ''} ${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`
          : ''
      })
      if (name.test(called)) return
    }
    throw new Error(`Nothing called ${name} can be reached with the Tab key.`)
  }

  await tabTo(/E-mail/)
  await page.keyboard.type(site.owner.email)
  await tabTo(/Password/)
  await page.keyboard.type(site.owner.password)
  await press('Enter')
  await page.waitForURL('**/admin')

  await tabTo(/^\s*Star Trek: Picard, Season 2\s*$/)
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Star Trek: Picard, Season 2')
  await tabTo(/Everywhere else on Prime Video/)
  await press('Enter')
  await tabTo(/^First episode/)
  await press('Control+a')
  await page.keyboard.type('12 March 2022')
  await press('Control+s')
  await expect(saveState(page).getByRole('status')).toContainText('Saved')
  await tabTo(/Publish changes/)
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeFocused()
  await press('Enter')
  await expect(saveState(page).getByRole('status')).toContainText('Published')

  await page.goto('/shows/star-trek-picard/season-2?region=DE')
  await expect(page.locator('.say')).toContainText('Saturday 12 March')
})

test('rows are added, moved and removed by buttons, and the focus goes with them', async ({ page, site }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(site.owner.email)
  await page.getByLabel('Password').fill(site.owner.password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin')
  await page.goto('/admin/people/new')
  await page.getByLabel('Name · Required to publish').fill('Somebody New')
  const add = page.getByRole('button', { name: 'Add a name' })
  await add.press('Enter')
  await expect(page.getByLabel('Name · Required to publish').nth(1)).toBeFocused()
  await page.keyboard.type('First')
  await add.press('Enter')
  await page.keyboard.type('Second')
  await page.getByRole('button', { name: 'Move up Second' }).press('Enter')
  await expect(page.locator('section[aria-label="Also known as"] summary')).toHaveText(['Second', 'First'])
  await page.getByRole('button', { name: 'Remove First' }).press('Enter')
  await expect(add).toBeFocused()
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await page.goto('/people/somebody-new')
  await expect(page.getByRole('main')).toContainText('Also known as Second')
})
