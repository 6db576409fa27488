import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { violations } from '../axe'
import { change } from '../change'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'second-factor', host: 'localhost' })
test.describe.configure({ mode: 'serial' })

let secret = ''
let codes: string[] = []

const codeNow = () => new TOTP({ secret }).generate()

/** The key that stands below the picture, for whoever types it. */
async function keyShown(page: Page): Promise<string> {
  return ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/admin'))
}

/** The first step: what follows asks for the second. */
async function givePassword(page: Page, { owner }: { owner: { email: string; password: string } }) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an app is set up; then the password alone opens nothing, and a code or a recovery code does', async ({
    page,
    site,
  }) => {
    await signIn(page, site)
    await page.goto('/admin/account')
    await page.getByRole('link', { name: 'Set up an authenticator app' }).click()
    await expect(page.getByRole('img', { name: 'The key as a picture' })).toBeVisible()
    secret = await keyShown(page)
    await page.getByLabel('Code of six digits').fill('000000')
    await page.getByRole('button', { name: 'Turn on' }).click()
    await expect(page.getByText('The app shows another code by now').first()).toBeVisible()
    expect(await keyShown(page)).toBe(secret)
    await page.getByLabel('Code of six digits').fill(codeNow())
    await page.getByRole('button', { name: 'Turn on' }).click()
    codes = (await page.getByLabel('Recovery codes').inputValue()).split('\n')
    expect(codes).toHaveLength(10)

    await page.context().clearCookies()
    await givePassword(page, site)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second factor')
    await page.goto('/admin')
    await expect(page).toHaveURL(/\/sign-in\/second\?from=%2Fadmin/)
    await page.getByLabel('Code').fill('000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('This code is not right').first()).toBeVisible()
    await page.getByLabel('Code').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/admin')

    await page.context().clearCookies()
    await givePassword(page, site)
    await page.getByLabel('Code').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('or was used already').first()).toBeVisible()
  })
})

test('a passkey is added, and signs in by itself and after the password', async ({ page, site }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await givePassword(page, site)
  await page.getByLabel('Code').fill(codes[1] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
  await page.goto('/admin/account')
  await page.getByLabel('Name of the passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey is added.')).toBeVisible()
  await expect(page.getByText('Laptop, added')).toBeVisible()

  await signOut(page)
  await page.goto('/sign-in?from=/admin/account')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/admin/account')
  await expect(page.getByText('last used')).toBeVisible()

  await signOut(page)
  await givePassword(page, site)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL('**/admin')
})

test('what concerns access asks for the password again after ten minutes, and keeps what was typed', async ({
  page,
  site,
}) => {
  await givePassword(page, site)
  await page.getByLabel('Code').fill(codes[2] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
  await page.goto('/admin/accounts')
  await change(
    site.databaseUrl,
    `UPDATE "Session" SET "provenAt" = '2022-02-02T11:00:00.000+00:00' WHERE "provenAt" IS NOT NULL`,
  )
  await page.getByLabel('E-mail address').fill('zoe@example.org')
  await page.getByRole('button', { name: 'Create invitation' }).click()
  const proof = page.getByLabel('Your password, or a code of your app')
  await expect(proof).toBeFocused()
  expect(await violations(page)).toEqual([])
  await proof.fill('a wrong one')
  await page.getByRole('button', { name: 'Create invitation' }).click()
  await expect(page.getByText('neither the password nor a new code').first()).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue('zoe@example.org')
  await proof.fill(site.owner.password)
  await page.getByRole('button', { name: 'Create invitation' }).click()
  await expect(page.getByLabel('Invitation link')).toBeVisible()
  await expect(page.getByText('zoe@example.org, editor')).toBeVisible()
})

test('a link to a new password is made by an owner, and asks for the second factor afterwards', async ({
  page,
  site,
}) => {
  await givePassword(page, site)
  await page.getByLabel('Code').fill(codes[3] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
  await page.goto('/admin/accounts')
  await page.getByRole('main').getByRole('link', { name: 'Owner', exact: true }).click()
  await page.getByRole('button', { name: 'Make a link to a new password' }).click()
  const link = await page.getByLabel('Link to a new password').inputValue()
  await page.goto(link)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('New password', { exact: true }).fill('seven other words for a while')
  await page.getByRole('button', { name: 'Keep this password' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second factor')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Code').fill(codes[4] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
})

test('a role that has to have a second factor is asked for one before anything else', async ({
  page,
  site,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(site.owner.email)
  await page.getByLabel('Password').fill('seven other words for a while')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Code').fill(codes[5] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
  await page.goto('/admin/accounts')
  await page.getByRole('checkbox', { name: 'owner' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Required now for: owner.')).toBeVisible()
  await page.goto('/admin/account')
  for (const action of ['Remove the app', 'Remove Laptop']) {
    await page.getByText('Remove …').first().click()
    const button = page.getByRole('button', { name: action })
    await button.click()
    await expect(button).toHaveCount(0)
  }
  await page.goto('/admin/shows')
  await expect(page).toHaveURL(/\/admin\/account$/)
  await expect(page.getByText('Add a second factor to go on')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
