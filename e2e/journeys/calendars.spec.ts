import { expect, test } from '../site'

test.use({ now: '2022-02-02T12:00:00Z' })

const SEASON = '/shows/star-trek-picard/season-2/calendar.ics'
const SHOW = '/shows/star-trek-picard/calendar.ics'

test('the season’s calendar is made for programs: type, name, days, ETag', async ({ request, site }) => {
  const answer = await request.get(`${SEASON}?region=US`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="star-trek-picard-season-2-US.ics"',
    'x-content-type-options': 'nosniff',
  })
  const text = await answer.text()
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(10)
  expect(text).toContain('DTSTART;VALUE=DATE:20220303\r\n')
  expect(text).toContain('DTSTART;VALUE=DATE:20220505\r\n')
  expect(text).toContain('X-WR-CALNAME:Star Trek: Picard\\, Season 2 (United States)\r\n')
  expect(text.replaceAll('\r\n ', '')).toContain(
    `URL;VALUE=URI:${site.url}/shows/star-trek-picard/season-2/episode-1?region=US\r\n`,
  )
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)

  const etag = answer.headers().etag ?? ''
  const again = await request.get(`${SEASON}?region=us`, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  const head = await request.head(`${SEASON}?region=US`)
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0])
})

test('a region without a day has an empty calendar; several shows are one address', async ({ request }) => {
  const canada = await request.get(`${SEASON}?region=CA`)
  expect(canada.status()).toBe(200)
  expect(await canada.text()).not.toContain('VEVENT')
  const address = '/schedule.ics?show=star-trek-picard,star-trek-the-next-generation&region=DE'
  for (const path of [`${SHOW}?region=DE`, address, `${address}&only=premieres&platform=prime-video`])
    expect(await (await request.get(path)).text(), path).toContain('DTSTART;VALUE=DATE:20220304\r\n')
})

test('what is no region, show, season, platform or choice is 404', async ({ request }) => {
  for (const path of [
    `${SEASON}?region=ZZ`,
    '/shows/nothing/calendar.ics',
    '/shows/star-trek-picard/season-9/calendar.ics',
    '/schedule.ics?show=nothing',
    '/schedule.ics?platform=nothing',
    '/schedule.ics?only=all',
    `/schedule.ics?show=${Array.from({ length: 51 }, (_, number) => `show-${number}`).join(',')}`,
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type'], path).toBe('text/plain; charset=utf-8')
  }
  expect((await request.post(SEASON)).status()).toBe(405)
})
