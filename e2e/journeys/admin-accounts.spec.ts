import { violations } from '../axe'
import { type Guest, invitationFor, joined, PASSWORD } from '../guests'
import { askToPublish, expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-access' })
test.describe.configure({ mode: 'serial' })

const ENTRY = '/admin/people/person-john-de-lancie'
test('somebody is invited, joins, edits, is disabled, and loses nothing they typed', async ({
  page,
  site,
  browser,
}) => {
  const ada: Guest = { name: 'Ada', email: 'ada@example.org', role: 'editor' }
  await signIn(page, site)
  const link = await invitationFor(page, ada)
  await page.reload()
  await expect(page.getByText('ada@example.org, editor')).toBeVisible()
  expect(await page.content()).not.toContain(link.split('/').at(-1))

  const hers = await joined(browser, link, ada)
  await hers.goto(ENTRY)
  await hers.getByLabel('Distinction').fill('Known for a certain laugh')
  await publish(hers)
  await expect(saveState(hers)).toContainText('Published')
  expect((await hers.goto(link))?.status()).toBe(404)
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
  expect((await hers.goto('/admin/accounts'))?.status()).toBe(404)

  await hers.goto(ENTRY)
  await hers.getByLabel('Distinction').fill('Typed while the door was closing')
  await page.goto('/admin/accounts')
  await page.getByRole('link', { name: 'Ada' }).click()
  await page.getByText('Disable this account …').click()
  await page.getByRole('button', { name: 'Disable Ada' }).click()
  await expect(page.getByText('The account is disabled, and its sessions have ended.')).toBeVisible()
  await askToPublish(hers)
  await expect(saveState(hers)).toContainText('you are signed out')
  await expect(hers.getByLabel('Distinction')).toHaveValue('Typed while the door was closing')

  await page.goto('/admin/activity?kind=published')
  await expect(page.getByRole('list', { name: 'Activity' }).locator('> li').first()).toContainText(
    /Ada published John de Lancie \(version \d+\)/,
  )
  await page.getByLabel('Person').selectOption('Ada')
  await page.getByLabel('Kind').selectOption('Accounts')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/person=.+kind=accounts/)
  await expect(page.getByRole('list', { name: 'Activity' }).locator('> li')).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Activity' })).toContainText(
    'Ada joined as editor, invited by Owner',
  )
})

test('a reader is shown no form, and what they send by themselves is refused', async ({
  page,
  site,
  browser,
}) => {
  const rita: Guest = { name: 'Rita', email: 'rita@example.org', role: 'reader' }
  await signIn(page, site)
  const hers = await joined(browser, await invitationFor(page, rita), rita)
  await hers.goto(ENTRY)
  await expect(hers.getByRole('button', { name: /Save|Publish/ })).toHaveCount(0)
  for (const path of ['/admin/accounts', '/admin/activity', '/admin/people/new'])
    expect((await hers.goto(path))?.status(), path).toBe(404)

  const captured = page.waitForRequest((request) => (request.postData() ?? '').includes('Saved by an owner'))
  await page.goto(ENTRY)
  await page.getByLabel('Distinction').fill('Saved by an owner')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(page)).toContainText('Saved')
  const { 'next-action': action = '', 'content-type': type = '' } = (await captured).headers()
  const sent = (await captured).postData()?.replace('Saved by an owner', 'Saved by a reader') ?? ''
  expect(sent).toContain('Saved by a reader')
  const answer = await hers.request.post(ENTRY, {
    headers: { 'next-action': action, 'content-type': type, origin: site.url },
    data: Buffer.from(sent),
  })
  expect(await answer.text()).toContain('not-allowed')
  await page.reload()
  await expect(page.getByLabel('Distinction')).toHaveValue('Saved by an owner')
})

test('one’s own session is ended from another window, and a password is changed', async ({
  page,
  site,
  browser,
}) => {
  await signIn(page, site)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, { owner: site.owner })
  await other.goto(ENTRY)
  await other.getByLabel('Distinction').fill('Typed elsewhere')
  await page.goto('/admin/account')
  await page.getByRole('button', { name: 'End all other sessions' }).click()
  await expect(page.getByText(/other sessions? ha(s|ve) ended/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'End this session' })).toHaveCount(0)
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(saveState(other)).toContainText('you are signed out')
  await expect(other.getByLabel('Distinction')).toHaveValue('Typed elsewhere')

  await page.getByLabel('Current password').fill('not this one')
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Current password')).toBeFocused()
  await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody is invited and joins; the last owner can’t be lost', async ({ page, site, browser }) => {
    const nora: Guest = { name: 'Nora', email: 'nora@example.org', role: 'editor' }
    await signIn(page, site)
    const link = await invitationFor(page, nora)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const hers = await context.newPage()
    await hers.goto(link)
    await hers.getByLabel('Your name').fill('Nora')
    await hers.getByLabel('Password', { exact: true }).fill('password123')
    await hers.getByRole('button', { name: 'Join' }).click()
    await expect(hers.getByText('This is one of the commonest passwords').first()).toBeVisible()
    await expect(hers.getByLabel('Your name')).toHaveValue('Nora')
    await hers.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await hers.getByRole('button', { name: 'Join' }).click()
    await hers.waitForURL('**/admin')
    expect((await hers.goto(link))?.status()).toBe(404)
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')

    await page.goto('/admin/accounts')
    await page.getByRole('main').getByRole('link', { name: 'Owner', exact: true }).click()
    await page.getByRole('radio', { name: 'reader' }).check()
    await page.getByRole('button', { name: 'Change role' }).click()
    await expect(page.getByText('This is the only owner').first()).toBeVisible()
    await page.getByText('Disable this account …').click()
    await page.getByRole('button', { name: 'Disable Owner' }).click()
    await expect(page.getByText('This is the only owner').first()).toBeVisible()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of access, ${colorScheme}, and nothing is wider than 320 pixels`, async ({
    page,
    site,
    allow,
  }) => {
    allow('404')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 800 })
    await signIn(page, site)
    const link = await invitationFor(page, { name: '', email: '', role: 'reader' })
    expect(await violations(page), 'with a link').toEqual([])
    await page.getByRole('link', { name: 'Ada' }).click()
    await page.waitForURL('**/admin/accounts/*')
    const pages = ['/admin/accounts', '/admin/account', '/admin/activity', page.url(), link, `${link}x`]
    for (const path of pages) {
      await page.goto(path)
      for (const fold of await page.locator('main details').all())
        await fold.evaluate((each: HTMLDetailsElement) => each.setAttribute('open', ''))
      expect(await violations(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    }
  })
}
