import { beforeAll, expect, it } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { redirectMovedOr404 } from './calendar-response'

const temporary = sharedDatabase()

beforeAll(async () => {
  await temporary.db.redirect.create({ data: { path: '/shows/old', target: '/shows/new' } })
})

it('a calendar that is followed moves with its show, its region included', async () => {
  const request = new Request('https://guide.example.org/shows/old/season-2/calendar.ics?region=CA')
  const moved = await redirectMovedOr404('/shows/old/season-2', request)
  const location = '/shows/new/season-2/calendar.ics?region=CA'
  expect([moved.status, moved.headers.get('location')]).toEqual([308, location])
  expect((await redirectMovedOr404('/shows/gone', request)).status).toBe(404)
})
