import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from '../site'

// Readers are in every zone, and pages stay open past midnight. The site's own clock stands at noon in Greenwich.
test.use({ now: '2022-03-02T12:00:00Z' })

const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
]
const MIDNIGHT: { wall: string; words: string; marks: Record<number, string> }[] = [
  {
    wall: '2022-03-02T23:59',
    words: '(Wed 2 Mar 23:59 on your clock)',
    marks: { 2: 'Today', 3: 'Thu', 4: 'Fri' },
  },
  {
    wall: '2022-03-03T00:01',
    words: '(Thu 3 Mar 00:01 on your clock)',
    marks: { 3: 'Today', 4: 'Fri' },
  },
]
// With a region: else the page is asked for again for the reader's own, whose today may be another day of the guide's.
const SCHEDULE = '/schedule?region=US'
const GERMAN = '/shows/star-trek-picard/season-2?region=DE'
const GERMAN_PREMIERE = '2022-03-04'

const momentOf = (wall: string, zone: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()

const markOf = (page: Page, day: string) => page.locator(`day-mark[data-day="${day}"]`)

async function expectMarks(page: Page, marks: Record<number, string>) {
  for (const [day, word] of Object.entries(marks))
    await expect(markOf(page, `2022-03-0${day}`), `on ${day} March`).toHaveText(word)
}

function daysLeft(moment: Temporal.Instant): string {
  const days = moment.toZonedDateTimeISO('Europe/Berlin').toPlainDate().until(GERMAN_PREMIERE).days
  return days === 1 ? '1 day' : `${days} days`
}

for (const timezoneId of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    for (const { wall, words, marks } of MIDNIGHT) {
      test(`at ${wall.slice(11)} days and hours are the reader’s own, a countdown is its region’s`, async ({
        page,
      }) => {
        const moment = momentOf(wall, timezoneId)
        await page.clock.install({ time: moment.epochMilliseconds })
        await page.goto(SCHEDULE)
        await expectMarks(page, marks)
        await page.goto(GERMAN)
        await expect(page.locator('count-down b')).toHaveText(daysLeft(moment))
        const time = `<local-time><time datetime="${moment}">then</time></local-time>`
        await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), time)
        await expect(page.locator('body > local-time small')).toHaveText(words)
      })
    }

    test('a page that was open before midnight is right after it', async ({ page }) => {
      await page.clock.install({ time: momentOf('2022-03-02T23:59', timezoneId).epochMilliseconds })
      await page.goto(SCHEDULE)
      await expectMarks(page, { 2: 'Today', 3: 'Thu', 4: 'Fri' })
      await page.clock.runFor('02:00')
      await expectMarks(page, { 2: 'Wed', 3: 'Today', 4: 'Fri' })
    })
  })
}

test.describe('A region’s midnight', () => {
  test('lowers a countdown on a page that stays open, and asks for the page again on the day, once', async ({
    page,
  }) => {
    const before = momentOf('2022-03-02T23:58', 'Europe/Berlin')
    await page.clock.install({ time: before.epochMilliseconds })
    await page.goto(GERMAN)
    await expect(page.locator('count-down b')).toHaveText('2 days')
    await page.clock.runFor('05:00')
    await expect(page.locator('count-down b')).toHaveText('1 day')

    const reloaded = page.waitForEvent('load')
    await page.clock.fastForward('24:00:00')
    await reloaded
    // The stopped site still says two days; the reader's clock knows that they are over.
    await expect(page.locator('count-down')).toBeHidden()
    await page.clock.runFor('05:00')
    await expect(page.locator('count-down')).toBeHidden()
  })
})

/** The day on which clocks change in a zone, and the day after it. */
const CHANGES = [
  ['America/New_York', '2022-03-13', '2022-03-14'],
  ['Europe/Berlin', '2022-03-27', '2022-03-28'],
  ['Australia/Lord_Howe', '2022-04-03', '2022-04-04'],
] as const

for (const [timezoneId, day, after] of CHANGES) {
  test.describe(`${timezoneId} on ${day}, when clocks change`, () => {
    test.use({ timezoneId })

    test('a day of another length begins and ends at midnight', async ({ page }) => {
      const loaded = momentOf('2022-03-02T12:00', timezoneId)
      await page.clock.install({ time: loaded.epochMilliseconds })
      await page.goto(`/schedule?region=ALL&day=${day}`)
      let now = loaded
      for (const [wall, word] of [
        [`${day}T00:01`, 'Today'],
        [`${day}T23:59`, 'Today'],
        [`${after}T00:01`, 'Sun'],
      ] as const) {
        const then = momentOf(wall, timezoneId)
        await page.clock.fastForward(then.epochMilliseconds - now.epochMilliseconds)
        now = then
        await expect(markOf(page, day), wall).toHaveText(word)
      }
    })
  })
}

test('years away from a site whose clock is stopped, the site’s word stands', async ({ page }) => {
  await page.goto(SCHEDULE)
  await expectMarks(page, { 2: 'Today', 3: 'Thu' })
  await page.goto('/')
  await expect(markOf(page, '2022-03-03').first()).toHaveText('Tomorrow')
  await page.goto(GERMAN)
  await expect(page.locator('count-down b')).toHaveText('2 days')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a plain date stands', async ({ page }) => {
    await page.goto(SCHEDULE)
    await expectMarks(page, { 2: 'Wed', 3: 'Thu' })
    await page.goto('/')
    await expect(markOf(page, '2022-03-03').first()).toHaveText('Thu')
  })
})
