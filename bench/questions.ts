import type { PrismaClient } from '@/generated/prisma/client'
import { listChanges } from '@/lib/changes/queries'
import { guideNow } from '@/lib/clock'
import { listQuestion } from '@/lib/lists/fields'
import { listEntries, listNewest } from '@/lib/lists/queries'
import { findPerson, listPeople } from '@/lib/people/queries'
import { listSchedule } from '@/lib/schedule/queries'
import { weekOf } from '@/lib/schedule/week'
import { searchGuide } from '@/lib/search/queries'
import { findSeasonGuide, listCurrentSeasons } from '@/lib/seasons/queries'
import { findShow, listShows, listShowsChoices, postersOf } from '@/lib/shows/queries'
import { listSitemapPages, sitemapTotals } from '@/lib/sitemap/queries'
import { systemEditor } from '@/lib/users/editor'

type Question = [name: string, ask: () => Promise<unknown>]

/** What each page and answer asks, of a filled guide; where they need something of it, of its busiest. */
export async function questionsTo(reader: PrismaClient): Promise<Question[]> {
  const now = guideNow()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const day = today.toString()
  const { days } = weekOf(day)
  const [from, to] = [days[0] ?? day, days[6] ?? day]
  const schedule = (region: string | null, platform: string | null) => () =>
    listSchedule({ from, to, region, platform })
  const show = await reader.show.findFirstOrThrow({
    where: { seasons: { some: { number: 6 } } },
    include: { seasons: { orderBy: { number: 'desc' } } },
  })
  const season = show.seasons[1]?.slug ?? 'season-1'
  const guide = (region: string | null) => () => findSeasonGuide({ show: show.slug, season, region, now })
  const person = await reader.person.findFirstOrThrow({
    where: { credits: { some: {} } },
    select: { slug: true },
  })
  const shows = await reader.show.count()
  const deep = (size: number, total: number) => Math.max(1, Math.floor((total * 0.9) / size))
  const desk = systemEditor('Bench')
  const search = (q: string) => () => searchGuide(q)

  return [
    ['home: seasons', () => listCurrentSeasons(now)],
    [
      'home: this week',
      () => listSchedule({ from: day, to: today.add({ days: 6 }).toString(), region: null, platform: null }),
    ],
    ['home: changes', () => listChanges({ show: null, region: null, page: 1 })],
    ['schedule, a week', schedule(null, null)],
    ['schedule, a week in DE', schedule('DE', null)],
    ['schedule, a week on a platform', schedule('US', 'lamplight')],
    ['API schedule, a day', () => listSchedule({ from: day, to: day, region: null, platform: null })],
    ['shows, first page (API list)', () => listShows(1)],
    ['shows, deep page', () => listShows(deep(60, shows))],
    ['shows: choices', () => listShowsChoices()],
    ['shows of a platform', () => listShows(1, { platform: 'lamplight' })],
    ['shows of a genre', () => listShows(1, { genre: 'crime' })],
    ['people, first page', () => listPeople(1)],
    ['people, deep page', () => listPeople(deep(120, shows * 5))],
    ['show', () => findShow(show.slug, now)],
    ['posters of 60', () => postersOf(Array.from({ length: 60 }, (_, at) => `show-${at}`))],
    ['season guide', guide(null)],
    ['season guide in US', guide('US')],
    ['person', () => findPerson(person.slug)],
    ['changes, first page', () => listChanges({ show: null, region: null, page: 1 })],
    ['changes, page 40', () => listChanges({ show: null, region: null, page: 40 })],
    ['changes in DE', () => listChanges({ show: null, region: 'DE', page: 1 })],
    ['search: exact title', search(show.title)],
    ['search: two letters', search('wi')],
    ['search: common word', search('river')],
    ['search: slip', search('harbuor')],
    ['search: several words', search('the river in winter')],
    ['search: nothing', search('xylqzv')],
    ['sitemap index', () => sitemapTotals()],
    ['sitemap: episodes, first part', () => listSitemapPages('episodes', 1)],
    ['sitemap: episodes, late part', () => listSitemapPages('episodes', deep(10_000, shows * 28))],
    ['desk: newest entries', () => listNewest(desk)],
    ['desk: people', () => listEntries(desk, 'person', listQuestion.parse({}))],
    ['desk: people like "harb"', () => listEntries(desk, 'person', listQuestion.parse({ q: 'harb' }))],
  ]
}
