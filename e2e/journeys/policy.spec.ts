import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { type Guest, invitationFor, joined } from '../guests'
import { PAGES, ROLES, type Role } from '../policy'
import { expect, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'policy' })

/** An address that is there, for each folder with parameters; what has to be made first is asked for by a made-up name. */
const PARAMETERS: Record<string, string> = {
  '[folder]': 'seasons',
  '[entry]': 'season-star-trek-picard-2',
  '[part]': 'episodes',
  '[version]': 'live',
  '[account]': 'none',
  '[upload]': 'none',
  '[run]': 'none',
}

/** Pages that a season does not have, and one that answers for what is not there. */
const OTHERS: Record<string, string> = {
  'admin/[folder]/[entry]/merge': '/admin/people/person-john-de-lancie/merge',
  'admin/import/[upload]/progress': '/admin/import/any/progress',
}

const addressOf = (folder: string) =>
  OTHERS[folder] ?? `/${folder.replace(/\[\w+\]/g, (name) => PARAMETERS[name] ?? name)}`

/** Takes no GET: what is posted there is guarded by the tests of server/guard.ts and of the uploads. */
const isPosted = (folder: string) => folder.endsWith('/upload')

/** What somebody asks with who was invited in a role. */
async function askingAs(
  owner: Page,
  browser: Browser,
  role: 'editor' | 'reader',
): Promise<APIRequestContext> {
  const guest: Guest = { name: role, email: `${role}@example.org`, role }
  const page = await joined(browser, await invitationFor(owner, guest), guest)
  return page.request
}

/** "signed out", "not for this role", or that the page was made. */
async function answerTo(request: APIRequestContext, origin: string, folder: string): Promise<string> {
  const answer = await request.get(`${origin}${addressOf(folder)}`, { maxRedirects: 0 })
  const to = answer.headers().location ?? ''
  if (to.includes('/sign-in') || answer.status() === 401) return 'signed out'
  if (answer.status() === 404 || answer.status() === 403) return 'nothing'
  expect(answer.status(), folder).toBeLessThan(400)
  return 'made'
}

test('every page of the admin is for the roles of its policy, and for nobody below', async ({
  page,
  site,
  browser,
}) => {
  test.slow()
  const stranger = await browser.newContext()
  await signIn(page, site)
  const people: Record<Role, APIRequestContext> = {
    anybody: stranger.request,
    reader: await askingAs(page, browser, 'reader'),
    editor: await askingAs(page, browser, 'editor'),
    owner: page.request,
  }
  for (const [folder, lowest] of Object.entries(PAGES)) {
    if (isPosted(folder)) continue
    const isMissing = addressOf(folder).includes('/none')
    for (const role of ROLES) {
      const may = ROLES.indexOf(role) >= ROLES.indexOf(lowest)
      const expected = role === 'anybody' ? 'signed out' : may && !isMissing ? 'made' : 'nothing'
      expect.soft(await answerTo(people[role], site.url, folder), `${folder} as ${role}`).toBe(expected)
    }
  }
})
