import type { Page } from '@playwright/test'
import { violations } from '../axe'
import { expect, saveState, signIn, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z', copy: 'admin-grid' })
test.describe.configure({ mode: 'serial' })

const SEASON = '/admin/seasons/season-star-trek-picard-2?section=episodes'

test.beforeEach(async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await signIn(page, site)
  await page.goto(SEASON)
  await expect(cell(page, 'title', 1)).toBeVisible()
})

function grid(page: Page) {
  return page.getByRole('grid', { name: 'Episodes' })
}

/** A cell by its column and the number of its row, from 1 on. */
function cell(page: Page, column: string, row: number) {
  return grid(page).locator(`[data-at^="${row - 1}:"][data-column="${column}"]`)
}

function told(page: Page) {
  return page.locator('[aria-live=polite]')
}

async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Empties the season and gives it so many empty rows. */
async function onlyEmptyRows(page: Page, count: number) {
  await cell(page, 'title', 1).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /^Remove \d+ episodes/ }).click()
  await page.getByLabel('Add rows').fill(String(count))
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(told(page)).toHaveText(/^[\d,]+ episodes? added\.$/)
}

test('a cell is edited, left as it was and typed anew by keyboard alone', async ({ page }) => {
  await cell(page, 'title', 1).click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Title, row 1' })
  await expect(editor).toBeFocused()
  const before = await editor.inputValue()
  await editor.fill('Something else')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'title', 1)).toHaveText(before)
  await expect(cell(page, 'title', 1)).toBeFocused()
  await page.keyboard.type('Anew')
  await page.keyboard.press('Tab')
  await expect(cell(page, 'title', 1)).toHaveText('Anew')
  await expect(cell(page, 'kind', 1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell(page, 'title', 2)).toHaveText('Anew')
  await page.keyboard.press('Control+Home')
  await expect(cell(page, 'number', 1)).toBeFocused()
  expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1)
})

test('a typed date moves its episode, the pattern’s own puts it back, and it is published so', async ({
  page,
}) => {
  const date = cell(page, 'date', 2)
  await date.click()
  const planned = await date.textContent()
  await page.keyboard.type('11 March 2022')
  await page.keyboard.press('Enter')
  await expect(date).toHaveText('Fri 11 Mar 2022, moved')
  await date.click()
  await page.keyboard.press('Delete')
  await expect(date).toHaveText(planned ?? '')
  await page.keyboard.type('2022-03-11')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').last()).toContainText('Saved')
  await expect(date).toHaveText('Fri 11 Mar 2022, moved')
})

test('a filtered set is changed at once', async ({ page }) => {
  await page.getByText('Filter and bulk edit').click()
  await page.getByLabel('Numbers, as 10-20').fill('2-4')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4')
  await page.getByLabel('Set in all shown').selectOption('Minutes')
  await page.getByLabel('to', { exact: true }).last().fill('51')
  await page.getByRole('button', { name: 'Change 3 episodes' }).click()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(cell(page, 'runtimeMinutes', 3)).toHaveText('51')
  await expect(cell(page, 'runtimeMinutes', 5)).not.toHaveText('51')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing on the grid, ${colorScheme}, ${width} pixels, and the page does not scroll sideways`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.getByText('Filter and bulk edit').click()
      await page.getByText('Build a schedule').click()
      await page.getByText('Grid shortcuts').click()
      await cell(page, 'number', 2).click()
      await page.keyboard.type('two')
      await page.keyboard.press('Enter')
      expect(await violations(page, '#field-episodes')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })

test('cells from a spreadsheet are pasted, rows are made for them, and a wrong value is told in its cell', async ({
  page,
}) => {
  await onlyEmptyRows(page, 1)
  await cell(page, 'number', 1).click()
  await paste(page, '1\t\tPenance\tFinale\t44\t"He said ""no"".\nTwice."\n2\t\tTwo\tOpening\tlong\n')
  await expect(told(page)).toHaveText('2 episodes changed, 1 of them new.')
  await expect(cell(page, 'synopsis', 1)).toContainText('He said "no".')
  await expect(cell(page, 'kind', 2)).toHaveAttribute('aria-invalid', 'true')
  await expect(cell(page, 'kind', 2)).toContainText('“Opening” is not one of the choices')
  await expect(cell(page, 'runtimeMinutes', 2)).toContainText('long')
  await page.keyboard.press('Control+z')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(cell(page, 'title', 1)).toHaveText('')
})

test('751 episodes are numbered and dated by a weekly rule in under ten key presses, each as one undo', async ({
  page,
}) => {
  await onlyEmptyRows(page, 751)
  await cell(page, 'number', 1).click()
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  for (const key of ['5', 'Enter', 'ArrowUp', 'Control+Shift+ArrowDown', 'Control+d']) await press(key)
  await expect(told(page)).toHaveText('750 episodes changed.')
  await expect(cell(page, 'number', 751)).toHaveText('755')
  await press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Apply these dates' })).toBeFocused()
  await expect(page.getByRole('main')).toContainText('751 episodes, the first on')
  await press('Enter')
  await expect(told(page)).toContainText('This is the release’s schedule now.')
  expect(presses).toBeLessThan(10)
  await expect(cell(page, 'date', 751)).toHaveText(/20\d\d$/)
  await expect(saveState(page)).toContainText('Draft saved', { timeout: 30_000 })

  await press('Tab')
  await page.keyboard.press('Control+z')
  await expect(told(page)).toContainText('Undone: 751 episodes')
  await page.keyboard.press('Control+z')
  await expect(told(page)).toHaveText('Undone: 750 episodes changed.')
  await expect(cell(page, 'number', 751)).toHaveText('751')
  await page.keyboard.press('Control+Shift+z')
  await expect(told(page)).toHaveText('Done again: 750 episodes changed.')
})

test('typing in a season of 800 stays quick, and only the rows in sight are drawn', async ({ page }) => {
  await onlyEmptyRows(page, 800)
  expect(await grid(page).getByRole('row').count()).toBeLessThan(60)
  await cell(page, 'title', 3).click()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)))
      },
      true,
    )
  })
  const keys = [...'Penance', 'Enter', ...'Assimilation', 'Enter', 'ArrowDown', 'ArrowDown', 'PageDown']
  for (const key of keys) await page.keyboard.press(key)
  await expect(cell(page, 'title', 4)).toHaveText('Assimilation')
  const painted = () => page.evaluate(() => (window as unknown as { times: number[] }).times)
  // A key is told of once its frame was painted, which on a busy machine comes after the next assertion.
  await expect.poll(async () => (await painted()).length).toBe(keys.length)
  const times = await painted()
  const sorted = times.sort((one, other) => one - other).map((time) => Math.round(time))
  console.log(`key to paint at 800 rows, ms: ${sorted.join(' ')}`)
})

test('an empty season takes a spreadsheet with a header, and an episode that moves asks for the later ones', async ({
  page,
}) => {
  await cell(page, 'title', 1).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /^Remove \d+ episodes/ }).click()
  const lines = Array.from({ length: 24 }, (_, at) => `Part ${at + 1}\t${40 + at}\tSomebody`)
  await page
    .getByLabel('Paste episodes from a spreadsheet')
    .fill(['Episode title\tRuntime\tWriter', ...lines].join('\n'))
  await expect(told(page)).toContainText('24 episodes changed, 24 of them new.')
  await expect(told(page)).toContainText('no such column: “Writer”')
  await expect(cell(page, 'number', 24)).toHaveText('24')
  await expect(cell(page, 'runtimeMinutes', 2)).toHaveText('41')

  await cell(page, 'date', 2).click()
  const planned = await cell(page, 'date', 3).textContent()
  await page.keyboard.type('17 March 2022')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'The 22 after it 7 days later, too?' }).click()
  await expect(told(page)).toHaveText('23 episodes moved.')
  await expect(cell(page, 'date', 2)).toHaveText('Thu 17 Mar 2022')
  await expect(cell(page, 'date', 3)).not.toHaveText(planned ?? '')
  await page.getByRole('button', { name: 'Undo the last change of episodes' }).click()
  await expect(cell(page, 'date', 3)).toHaveText(planned ?? '')
})
