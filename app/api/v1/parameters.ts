import { Temporal } from 'temporal-polyfill'
import { MAX_DAYS } from '@/lib/formats/api/schedule'
import { guideNow } from '@/lib/foundation/clock'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { programmeDay } from '@/lib/foundation/dates/zones'
import { Invalid } from '@/lib/foundation/errors'
import { hasPlatform } from '@/lib/guide/platforms/queries'
import { findRegionZone } from '@/lib/guide/regions/queries'
import { isRegion } from '@/lib/guide/regions/regions'
import { hasAiring, type ScheduleQuery } from '@/lib/guide/schedule/queries'

/** What programs ask for in the query. Each function throws Invalid, naming the parameter, for what makes no sense. */

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'
const DAYS_WITHOUT_TO = 7

export function parametersIn(request: Request): URLSearchParams {
  return new URL(request.url).searchParams
}

/** The region by its code in capitals; null where none was asked for. */
export function parseRegion(parameters: URLSearchParams): string | null {
  const value = parameters.get('region')
  if (value === null) return null
  const code = value.toUpperCase()
  if (!isRegion(code)) {
    const what = value === '' ? 'The region is empty.' : `“${value}” is not a region.`
    throw invalidParameter('region', `${what} Give an ISO 3166-1 code such as US, CA or DE, or leave it out.`)
  }
  return code
}

/** The number of the page, 1 where none was asked for. */
export function parsePage(parameters: URLSearchParams): number {
  const value = parameters.get('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw invalidParameter('page', `“${value}” is not the number of a page. Pages count from 1.`)
  return Number(value)
}

/** What to search for; a few words. */
export function parseSearch(parameters: URLSearchParams): string {
  const value = parameters.get('q') ?? ''
  if (value.trim() === '')
    throw invalidParameter('q', 'There is nothing to search for. Give some words as “q”.')
  return value
}

/** The days, the region and the platform of a schedule: without days a week from today, as the region has it. */
export async function parseSchedule(parameters: URLSearchParams): Promise<ScheduleQuery> {
  const region = parseRegion(parameters)
  const platform = await parsePlatform(parameters)
  const zone = region ? await findRegionZone(region) : 'UTC'
  const today = programmeDay(guideNow(), { zone, dayEndsAt: '00:00' })
  const from = dayParameter('from', parameters) ?? today
  const to = dayParameter('to', parameters) ?? daysAfter(from, DAYS_WITHOUT_TO - 1)
  if (to < from)
    throw invalidParameter(
      'to',
      `“to” (${to}) is before “from” (${from}). Give a later day, or leave it out.`,
    )
  if (to > daysAfter(from, MAX_DAYS - 1))
    throw invalidParameter('to', `${from} to ${to} is too long. Ask for at most ${MAX_DAYS} days at once.`)
  return { from, to, region, platform, after: await afterIn(parameters) }
}

async function afterIn(parameters: URLSearchParams): Promise<string | null> {
  const value = parameters.get('after')
  if (value === null) return null
  if (!(await hasAiring(value)))
    throw invalidParameter(
      'after',
      `Nothing in the schedule is “${value}”. Follow the links of the page before.`,
    )
  return value
}

async function parsePlatform(parameters: URLSearchParams): Promise<string | null> {
  const value = parameters.get('platform')
  if (value === null) return null
  if (!(await hasPlatform(value))) {
    throw invalidParameter(
      'platform',
      `The guide has no platform “${value}”. Give a slug such as paramount-plus.`,
    )
  }
  return value
}

function dayParameter(name: 'from' | 'to', parameters: URLSearchParams): string | null {
  const value = parameters.get(name)
  if (value === null) return null
  if (!isDay(value)) throw invalidParameter(name, `“${value}” is not a day. Write one as 2022-03-03.`)
  if (value < FIRST_DAY || value > LAST_DAY)
    throw invalidParameter(name, `${value} is out of range. Give a day from ${FIRST_DAY} to ${LAST_DAY}.`)
  return value
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

function invalidParameter(path: string, message: string): Invalid {
  return new Invalid([{ path, message }])
}
