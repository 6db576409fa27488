import { expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-drafts' })
test.describe.configure({ mode: 'serial' })

test.beforeEach(async ({ page, site }) => signIn(page, site))

test('nothing goes out that nobody was shown: without a preview only the draft is saved', async ({
  page,
  allow,
}) => {
  allow('ERR_FAILED')
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'John de Lancie' }).click()
  await page.getByLabel('Distinction').fill('Known for a laugh')
  await expect(saveState(page)).toContainText('Draft saved')
  let isFirst = true
  await page.route('**/admin/people/**', async (route) => {
    if (route.request().method() !== 'POST' || !isFirst) return route.fallback()
    isFirst = false
    await route.abort()
  })
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Saved')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).not.toContainText('Known for a laugh')
})

test('a publish is undone while one types on, and what was typed is in the history', async ({ page }) => {
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'John de Lancie' }).click()
  await page.getByLabel('Distinction').fill('Known for two laughs')
  await publish(page)
  await expect(saveState(page).getByRole('status')).toContainText('Published')
  await page.getByLabel('Distinction').fill('Known for three laughs')
  await expect(saveState(page)).toContainText('Draft saved')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/history$/)
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('Known for three laughs')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).not.toContainText('laughs')
})

test('a draft is thrown away from the menu, and stays in the history', async ({ page }) => {
  await page.goto('/admin/people')
  await page.getByRole('link', { name: 'Brent Spiner' }).click()
  await page.getByLabel('Distinction').fill('Draws cats')
  await expect(saveState(page)).toContainText('Draft saved')
  await expect(page.getByText(/^Newer draft, version/)).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Discard draft' }).click()
  await expect(page.getByRole('main')).toContainText('Draws cats')
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByLabel('Distinction')).not.toHaveValue('Draws cats')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('Draws cats')
})

test('drafts that are chosen in a list are published together, also without scripts', async ({
  page,
  site,
  browser,
}) => {
  for (const name of ['Ann Early', 'Ben Late']) {
    await page.goto('/admin/people/new')
    await page.getByLabel('Name · Required to publish').first().fill(name)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(saveState(page).getByRole('status')).toContainText('Saved')
  }
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: site.url,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto('/admin/people?state=draft')
  await plain.getByRole('checkbox', { name: 'Choose Ann Early' }).check()
  await plain.getByRole('checkbox', { name: 'Choose Ben Late' }).check()
  await plain.getByRole('button', { name: 'Publish selected' }).click()
  await expect(plain.getByText('2 published together.')).toBeVisible()
  await context.close()
  await page.goto('/people/ben-late')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ben Late')
})

test('keys go through a list and choose in it, and can be turned off', async ({ page }) => {
  await page.goto('/admin/people/new')
  await page.getByLabel('Name · Required to publish').first().fill('Cy Draft')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(page).getByRole('status')).toContainText('Saved')
  await page.goto('/admin/people?state=draft')
  const first = page.getByRole('rowheader').first()
  // The admin hears keys once its scripts have run; k stays on the first row, however often it is pressed.
  await expect(async () => {
    await page.keyboard.press('k')
    await expect(first.getByRole('link')).toBeFocused({ timeout: 300 })
  }).toPass()
  await first.getByRole('link').blur()
  await page.keyboard.press('j')
  await expect(first.getByRole('link')).toBeFocused()
  await page.keyboard.press('x')
  await expect(first.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('?')
  await page.getByLabel('Keys without Ctrl').uncheck()
  await page.keyboard.press('Escape')
  await first.getByRole('link').focus()
  await page.keyboard.press('x')
  await expect(first.getByRole('checkbox')).toBeChecked()
})

test('a season takes over the cast of another, and names nobody twice', async ({ page }) => {
  await page.goto('/admin/seasons/season-star-trek-picard-3?section=cast')
  await page.getByRole('button', { name: 'Copy from a season' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy the cast of another season' })
  const add = dialog.getByRole('button', { name: /^Add \d+ of Star Trek: Picard, Season 2/ })
  const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0])
  const credits = page.getByRole('table', { name: 'Cast and crew' }).getByRole('button')
  const before = await credits.count()
  await add.click()
  await expect(credits).toHaveCount(before + count)
  await expect(page.getByText('…', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Copy from a season' }).click()
  await expect(
    dialog.getByRole('button', { name: 'All named already of Star Trek: Picard, Season 2' }),
  ).toBeDisabled()
})

test('a pasted article becomes releases, each with its sentence as the source', async ({ page }) => {
  await page.goto('/admin/seasons/season-star-trek-picard-3?section=dates')
  await page.getByRole('button', { name: 'From a text' }).click()
  const dialog = page.getByRole('dialog', { name: 'Releases from a text' })
  await dialog
    .getByLabel('The text')
    .fill(
      'It streams on Paramount+ in the US from 16 February 2023. Germany follows on 17 February on Prime Video.',
    )
  await dialog.getByLabel('Source').fill('The Trade')
  await dialog.getByRole('button', { name: 'Read it' }).click()
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Friday 17 February 2023' }).click()
  await dialog.getByRole('button', { name: 'Add 2 releases' }).click()
  await expect(page.getByRole('button', { name: 'Germany on Prime Video' })).toBeVisible()
  await page.getByRole('link', { name: /^Sources/ }).click()
  await expect(
    page.getByText('The Trade · Germany follows on 17 February on Prime Video.').first(),
  ).toBeVisible()
})
