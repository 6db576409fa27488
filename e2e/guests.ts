import type { Browser, Page } from '@playwright/test'

export type Guest = { name: string; email: string; role: 'editor' | 'reader' }

/** Whoever joins has this one. */
export const PASSWORD = 'five small words and tea'

/** The link of an invitation that the owner on this page makes. */
export async function invitationFor(page: Page, { email, role }: Guest): Promise<string> {
  await page.goto('/admin/accounts')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('radio', { name: role }).check()
  await page.getByRole('button', { name: 'Create invitation' }).click()
  return page.getByLabel('Invitation link').inputValue()
}

/** A browser of its own, in which somebody joins by a link. */
export async function joined(browser: Browser, link: string, { name }: Guest): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL('**/admin')
  return page
}
