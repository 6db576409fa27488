import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { seasonGraph } from '@/lib/formats/schema-org/season'
import { database } from '@/lib/foundation/db/client'
import { listChanges } from '@/lib/guide/date-changes/queries'
import { whatHappened } from '@/lib/guide/date-changes/sentences'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'
import { regionSentence, statusLine } from '@/lib/guide/seasons/sentences'
import { published, rows, tvmaze } from './testing-cases'
import { emptyGuide } from './testing-importing'

/** What readers are told of the dates in the files in cases/. */

emptyGuide('2022-02-02')

describe('Specials and counts', () => {
  const guideOn = async (day: string) => {
    const now = Temporal.Instant.from(`${day}T12:00:00Z`)
    const query = { show: 'special-first', season: 'season-1', region: 'US', now }
    const guide = await findSeasonGuide(query)
    if (!guide?.forRegion) throw new Error('There is no such guide.')
    const { episodeCount, forRegion: answer } = guide
    const pieces = regionSentence({ answer, episodeCount, year: 2022 })
    const sentence = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')
    return {
      guide,
      sentence,
      line: statusLine(guide),
      data: JSON.stringify(seasonGraph(guide, 'https://guide.example')),
    }
  }

  it('c1-special-first: a special before the first episode is no premiere', async () => {
    await published(tvmaze('c1-special-first'))
    const { guide, sentence, line, data } = await guideOn('2022-02-02')
    expect(guide.begins).toMatchObject({ date: { value: '2022-03-06' }, days: 32 })
    expect(guide.episodes.map(({ title }) => title)).toEqual(['Road to the premiere', 'One', 'Two'])
    expect(sentence).toBe(
      'Premieres Sunday 6 March on Test Broadcasting, then a new episode every Sunday. Before it: “Road to the premiere”, Sunday 20 February.',
    )
    expect(line).toBe('Premieres in 32 days')
    expect(data).toContain('"startDate":"2022-03-06"')
    const between = await guideOn('2022-02-25')
    expect([between.guide.status, between.guide.forRegion?.status]).toEqual(['upcoming', 'upcoming'])
  })
})

describe('A season in two halves', () => {
  it('c18-split: is weekly with a break, and said so', async () => {
    await published(tvmaze('c18-split'))
    const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
    const show = await database().reader.show.findFirstOrThrow()
    const guide = await findSeasonGuide({ show: show.slug, season: 'season-1', region: 'US', now })
    if (!guide?.forRegion) throw new Error('There is no such guide.')
    const { episodeCount, forRegion: answer, releases, episodes } = guide
    expect(releases[0]).toMatchObject({
      pattern: 'weekly',
      breaks: [{ after: '2022-02-27', until: '2022-09-04' }],
    })
    const days = episodes.map(({ dates }) => dates[0]?.date.value)
    expect([days[3], days[4], days.at(-1)]).toEqual(['2022-02-27', '2022-09-04', '2022-09-25'])
    const pieces = regionSentence({ answer, episodeCount, year: 2022 })
    expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')).toContain(
      'then a new episode every Sunday in two halves, with a break from 27 February to 4 September',
    )
  })
})

describe('The list of changes is history', () => {
  const told = async () => {
    const { items } = await listChanges({ show: null, region: null })
    return items.map(
      (change) => `${change.episode ? `${change.episode.number} ` : ''}${whatHappened(change)}`,
    )
  }
  const inCalendar = async () => {
    const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
    const query = { show: 'logbook', season: 'season-1', region: 'US', now }
    const calendar = await findSeasonCalendar(query)
    return calendar?.events.map(({ status, date }) => `${date.value} ${status}`)
  }

  it('small2-log-1 … -7: an entry for each step, true at each, and calendars agree', async () => {
    await published(tvmaze('small2-log-1'))
    expect(await told()).toEqual(['has a date: Thu 3 Mar 2022'])
    await published(tvmaze('small2-log-2tba'))
    expect((await told())[0]).toBe('2 no longer comes on Thu 10 Mar 2022')
    expect(await inCalendar()).toContain('2022-03-10 cancelled')
    await published(tvmaze('small2-log-3back'))
    expect((await told())[0]).toBe('2 has a date: Thu 10 Mar 2022')
    expect(await inCalendar()).toContain('2022-03-10 confirmed')
    await published(tvmaze('small2-log-4moved'))
    expect((await told())[0]).toBe('2 moved from Thu 10 Mar 2022 to Sat 12 Mar 2022')
    expect(await inCalendar()).toContain('2022-03-12 confirmed')
    await published(tvmaze('small2-log-5removed'))
    expect((await told())[0]).toBe('2 no longer comes on Sat 12 Mar 2022')
    expect(await inCalendar()).toContain('2022-03-12 cancelled')
    await published(tvmaze('small2-log-6readded'))
    expect((await told())[0]).toBe('2 has a date: Sat 12 Mar 2022')
    expect(await inCalendar()).toContain('2022-03-12 confirmed')
    await published(tvmaze('small2-log-7whole'))
    expect((await told())[0]).toBe('moved from Thu 3 Mar 2022 to Sun 3 Apr 2022')
    expect(await told()).toHaveLength(7)
    expect(await inCalendar()).toEqual([
      '2022-04-03 confirmed',
      '2022-04-10 confirmed',
      '2022-04-17 confirmed',
    ])
  })

  it('c13-gap-then-date-1, -2: episodes that get their dates later are told once', async () => {
    await published(tvmaze('c13-gap-then-date-1'))
    const before = await database().reader.dateChange.count()
    await published(tvmaze('c13-gap-then-date-2'))
    const { items } = await listChanges({ show: null, region: null })
    expect(items).toHaveLength(before + 1)
    expect(items[0] && whatHappened(items[0])).toMatch(/^has a date: .* \(and 1 more with it\)$/)
  })

  it('small2-b13-7, -8: a platform that replaces another carries the same airings on, in one line', async () => {
    await published(tvmaze('small2-b13-7-special'))
    const [before] = await rows()
    const count = await database().reader.dateChange.count()
    await published(tvmaze('small2-b13-8-othernet'))
    const after = await rows()
    const airingsOf = (release = before) =>
      release?.airings.map(({ id, value, withdrawnAt }) => ({ id, value, withdrawnAt }))
    expect(after).toHaveLength(1)
    expect(airingsOf(after[0])).toEqual(airingsOf())
    expect(await told()).toHaveLength(count + 1)
    expect((await told())[0]).toMatch(/^moves from .* to Renamed Network/)
  })
})
