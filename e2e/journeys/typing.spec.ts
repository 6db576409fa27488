import type { Page } from '@playwright/test'
import { expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'typing' })
test.describe.configure({ mode: 'serial' })

test.beforeEach(async ({ page, site }) => signIn(page, site))

async function openPerson(page: Page, name: string) {
  await page.goto('/admin/people')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByLabel('Distinction')).toBeEnabled()
}

/** Opens somebody in two windows, and publishes another distinction from the second. */
async function publishElsewhere(page: Page, name: string, distinction: string) {
  const other = await page.context().newPage()
  for (const each of [page, other]) await openPerson(each, name)
  await other.getByLabel('Distinction').fill(distinction)
  await publish(other)
  await expect(other.getByRole('status').filter({ hasText: 'Published' })).toBeVisible()
}

const barOf = (page: Page) => saveState(page)

test('what is typed is kept as a draft by itself, and readers see nothing of it', async ({ page }) => {
  await openPerson(page, 'John de Lancie')
  await page.getByLabel('Distinction').pressSequentially('Known for a laugh ')
  await expect(barOf(page)).toContainText(/Draft saved \d\d:\d\d/)
  await page.getByLabel('Distinction').pressSequentially('and a snap')
  await expect(page.getByLabel('Distinction')).toHaveValue('Known for a laugh and a snap')
  await expect(barOf(page)).toContainText(/Draft saved/)
  await page.reload()
  await expect(page.getByLabel('Distinction')).toHaveValue('Known for a laugh and a snap')
  await page.goto('/people/john-de-lancie')
  await expect(page.getByRole('main')).not.toContainText('a snap')
})

test('two windows: different fields are both kept, and each is told that the other is here', async ({
  page,
}) => {
  await publishElsewhere(page, 'Orla Brady', 'From Dublin')
  await page.getByLabel('About').fill('An actor.')
  await expect(page.getByText('saved this entry while you were editing')).toBeVisible()
  await expect(page.getByLabel('Distinction')).toHaveValue('From Dublin')
  await expect(barOf(page)).toContainText(/Draft saved/)
  await page.reload()
  await expect(page.getByLabel('About')).toHaveValue('An actor.')
  await expect(page.getByLabel('Distinction')).toHaveValue('From Dublin')
})

test('two windows: the same field shows both texts and asks, and the choice is kept', async ({ page }) => {
  await publishElsewhere(page, 'Alison Pill', 'From Toronto')
  await page.getByLabel('Distinction').fill('Born in Toronto')
  const panel = page.getByRole('alert').filter({ hasText: 'saved this entry while you were editing' })
  await expect(panel).toContainText('Born in Toronto')
  await expect(panel).toContainText('From Toronto')
  await panel.getByRole('button', { name: 'Keep mine for Distinction' }).click()
  await expect(barOf(page)).toContainText(/Draft saved/)
  await page.reload()
  await expect(page.getByLabel('Distinction')).toHaveValue('Born in Toronto')
})

test('a session that ends while typing loses nothing: sign in again in place, and it is saved', async ({
  page,
  context,
  site,
  allow,
}) => {
  allow('401')
  await openPerson(page, 'Evan Evagora')
  const other = await context.newPage()
  await other.goto('/admin')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Distinction').fill('Typed after the session ended')
  const form = page.getByRole('form', { name: 'Sign in again' })
  await form.getByLabel('Password').fill('not the password')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toHaveText('The address or the password is not right.')
  await form.getByLabel('Password').fill(site.owner.password)
  await form.getByRole('button').click()
  await expect(page.getByRole('status').filter({ hasText: /Saved \d\d:\d\d/ })).toBeVisible()
  await expect(form).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Distinction')).toHaveValue('Typed after the session ended')
})

test('with the network gone nothing typed is lost, and it is kept once it is back', async ({
  page,
  context,
  allow,
}) => {
  allow('ERR_INTERNET_DISCONNECTED')
  await openPerson(page, 'Isa Briones')
  await context.setOffline(true)
  await page.getByLabel('Distinction').fill('Typed without a network')
  await expect(page.getByRole('status').filter({ hasText: 'could not be reached' })).toBeVisible()
  await context.setOffline(false)
  await expect(barOf(page)).toContainText(/Draft saved/, { timeout: 20_000 })
})

test('what could not be saved before the window went is offered again, and not to somebody else', async ({
  page,
  context,
  allow,
}) => {
  allow('ERR_INTERNET_DISCONNECTED')
  await openPerson(page, 'Michelle Hurd')
  const address = page.url()
  await context.setOffline(true)
  await page.getByLabel('Distinction').fill('Typed, then the window was gone')
  await expect(page.getByRole('status').filter({ hasText: 'could not be reached' })).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(address)
  const panel = again.getByRole('region', { name: 'Unsaved changes' })
  await expect(panel).toContainText('Typed, then the window was gone')
  await expect(again.getByLabel('Distinction')).not.toHaveValue('Typed, then the window was gone')
  const own = await again.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('logline.unsaved.')),
  )
  expect(own).toHaveLength(1)
  await again.evaluate(([key]) => {
    const value = localStorage.getItem(key ?? '') ?? ''
    localStorage.removeItem(key ?? '')
    localStorage.setItem((key ?? '').replace(/unsaved\.[^.]+/, 'unsaved.somebody-else'), value)
  }, own)
  await again.reload()
  await expect(panel).toHaveCount(0)
  await again.evaluate(([key]) => {
    const other = Object.keys(localStorage).find((each) => each.includes('somebody-else')) ?? ''
    localStorage.setItem(key ?? '', localStorage.getItem(other) ?? '')
  }, own)
  await again.reload()
  await panel.getByRole('button', { name: 'Restore' }).click()
  await expect(again.getByLabel('Distinction')).toHaveValue('Typed, then the window was gone')
  await expect(barOf(again)).toContainText(/Draft saved/)
  await again.reload()
  await expect(again.getByLabel('Distinction')).toHaveValue('Typed, then the window was gone')
  await expect(panel).toHaveCount(0)
})

test('with the server killed and started again while somebody types, nothing is lost', async ({
  page,
  site,
  allow,
}) => {
  allow('ERR_CONNECTION_REFUSED')
  await openPerson(page, 'Santiago Cabrera')
  await page.getByLabel('Distinction').pressSequentially('Typed before, ')
  await expect(barOf(page)).toContainText(/Draft saved/)
  await site.die()
  await page.getByLabel('Distinction').pressSequentially('and while it was gone')
  await expect(page.getByRole('status').filter({ hasText: 'could not be reached' })).toBeVisible()
  await site.rise()
  await expect(barOf(page)).toContainText(/Draft saved/, { timeout: 30_000 })
  await page.reload()
  await expect(page.getByLabel('Distinction')).toHaveValue('Typed before, and while it was gone')
})

test('a page of an older build says that the site was upgraded, and what was typed is there after reloading', async ({
  page,
  allow,
}) => {
  allow('409')
  await openPerson(page, 'Annie Wersching')
  // What the site answers to a form that its build does not have.
  await page.route('**/admin/**', (route) => {
    const headers = route.request().headers()
    const isAction = headers['next-action'] !== undefined
    return route.continue(isAction ? { headers: { ...headers, 'next-action': '0'.repeat(42) } } : {})
  })
  await page.getByLabel('Distinction').pressSequentially('Typed in an old tab')
  await expect(
    page.getByRole('status').filter({ hasText: 'Logline was upgraded: reload the page' }),
  ).toBeVisible()
  await page.unrouteAll()
  await page.reload()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByLabel('Distinction')).toHaveValue('Typed in an old tab')
  await expect(barOf(page)).toContainText(/Draft saved/)
})
