import { execFileSync } from 'node:child_process'
import { expect, signIn, test } from '../site'

test.use({ copy: 'strangers' })

const ADMIN = [
  '/admin',
  '/admin/shows',
  '/admin/seasons/new',
  '/admin/people/person-john-de-lancie',
  '/admin/people/person-john-de-lancie/history',
  '/admin/nonsense',
]

test('a stranger is sent to the sign-in page, whatever of the admin is asked for', async ({ request }) => {
  for (const path of ADMIN) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers().location, path).toContain('/sign-in?from=')
    expect(await answer.text()).not.toContain('de Lancie')
  }
})

test('the answer to a wrong password is the same for a known and for an unknown address', async ({
  page,
  site,
}) => {
  const answers: string[] = []
  for (const email of [site.owner.email, 'nobody@example.org']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').first()).toContainText('The address or the password is not right.')
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    answers.push(((await page.getByRole('main').textContent()) ?? '').replaceAll(email, ''))
  }
  expect(answers[0]).toBe(answers[1])
})

test('a reader of drafts sees the admin but may change nothing; making a new entry is 404', async ({
  page,
  site,
  allow,
}) => {
  allow('404')
  const env = { ...process.env, DATABASE_URL: site.databaseUrl }
  const make = [
    'cli/run.mjs',
    'user-create',
    '--email',
    'reader@example.org',
    '--name',
    'A Reader',
    '--role',
    'reader',
    '--password-stdin',
  ]
  execFileSync(process.execPath, make, { env, input: 'reads and reads and reads\n' })
  await signIn(page, { owner: { email: 'reader@example.org', password: 'reads and reads and reads' } })
  await page.goto('/admin/people/person-john-de-lancie')
  await expect(page.getByLabel('Name · Required to publish').first()).toBeDisabled()
  await expect(page.getByRole('button', { name: /Save|Publish/ })).toHaveCount(0)
  expect((await page.goto('/admin/people/new'))?.status()).toBe(404)
})

test('signing in, reading the admin and signing out work; afterwards the old cookie opens nothing', async ({
  page,
  context,
  site,
}) => {
  await signIn(page, site)
  const cookies = await context.cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.url}/`)
  await context.addCookies(cookies)
  await page.goto('/admin')
  await expect(page).toHaveURL(/sign-in/)
})

const MULTIPART = 'multipart/form-data; boundary=----x'
const FORM = 'application/x-www-form-urlencoded'

/** Every address that takes a body, with the type it takes. */
const POSTED = [
  ['/api/auth/callback/credentials', FORM],
  ['/api/auth/signout', FORM],
  ['/report/send', FORM],
  ['/join/a-made-up-secret', MULTIPART],
  ['/sign-in', 'text/plain;charset=UTF-8'],
  ['/sign-in/second', MULTIPART],
  ['/sign-in/forgot', MULTIPART],
  ['/reset/a-secret', MULTIPART],
  ['/admin', MULTIPART],
  ['/admin/shows/new', 'text/plain;charset=UTF-8'],
  ['/admin/seasons/season-star-trek-picard-2/table/upload', MULTIPART],
  ['/admin/import/upload', MULTIPART],
  ['/admin/pictures/upload', 'application/octet-stream'],
] as const

test('what a stranger posts is never a fault of ours: too long, malformed, or to an address that takes nothing', async ({
  request,
  site,
}) => {
  const own = { origin: new URL(site.url).origin }
  const statusOf = async (path: string, headers: Record<string, string>, data: string) =>
    (await request.post(path, { headers: { ...own, ...headers }, data, maxRedirects: 0 })).status()
  const action = { 'next-action': 'a'.repeat(42) }
  for (const [path, type] of POSTED) {
    expect(await statusOf(path, { 'content-type': type }, 'x'.repeat(70_000)), path).toBe(413)
    expect(await statusOf(path, { 'content-type': 'application/json' }, '{}'), path).toBe(415)
    for (const body of [
      '',
      '------x',
      '------x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n',
    ]) {
      const status = await statusOf(path, { 'content-type': type }, body)
      expect(status >= 300 && status < 500, `${path} ${status} for ${JSON.stringify(body)}`).toBe(true)
      const called = await statusOf(path, { 'content-type': type, ...action }, body)
      expect(
        called >= 300 && called < 500,
        `${path} ${called} for an action of ${JSON.stringify(body)}`,
      ).toBe(true)
    }
    for (const body of [
      '["$F9"]',
      '["$K7"]',
      '["$@1","$Q2","$B3"]',
      '[{"__proto__":1}]',
      '["$1:constructor"]',
    ]) {
      const called = await statusOf(path, { 'content-type': type, ...action }, body)
      expect(called >= 300 && called < 500, `${path} ${called} for ${body}`).toBe(true)
    }
  }
  for (const path of ['/sign-in/third', '/join', '/api/auth/session', '/schedule', '/api/v1/shows'])
    expect(await statusOf(path, { 'content-type': MULTIPART }, '------x--'), path).toBe(405)
})
