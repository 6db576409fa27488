import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { violations } from '../axe'
import { askToPublish, expect, publish, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-pictures' })
test.describe.configure({ mode: 'serial' })

type Sent = { name: string; type: string; bytes: Buffer }

/** Two halves, so that every test has a picture of its own. */
function drawn(red: number) {
  const half = { create: { width: 450, height: 1350, channels: 3, background: '#1b3a6b' } } as const
  const background = { r: red, g: 90, b: 40 }
  return sharp({ create: { width: 900, height: 1350, channels: 3, background } }).composite([
    { input: half, left: 450, top: 0 },
  ])
}

async function openPoster(page: Page) {
  await page.goto('/admin/shows')
  await page.getByRole('link', { name: 'Star Trek: Picard', exact: true }).click()
  const row = page.locator('#field-images > details').first()
  await row.locator('summary').first().click()
  return row.getByRole('group', { name: 'Picture' })
}

/** What a browser does with a file that comes over a field by the mouse or from the clipboard. */
async function bring(page: Page, { name, type, bytes }: Sent, by: 'drop' | 'paste') {
  const sent = await page.evaluateHandle(
    async ({ address, name, type }) => {
      const carried = new DataTransfer()
      const letters = Uint8Array.from(atob(address), (letter) => letter.charCodeAt(0))
      carried.items.add(new File([letters], name, { type }))
      return carried
    },
    { address: bytes.toString('base64'), name, type },
  )
  const field = page.getByRole('group', { name: 'Picture' })
  if (by === 'paste')
    return field.evaluate((element, clipboardData) => {
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, sent)
  await field.dispatchEvent('dragover', { dataTransfer: sent })
  await expect(field).toHaveAttribute('data-over', 'true')
  await field.dispatchEvent('drop', { dataTransfer: sent })
  await expect(field).not.toHaveAttribute('data-over')
}

async function isTooWide(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

test('a poster is chosen, dropped and pasted in turn, gets its focus by mouse and keys, and readers see it', async ({
  page,
  site,
  allow,
}) => {
  // Browsers tell of every answer that refuses.
  allow('400')
  await signIn(page, site)
  const field = await openPoster(page)
  const told = field.getByRole('status')
  await field.getByLabel('Replace').setInputFiles({
    ...{ name: 'first.jpg', mimeType: 'image/jpeg', buffer: await drawn(10).jpeg().toBuffer() },
  })
  await expect(told).toContainText('The picture is stored.', { timeout: 30_000 })

  const program = { name: 'a.jpg', type: 'image/jpeg', bytes: Buffer.from('<html><script>1</script>') }
  await bring(page, program, 'drop')
  await expect(told).toContainText('Not stored. This is a page or a program')
  await bring(page, { name: 'b.webp', type: 'image/webp', bytes: await drawn(120).webp().toBuffer() }, 'drop')
  await expect(told).toContainText('The picture is stored.', { timeout: 30_000 })
  await bring(page, { name: 'c.png', type: 'image/png', bytes: await drawn(240).png().toBuffer() }, 'paste')
  await expect(told).toContainText('Encoding')
  await expect(told).toContainText('The picture is stored.', { timeout: 30_000 })

  const focus = field.getByRole('button', { name: 'Focal point' })
  const box = await focus.boundingBox()
  await focus.click({ position: { x: (box?.width ?? 0) / 4, y: (box?.height ?? 0) * 0.7 } })
  const left = page.getByLabel('Focal point, % from the left')
  await expect(left).toHaveValue(/^2[45]$/)
  await left.fill('29')
  await focus.press('ArrowRight')
  await expect(left).toHaveValue('30')
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await isTooWide(page)).toBe(false)
  expect(await violations(page)).toEqual([])

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByLabel('Alt text').fill('')
  await askToPublish(page)
  await page.getByRole('link', { name: 'Alt text is missing.' }).click()
  await page.keyboard.type('Two halves of one colour each')
  await publish(page)
  await expect(saveState(page)).toContainText('Published')

  await page.goto('/shows/star-trek-picard')
  const poster = page.getByRole('img', { name: 'Two halves of one colour each' })
  await expect(poster).toHaveAttribute('width', '900')
  await expect(poster).toHaveClass(/focus-x-30 focus-y-70/)
  const seen = await poster.evaluate((image: HTMLImageElement) => [image.currentSrc, image.naturalWidth > 0])
  expect(seen).toEqual([expect.stringMatching(/-(320|640)\.avif$/), true])
  const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).join('')
  expect(data).toContain(`${site.url}/pictures/`)
  expect(data).toMatch(/-900\.jpg"/)
})

test('what was replaced is found as not used, and removed with its files', async ({ page, site, allow }) => {
  allow('404')
  await signIn(page, site)
  await page.goto('/admin/pictures')
  await expect(page.getByRole('list', { name: 'Pictures' }).locator('> li')).toHaveCount(3)
  await expect(
    page.getByRole('list', { name: 'Pictures' }).locator('> li', { hasText: 'c.png' }),
  ).toContainText('Used by Star Trek: Picard')
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Not used' }).click()
  await expect(page.getByRole('list', { name: 'Pictures' }).locator('> li')).toHaveCount(2)
  const first = page.getByRole('list', { name: 'Pictures' }).locator('> li', { hasText: 'first.jpg' })
  const address = (await first.getByRole('link').getAttribute('href')) ?? ''
  expect((await page.request.get(address)).headers()).toMatchObject({ 'content-type': 'image/jpeg' })
  await first.getByText('Not used. Delete').click()
  await first.getByRole('button', { name: 'Remove first.jpg' }).click()
  await expect(first).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await isTooWide(page)).toBe(false)
  expect(await violations(page)).toEqual([])
})

test('25 MB are taken whole, more is refused, and nothing from who is not signed in', async ({
  page,
  site,
  allow,
}) => {
  allow(/40[01]/)
  const jpeg = [...(await drawn(77).jpeg().toBuffer())]
  const sentWith = (length: number) =>
    page.evaluate(
      async ({ jpeg, length }) => {
        const body = new Uint8Array(length)
        body.set(jpeg)
        const headers = { 'content-type': 'application/octet-stream' }
        const answer = await fetch('/admin/pictures/upload?name=long.jpg', { method: 'POST', headers, body })
        return [answer.status, await answer.text()]
      },
      { jpeg, length },
    )
  const most = 25 * 1024 * 1024
  await page.goto('/sign-in')
  expect(await sentWith(60_000)).toEqual([401, expect.stringContaining('You are signed out.')])
  await signIn(page, site)
  expect(await sentWith(most)).toEqual([200, expect.stringContaining('"outcome":"stored"')])
  expect(await sentWith(most + 1)).toEqual([400, expect.stringContaining('larger than 25 MB')])
})
