import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Kind } from '@/lib/documents/kinds'
import { countAttention, listNeeding } from '@/lib/editing/attention/queries'
import { seedGuide } from '@/lib/editing/entries/seed'
import { findDetails } from '@/lib/editing/entry-lists/details/queries'
import { listQuery } from '@/lib/editing/entry-lists/fields'
import { listEntries } from '@/lib/editing/entry-lists/queries'
import { pictureUses } from '@/lib/editing/pictures/queries'
import { nextDue } from '@/lib/editing/publish-queue/queries'
import { listUses } from '@/lib/editing/publishing/references'
import { listToday } from '@/lib/editing/today/queries'
import { findScheduleCalendar, findShowCalendar } from '@/lib/formats/calendars/queries'
import { listSitemapPages, sitemapTotals } from '@/lib/formats/sitemap/queries'
import { findCharacter } from '@/lib/guide/characters/queries'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { findEpisodeGuide } from '@/lib/guide/episodes/queries'
import { findPerson, listPeople } from '@/lib/guide/people/queries'
import { findPlatform, listPlatforms } from '@/lib/guide/platforms/queries'
import { listSchedule, shortSchedule } from '@/lib/guide/schedule/queries'
import { searchGuide, searchKind } from '@/lib/guide/search/queries'
import { findSeasonGuide, listCurrentSeasons } from '@/lib/guide/seasons/queries'
import { listShows, listShowsChoices } from '@/lib/guide/shows/list/queries'
import { findShow } from '@/lib/guide/shows/queries'
import { guide } from '@/prisma/seed/guide'
import { guideNow } from '../clock'
import { type TemporaryDatabase, temporaryDatabase } from '../db/testing'
import { allTold, tellingStatements } from '../db/testing-statements'
import { type AskedQuery, growingSteps } from './plans'

const ada = systemEditor('Ada')
let own: TemporaryDatabase
let telling: ReturnType<typeof tellingStatements>
let plans: Database.Database
let asked: AskedQuery[] = []

beforeAll(async () => {
  process.env.LOGLINE_NOW = '2022-03-10T12:00:00Z'
  own = await temporaryDatabase()
  await seedGuide(guide)
  telling = tellingStatements(own.file, ({ query, params }) => {
    asked.push({ sql: query, values: JSON.parse(params) })
  })
  plans = new Database(own.file)
})
afterAll(async () => {
  delete process.env.LOGLINE_NOW
  plans.close()
  await telling.close()
  await own.close()
})

async function growing(ask: () => Promise<unknown>): Promise<string[]> {
  asked = []
  await ask()
  await allTold()
  expect(asked.length).toBeGreaterThan(0)
  return asked.flatMap((each) => growingSteps(plans, each).map((step) => `${step}: ${each.sql}`))
}

const days = { from: '2022-03-01', to: '2022-03-10' }
const SHOW = 'star-trek-picard'
const guideOf = (region: string | null) => () =>
  findSeasonGuide({ show: SHOW, season: 'season-2', region, now: guideNow() })
const admin = (kind: 'show' | 'season' | 'person', question: object) => () =>
  listEntries(ada, kind, listQuery.parse(question))
const moment = { now: guideNow(), at: new Date(0), days: 30 }
const scheduleIn = (region: string | null, platform: string | null) => () =>
  listSchedule({ ...days, region, platform })

const detailsOf = (kind: Kind, id: string) => () => findDetails(ada, { kind, ids: [id], now: guideNow() })
const usesOf = (kind: Kind, id: string) => () => listUses(ada, { kind, id })
const calendarIn = (region: string | null, platform: string | null) => () =>
  findScheduleCalendar({ shows: null, region, platform, only: null, now: guideNow() })

const PAGES: Record<string, () => Promise<unknown>> = {
  'the front page’s seasons': () => listCurrentSeasons(guideNow()),
  'the schedule': scheduleIn(null, null),
  'the schedule in a region': scheduleIn('DE', null),
  'the schedule of a platform': scheduleIn('US', 'paramount-plus'),
  'whether a week is short': () => shortSchedule({ ...days, region: 'DE', platform: null }, 100),
  'a calendar of everything': calendarIn(null, null),
  'a calendar of a region': calendarIn('DE', null),
  'a calendar of a platform': calendarIn('US', 'paramount-plus'),
  'a calendar of a show': () => findShowCalendar({ show: SHOW, region: 'DE', now: guideNow() }),
  'changed dates': () => listChanges({ show: null, region: null }),
  'changed dates in a region': () => listChanges({ show: null, region: 'DE' }),
  'changed dates of a show': () => listChanges({ show: SHOW, region: 'DE' }),
  'all shows': () => listShows(2),
  'shows of a kind': () => listShows(1, { kind: 'series' }),
  'shows under a letter': () => listShows(1, { letter: 's' }),
  'shows under no letter': () => listShows(1, { letter: '0' }),
  'shows of a platform': () => listShows(2, { platform: 'paramount-plus' }),
  'shows of a kind and a genre under a letter': () =>
    listShows(1, { kind: 'series', genre: 'drama', letter: 's' }),
  'shows of a genre and a platform': () => listShows(1, { genre: 'drama', platform: 'paramount-plus' }),
  'what shows can be narrowed by': listShowsChoices,
  'a show': () => findShow(SHOW, guideNow()),
  'a season': guideOf(null),
  'a season in a region': guideOf('DE'),
  'an episode': () =>
    findEpisodeGuide({ show: SHOW, season: 'season-2', episode: 'episode-1', region: 'DE', now: guideNow() }),
  'all people': () => listPeople(1),
  'people under no letter': () => listPeople(1, '0'),
  'a person': () => findPerson('john-de-lancie'),
  'a character': () => findCharacter('q'),
  'all platforms': () => listPlatforms(1),
  'a platform': () => findPlatform('paramount-plus'),
  'a search': () => searchGuide('picard season'),
  'a search with a slip': () => searchGuide('pikard'),
  'a search of one kind': () => searchKind({ query: 'star', kind: 'episode', page: 1 }),
  'the sitemap’s parts': sitemapTotals,
  'a part of episodes': () => listSitemapPages('episodes', 2),
  'a part of seasons': () => listSitemapPages('seasons', 2),
  'a part of people': () => listSitemapPages('people', 2),
  'the admin front page': () => listToday(ada, guideNow()),
  'what an admin list says of seasons': detailsOf('season', 'season-star-trek-picard-2'),
  'what an admin list says of shows': detailsOf('show', 'show-star-trek-picard'),
  'what an admin list says of people': detailsOf('person', 'person-patrick-stewart'),
  'what an admin list says of platforms': detailsOf('platform', 'platform-paramount-plus'),
  'the admin list': admin('person', {}),
  'the admin list by change': admin('season', { sort: 'changed' }),
  'the list of drafts in the admin': admin('show', { state: 'draft' }),
  'the list of changed entries in the admin': admin('season', { state: 'changed' }),
  'an admin search': admin('person', { q: 'pat' }),
  'who points to a show': usesOf('show', 'show-star-trek-picard'),
  'who points to a season': usesOf('season', 'season-star-trek-picard-2'),
  'who points to a person': usesOf('person', 'person-patrick-stewart'),
  'who points to a platform': usesOf('platform', 'platform-paramount-plus'),
  'how much needs attention': () => countAttention(ada, moment),
  'drafts that need attention': () => listNeeding(ada, 'drafts', moment),
  'past dates that need attention': () => listNeeding(ada, 'past', moment),
  'dates without a source': () => listNeeding(ada, 'dates-unsourced', moment),
  'texts without a source': () => listNeeding(ada, 'texts-unsourced', moment),
  'what is published next': nextDue,
  'entries by their ids': () =>
    telling.reader.entry.findMany({
      where: { id: { in: [...'abcdefghijkl'] }, trashedAt: null },
    }),
  'who uses a picture': () => pictureUses(telling.reader, ['0123456789abcdef']),
}

describe('No page asks what takes longer the more the guide holds', () => {
  it.each(Object.entries(PAGES))('%s', async (_, ask) => {
    expect(await growing(ask)).toEqual([])
  })
})

describe('What would, is told:', () => {
  it.each([
    ['SELECT "id" FROM "Episode" WHERE "title" = ?', ['x']],
    ['SELECT "id" FROM "Credit" WHERE "seasonId" IS NULL AND "personId" <> ?', ['x']],
    ['SELECT "id" FROM "Show" ORDER BY "logline" LIMIT 5', []],
    ['SELECT e."id" FROM "Airing" e JOIN "Episode" n ON n."id" = e."episodeId" WHERE n."title" = ?', ['x']],
    [
      'SELECT `main`.`Show`.`id` FROM `main`.`Show` WHERE 1=1 ORDER BY `main`.`Show`.`sortTitle` LIMIT ? OFFSET ?',
      [-1, 0],
    ],
    ['SELECT count(*) AS "count" FROM "Episode" WHERE "removedAt" IS NULL', []],
    [
      `SELECT s."id", c."n" FROM "Season" s
       LEFT JOIN (SELECT "seasonId", count(*) AS "n" FROM "Credit" GROUP BY "seasonId") c ON c."seasonId" = s."id"
       WHERE s."slug" = ? LIMIT ? OFFSET ?`,
      ['x', 1, 0],
    ],
  ])('%s', (sql, values) => {
    expect(growingSteps(plans, { sql, values })).not.toEqual([])
  })

  it('and what stops by itself is not', () => {
    const sql =
      'SELECT `main`.`Show`.`id` FROM `main`.`Show` WHERE 1=1 ORDER BY `main`.`Show`.`sortTitle` LIMIT ? OFFSET ?'
    expect(growingSteps(plans, { sql, values: [60, 0] })).toEqual([])
    expect(growingSteps(plans, { sql: 'SELECT count(*) AS "count" FROM "Show"', values: [] })).toEqual([])
  })
})
