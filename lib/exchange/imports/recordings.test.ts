import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seasonInApi } from '@/lib/formats/api/seasons'
import { calendarText } from '@/lib/formats/calendars/calendar'
import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { listSchedule } from '@/lib/guide/schedule/queries'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { publishAll } from './testing'
import {
  hasRecordings,
  type Recorded,
  type Rows,
  recording,
  type Show,
  tvmazeRecordings,
  VALLEY,
  type Valley,
} from './testing-recordings'
import { readTvmaze, readTvmazeSchedule } from './tvmaze/tvmaze'

/**
 * What TVmaze really answered, published: the guide must say of every episode what the recording says. The rules here
 * are those of the recordings, not of the mapping: the airdate is the day of television, and only beside an airtime is
 * the airstamp a moment.
 */

const NOW = '2020-11-30T12:00:00Z'
const now = Temporal.Instant.from(NOW)
const SEEN = { seenOn: '2020-11-30' }
const PUBLISHING_TAKES = 600_000

let own: TemporaryDatabase
let valley: Valley
let streamed: Show[]
let day: Rows

async function publishRecordings() {
  vi.stubEnv('LOGLINE_NOW', NOW)
  own = await temporaryDatabase()
  const recorded = tvmazeRecordings()
  valley = recorded.valley
  streamed = recorded.streamed
  day = recorded.day
  const shows = [...streamed, ...recorded.shows].map((show) => readTvmaze({ show }, SEEN))
  await publishAll([readTvmaze(recorded.answers, SEEN), ...shows, ...readTvmazeSchedule(day, SEEN)], NOW)
}

const slugOf = async ({ id }: Show) =>
  (await own.reader.show.findUniqueOrThrow({ where: { id: `tvmaze-show-${id}` } })).slug

const episodesOf = (show: Show): Recorded[] =>
  show === valley ? valley._embedded.episodes : (show.episodes ?? [])

const recordedShows = () => [valley, ...streamed]

async function guideOf(show: Show, season: number, region: string | null) {
  const guide = await findSeasonGuide({ show: await slugOf(show), season, region, now })
  if (!guide) throw new Error(`There is no season ${season} of ${show.name}.`)
  return guide
}

async function eventsOf(show: Show, season: number) {
  const view = await findSeasonCalendar({
    show: await slugOf(show),
    season: `season-${season}`,
    region: 'US',
    now,
  })
  if (!view) throw new Error(`${show.name} has no calendar of season ${season}.`)
  const calendar = new ICAL.Component(ICAL.parse(calendarText(view, 'https://guide.example.org')))
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

const seasonsOf = (show: Show) => [...new Set(episodesOf(show).map(({ season }) => season))]

/** The calendar day of an episode in its own place: after midnight it is the day after the day of television. */
function calendarDay({ airdate, airtime }: Recorded): string {
  const isNight = airtime !== '' && airtime < '05:00'
  return isNight ? Temporal.PlainDate.from(airdate).add({ days: 1 }).toString() : airdate
}

const instantOf = ({ airtime, airstamp }: Recorded) =>
  airtime && airstamp ? new Date(airstamp).toISOString() : null

describe.skipIf(!hasRecordings)('The recordings of TVmaze, published', () => {
  beforeAll(publishRecordings, PUBLISHING_TAKES)
  afterAll(async () => {
    vi.unstubAllEnvs()
    await own?.close()
  })

  it('hold what their README counts', async () => {
    expect(recordedShows().map((show) => [show.name, episodesOf(show).length])).toEqual([
      ['Silicon Valley', 38],
      ['Disenchantment', 30],
      ['Breaking Bad', 62],
      ['Stranger Things', 28],
    ])
    expect(day).toHaveLength(72)
    expect(await own.reader.episode.count()).toBe(38 + 30 + 62 + 28 + 72)
    expect(await own.reader.show.count()).toBe(4 + 30 + new Set(day.map(({ show }) => show.id)).size)
  })

  it('give every episode one dated airing, on its day and at its moment, and none a date it has not', async () => {
    for (const episode of [...recordedShows().flatMap(episodesOf), ...day]) {
      const airings = await own.reader.airing.findMany({
        where: { episodeId: `tvmaze-episode-${episode.id}` },
      })
      const dated = airings.filter(({ value }) => value !== null)
      const told = dated.map(({ value, startsAt, precision, time }) => [
        value,
        startsAt?.toISOString() ?? null,
        precision,
        time,
      ])
      const { airdate, airtime } = episode
      const moment = [calendarDay(episode), instantOf(episode), 'instant', airtime]
      const expected = airdate === '' ? [] : [airtime ? moment : [airdate, null, 'day', null]]
      expect({ episode, told }).toEqual({ episode, told: expected.map((row) => wallTimeOf(row, told)) })
      expect(airings.length).toBeGreaterThan(0)
    }
  })

  it('leave the three announced episodes of Stranger Things open', async () => {
    const show = streamed[2] as Show
    const guide = await guideOf(show, 4, 'US')
    expect(
      guide.episodes.map(({ title, dates }) => [title, dates.map(({ date }) => date.precision)]),
    ).toEqual(
      episodesOf(show)
        .filter(({ airdate }) => airdate === '')
        .map(({ name }) => [name, ['unknown']]),
    )
    expect(guide.status).toBe('undated')
    expect(await eventsOf(show, 4)).toEqual([])
  })

  it('put what begins after midnight on the day of television before', async () => {
    const nights = day.filter(({ airtime }) => airtime < '05:00')
    expect(nights.length).toBeGreaterThan(0)
    for (const region of ['US', null]) {
      const listed = async (on: string) =>
        (await listSchedule({ from: on, to: on, region, platform: null, limit: 2_000 })).entries
      const titles = async (on: string) =>
        (await listed(on)).map((each) => `${each.show.title} ${each.episode.title}`)
      for (const on of ['2020-11-30', '2020-12-01', '2020-12-02'])
        expect((await titles(on)).sort()).toEqual(
          day
            .filter(({ airdate }) => airdate === on)
            .map(({ show, name }) => `${show.name} ${name}`)
            .sort(),
        )
    }
  })

  it('are whole days in a calendar where a streamer has no time', async () => {
    const show = streamed[0] as Show
    for (const season of seasonsOf(show)) {
      const starts = (await eventsOf(show, season)).map(({ startDate }) => [
        startDate.isDate,
        startDate.toString(),
      ])
      const expected = episodesOf(show).filter((episode) => episode.season === season)
      // A season that comes out all at once is one event.
      const days = (dates: unknown[]) => [...new Set(dates)]
      expect(days(starts.map(([, day]) => day))).toEqual(days(expected.map(({ airdate }) => airdate)))
      expect(starts.every(([isDay]) => isDay)).toBe(true)
    }
  })

  it('are moments in a calendar where a broadcaster has a time', async () => {
    for (const show of [valley, streamed[1] as Show])
      for (const season of seasonsOf(show)) {
        const events = await eventsOf(show, season)
        const starts = events.map(({ startDate }) => [
          startDate.isDate,
          new Date(startDate.toUnixTime() * 1000).toISOString(),
        ])
        const expected = episodesOf(show).filter((episode) => episode.season === season)
        expect(starts).toEqual(expected.map((episode) => [false, instantOf(episode)]))
      }
  })

  it('are in the API with the days and times of the recording', async () => {
    for (const show of recordedShows())
      for (const season of seasonsOf(show)) {
        const { episodes, episodeCount, sources } = seasonInApi(await guideOf(show, season, null))
        const expected = episodesOf(show).filter((episode) => episode.season === season)
        expect(episodeCount).toBe(expected.length)
        expect(sources.map(({ publisher }) => publisher)).toEqual(['TVmaze'])
        expect(
          episodes.map(({ number, title, dates }) => [number, title, dates.map(({ value }) => value)]),
        ).toEqual(expected.map((episode) => [episode.number, episode.name, [episode.airdate || null]]))
        if (show === valley)
          expect(episodes.map(({ dates }) => [dates[0]?.time, dates[0]?.timeZone])).toEqual(
            expected.map(({ airtime }) => [airtime, 'America/New_York']),
          )
      }
  })

  it('have the cast, the crew and the title in Russian of Silicon Valley', async () => {
    const where = { showId: 'tvmaze-show-143' }
    const credits = await own.reader.credit.findMany({ where })
    const cast = recording<{ person: { id: number }; character: { id: number } }[]>(`${VALLEY}.cast.json`)
    const crew = recording<{ type: string; person: { id: number } }[]>(`${VALLEY}.crew.json`)
    expect(
      credits.map(({ personId, characterId, job }) => `${personId} ${characterId} ${job}`).sort(),
    ).toEqual(
      [
        ...cast.map((each) => `tvmaze-person-${each.person.id} tvmaze-character-${each.character.id} cast`),
        ...crew.map((each) => `tvmaze-person-${each.person.id} null ${each.type.toLowerCase()}`),
      ].sort(),
    )
    expect(await own.reader.showTitle.findMany({ where, select: { text: true, region: true } })).toEqual([
      { text: 'Кремниевая долина', region: 'RU' },
    ])
  })

  it('have no HTML left, and the special stands beside the numbers', async () => {
    const texts = [
      ...(await own.reader.show.findMany()).map(({ synopsis }) => synopsis),
      ...(await own.reader.season.findMany()).map(({ plot }) => plot),
      ...(await own.reader.episode.findMany()).map(({ synopsis }) => synopsis),
    ].filter((text) => text !== '')
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter((text) => /<\/?[a-z]|&\w+;/i.test(text))).toEqual([])
    const specials = await own.reader.episode.findMany({
      where: { number: null },
      select: { id: true, kind: true },
    })
    expect(specials).toEqual([{ id: 'tvmaze-episode-1978265', kind: 'special' }])
  })
})

/** Breaking Bad names no network: its times stand at one distance from UTC, an hour off after the clocks changed. */
function wallTimeOf(row: (string | null | undefined)[], told: (string | null)[][]) {
  const [value, startsAt, precision, time] = row
  const isHourOff = time === '22:00' && told[0]?.[3] === '21:00' && startsAt === '2008-03-10T02:00:00.000Z'
  return isHourOff ? [value, startsAt, precision, '21:00'] : row
}
