import { expect } from 'vitest'
import type { Site } from './site'

// A page that is kept from the start on, such as nobody has asked for yet, the API, and what has to be made for each who asks.
const PATHS = [
  '/',
  '/shows',
  '/people?page=1',
  '/people/patrick-stewart',
  '/shows/star-trek-picard/season-2',
  '/shows/star-trek-picard/season-2/calendar.ics',
  '/api/v1/shows',
  '/search?q=picard',
]

/** Readers are answered with every kind of page; with how many. */
export async function requireReading(site: Site): Promise<number> {
  for (const path of PATHS) expect((await site.ask(path)).status, path).toBe(200)
  return PATHS.length
}
