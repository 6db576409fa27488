import { test as base, expect, type Page } from '@playwright/test'
import { type RunningSite, startSite } from './running-site'
import { type Watch, watch } from './watch'

type ForWorker = {
  /** An ISO instant at which the guide's clock stands still; the real time unless set. At the top of a file only. */
  now: string | undefined
  /** What the site is called in its address: browsers keep passkeys for a name, and for no number. */
  host: '127.0.0.1' | 'localhost'
  /** Any name: files with another one get a server and a database copy of their own, to change as they like. */
  copy: string
  /** The built server with the sample guide. Journeys that change it should set `copy`. */
  site: Omit<RunningSite, 'stop'>
}

type ForTest = {
  /** Expects a console error, a script error or a request elsewhere: `allow('404')`, `allow(/youtube-nocookie/)`. */
  allow: Watch['allow']
  watched: Watch
}

/**
 * Playwright's test on a site of its own: `page.goto('/shows')` is enough, and whatever a good page never does
 * (see e2e/watch.ts) fails the test at its end.
 */
export const test = base.extend<ForTest, ForWorker>({
  now: [undefined, { option: true, scope: 'worker' }],
  copy: ['shared', { option: true, scope: 'worker' }],
  host: ['127.0.0.1', { option: true, scope: 'worker' }],
  site: [
    async ({ now, copy, host }, use) => {
      const site = await startSite({ now, copy, host })
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  watched: [
    async ({ context, site }, use) => {
      const watched = await watch(context, site.url)
      await use(watched)
      expect(watched.unexpected(), 'what no page should do').toEqual([])
    },
    { auto: true },
  ],
  allow: async ({ watched }, use) => use(watched.allow),
})

export { expect }

/** Signs the owner in; the page is the first admin page afterwards. */
export async function signIn(page: Page, { owner }: Pick<RunningSite, 'owner'>): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/admin')
}

/** Where the form of an entry says whether it is saved. */
export function saveState(page: Page) {
  return page.getByRole('group', { name: 'Save state' })
}

/** Opens a part of a season’s form. */
export async function openSection(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click()
}

/** Publishes the open entry: what would change is shown first. */
export async function publish(page: Page) {
  await askToPublish(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
}

/** Presses the button alone: what can't be published is told at once, without a dialog. */
export async function askToPublish(page: Page) {
  await page.getByRole('button', { name: /^Publish( changes)?$/ }).click()
}
