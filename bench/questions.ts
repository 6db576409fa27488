import { systemEditor } from '@/lib/accounts/users/system'
import { listQuery } from '@/lib/editing/entry-lists/fields'
import { listEntries } from '@/lib/editing/entry-lists/queries'
import { listToday } from '@/lib/editing/today/queries'
import { listSitemapPages, sitemapTotals } from '@/lib/formats/sitemap/queries'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { postersByEntry } from '@/lib/guide/media/queries'
import { findPerson, listPeople } from '@/lib/guide/people/queries'
import { findPlatform } from '@/lib/guide/platforms/queries'
import { listSchedule, shortSchedule } from '@/lib/guide/schedule/queries'
import { weekOf } from '@/lib/guide/schedule/week'
import { searchGuide } from '@/lib/guide/search/queries'
import { findSeasonGuide, listCurrentSeasons } from '@/lib/guide/seasons/queries'
import { listShows, listShowsChoices } from '@/lib/guide/shows/list/queries'
import { findShow } from '@/lib/guide/shows/queries'

type Question = [name: string, ask: () => Promise<unknown>]

const EVERYWHERE = { region: null, platform: null }

/** What each page and answer asks, of a filled guide; where they need something of it, of its busiest. */
export async function questionsTo(reader: Transaction): Promise<Question[]> {
  const now = guideNow()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const day = today.toString()
  const { days } = weekOf(day)
  const [from, to] = [days[0] ?? day, days[6] ?? day]
  const week = (region: string | null, platform: string | null) => async () => {
    const asked = { region, platform }
    return (
      (await shortSchedule({ from, to, ...asked }, 100)) ??
      (await listSchedule({ from: day, to: day, ...asked }))
    )
  }
  const { show, season, person, change, shows } = await samplesOf(reader)
  const guide = (region: string | null) => () => findSeasonGuide({ show: show.slug, season, region, now })
  const deep = (size: number, total: number) => Math.max(1, Math.floor((total * 0.9) / size))
  const admin = systemEditor('Bench')
  const search = (q: string) => () => searchGuide(q)

  return [
    ['home: seasons', () => listCurrentSeasons(now)],
    [
      'home: this week',
      () => listSchedule({ from: day, to: today.add({ days: 6 }).toString(), ...EVERYWHERE, limit: 12 }),
    ],
    ['home: changes', () => listChanges({ show: null, region: null, limit: 5 })],
    ['schedule, a week', week(null, null)],
    ['schedule, a week in DE', week('DE', null)],
    ['schedule, a week on a platform', week('US', 'lamplight')],
    ['API schedule, a week', () => listSchedule({ from, to, ...EVERYWHERE, limit: 60 })],
    ['platform', () => findPlatform('lamplight')],
    ['shows, first page (API list)', () => listShows(1)],
    ['shows, deep page', () => listShows(deep(60, shows))],
    ['shows: choices', () => listShowsChoices()],
    ['shows of a platform', () => listShows(1, { platform: 'lamplight' })],
    ['shows of a genre', () => listShows(1, { genre: 'crime' })],
    ['shows under a letter', () => listShows(1, { letter: 't' })],
    ['people, first page', () => listPeople(1)],
    ['people, deep page', () => listPeople(deep(120, shows * 5))],
    ['show', () => findShow(show.slug, now)],
    ['posters of 60', () => postersByEntry(Array.from({ length: 60 }, (_, at) => `show-${at}`))],
    ['season guide', guide(null)],
    ['season guide in US', guide('US')],
    ['person', () => findPerson(person.slug)],
    ['changes, first page', () => listChanges({ show: null, region: null })],
    ['changes, late page', () => listChanges({ show: null, region: null, after: change.id })],
    ['changes in DE', () => listChanges({ show: null, region: 'DE' })],
    ['search: exact title', search(show.title)],
    ['search: two letters', search('wi')],
    ['search: common word', search('river')],
    ['search: slip', search('harbuor')],
    ['search: several words', search('the river in winter')],
    ['search: nothing', search('xylqzv')],
    ['sitemap index', () => sitemapTotals()],
    ['sitemap: episodes, first part', () => listSitemapPages('episodes', 1)],
    ['sitemap: episodes, late part', () => listSitemapPages('episodes', deep(10_000, shows * 28))],
    ['admin: today', () => listToday(admin, now)],
    ['admin: people', () => listEntries(admin, 'person', listQuery.parse({}))],
    ['admin: drafts', () => listEntries(admin, 'person', listQuery.parse({ state: 'draft' }))],
    ['admin: changed', () => listEntries(admin, 'season', listQuery.parse({ state: 'changed' }))],
    ['admin: without a source', () => listEntries(admin, 'person', listQuery.parse({ without: 'source' }))],
    ['admin: people like "harb"', () => listEntries(admin, 'person', listQuery.parse({ q: 'harb' }))],
  ]
}

/** The first of their kinds, so that guides of any size are asked for the same ones. */
async function samplesOf(reader: Transaction) {
  const show = await reader.show.findFirstOrThrow({
    where: { seasons: { some: { number: 6 } } },
    orderBy: { id: 'asc' },
    include: { seasons: { orderBy: { number: 'desc' } } },
  })
  const person = await reader.person.findFirstOrThrow({
    where: { credits: { some: {} } },
    orderBy: { id: 'asc' },
    select: { slug: true },
  })
  const change = await reader.dateChange.findFirstOrThrow({
    orderBy: { at: 'asc' },
    skip: 100,
    select: { id: true },
  })
  return {
    show,
    season: show.seasons[1]?.slug ?? 'season-1',
    person,
    change,
    shows: await reader.show.count(),
  }
}
