import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { seasonInApi } from '@/lib/formats/api/seasons'
import { findSeasonCalendar } from '@/lib/formats/calendars/queries'
import { seasonGraph } from '@/lib/formats/schema-org/season'
import { cardOf } from '@/lib/formats/share-card/card'
import { listChanges } from '../date-changes/queries'
import { changeTitle } from '../date-changes/sentences'
import { listSchedule } from '../schedule/queries'
import { findSeasonGuide, listCurrentSeasons } from '../seasons/queries'
import { regionSentence, statusLine } from '../seasons/sentences'
import { airings, changes, row, season, withoutSeasons } from './testing'

/** A hold replaces date, countdown, certainty and calendar event, and reaches only what is still ahead. */

withoutSeasons()

const weekly = { ...row, pattern: 'weekly' as const, confidence: 'confirmed' as const }
const postponed = { ...weekly, holdKind: 'postponed' as const, holdReason: 'A strike' }

/** What every face says of the season on an ISO day at noon, UTC. */
async function faces(day: string) {
  const now = Temporal.Instant.from(`${day}T12:00:00Z`)
  const guide = await findSeasonGuide({ show: 'picard', season: 1, region: 'CA', now })
  if (!guide?.forRegion) throw new Error('There is no such guide.')
  const { forRegion: answer, episodeCount } = guide
  const pieces = regionSentence({ answer, episodeCount, year: 2022 })
  const calendar = await findSeasonCalendar({ show: 'picard', season: 'season-1', region: 'CA', now })
  const week = { from: '2022-03-01', to: '2022-03-31', region: 'CA', platform: null }
  return {
    sentence: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join(''),
    line: statusLine(guide),
    api: seasonInApi(guide),
    card: cardOf(guide, now, 'Guide'),
    data: JSON.stringify(seasonGraph(guide, 'https://guide.example')),
    events: calendar?.events.map(({ status, sequence, date, summary }) =>
      [status, sequence, date.value, summary.split(':')[0]].join(' '),
    ),
    uids: calendar?.events.map(({ airingId }) => airingId),
    schedule: (await listSchedule(week)).entries.map(({ day }) => day),
    link: (await listCurrentSeasons(now))[0],
    guide,
  }
}

describe('A release postponed before it began', () => {
  it('has its old date as its old date, in every face', async () => {
    const publish = season()
    await publish('2022-02-02', weekly)
    const { uids } = await faces('2022-02-02')
    await publish('2022-02-10', postponed)
    const told = await faces('2022-02-10')
    expect(told.sentence).toBe('Postponed. Was Thursday 3 March 2022 on a platform not announced yet.')
    expect(told.line).toBe('Postponed, was Thu 3 Mar 2022')
    expect(told.api.status).toBe('undated')
    expect(told.api.releases[0]).toMatchObject({
      premiere: { value: null, precision: 'tba', time: null, timeZone: null },
      hold: { kind: 'postponed', reason: 'A strike', was: '2022-03-03' },
    })
    expect(told.api.episodes[1]?.dates).toMatchObject([{ value: null, precision: 'tba' }])
    expect(told.card).toMatchObject({ status: 'Postponed', next: '' })
    expect(told.data).toContain('EventPostponed')
    expect(told.data).not.toContain('"startDate"')
    expect(told.events).toEqual([
      'cancelled 1 2022-03-03 Postponed',
      'cancelled 1 2022-03-10 Postponed',
      'cancelled 1 2022-03-17 Postponed',
      'cancelled 1 2022-03-24 Postponed',
    ])
    expect(told.uids).toEqual(uids)
    expect(told.schedule).toEqual([])
    expect(told.link).toMatchObject({ begins: null, status: 'undated', hold: { kind: 'postponed' } })
    const { items } = await listChanges({ show: null, region: null })
    expect(items[0] && changeTitle(items[0])).toBe('Picard, season 1 is postponed: was Thu 3 Mar 2022')
  })

  it('does not come out by itself when the old date has gone by', async () => {
    const publish = season()
    await publish('2022-02-02', weekly)
    await publish('2022-02-10', postponed)
    await publish('2022-03-20', { ...postponed, note: 'An edit of something else' })
    const told = await faces('2022-03-20')
    expect(told.api.status).toBe('undated')
    expect(told.sentence).toContain('Postponed. Was Thursday 3 March 2022')
    expect(told.api.episodes.flatMap(({ dates }) => dates.map(({ value }) => value))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('ends with another date: the same events, each with a higher SEQUENCE', async () => {
    const publish = season()
    await publish('2022-02-02', weekly)
    const { uids } = await faces('2022-02-02')
    await publish('2022-02-10', postponed)
    await publish('2022-02-20', { ...weekly, premiere: { on: '2022-04-07' } })
    const told = await faces('2022-02-20')
    expect(told.api.releases[0]).toMatchObject({ premiere: { value: '2022-04-07' }, hold: null })
    expect(told.events?.[0]).toMatch(/^confirmed 2 2022-04-07/)
    expect(told.uids).toEqual(uids)
    expect(await changes()).toEqual([
      'announced null 2022-03-03',
      'postponed 2022-03-03 null',
      'resumed 2022-03-03 2022-04-07',
    ])
  })

  it('is as it was published first: nobody was told another date, and the day is kept as the former one', async () => {
    await season()('2022-02-10', postponed)
    const told = await faces('2022-02-10')
    expect(told.api.releases[0]?.hold?.was).toBe('2022-03-03')
    expect(await changes()).toEqual([])
  })
})

describe('A release on hold in the middle', () => {
  it('keeps what has come; the rest has lost its dates', async () => {
    const publish = season()
    await publish('2022-02-02', weekly)
    expect(await publish('2022-03-11', { ...postponed, holdKind: 'held' })).toEqual([
      'e1 2022-03-03 0',
      'e2 2022-03-10 0',
      'e3 tba 1',
      'e4 tba 1',
    ])
    const told = await faces('2022-03-11')
    expect(told.sentence).toBe(
      'Episode 2 came out yesterday on a platform not announced yet. On hold: the next one was Thursday 17 March 2022.',
    )
    expect(told.api.releases[0]).toMatchObject({
      premiere: { value: '2022-03-03' },
      hold: { was: '2022-03-17' },
    })
    expect(told.events).toEqual([
      'confirmed 0 2022-03-03 Picard 1×01',
      'confirmed 0 2022-03-10 Picard 1×02',
      'cancelled 1 2022-03-17 On hold',
      'cancelled 1 2022-03-24 On hold',
    ])
    const { items } = await listChanges({ show: null, region: null })
    expect(items[0] && changeTitle(items[0])).toBe(
      'Picard, season 1, episode 3 is on hold: was Thu 17 Mar 2022 (and 1 more with it)',
    )
  })

  it('whatever day an episode was moved to', async () => {
    const publish = season()
    const exceptions = [{ id: 'x', kind: 'move' as const, episodeId: 'e4', to: { on: '2022-04-02' } }]
    await publish('2022-02-02', { ...weekly, exceptions })
    expect((await publish('2022-03-11', { ...postponed, exceptions })).at(-1)).toBe('e4 tba 1')
  })
})

describe('A release that is over', () => {
  it('can’t be put on hold', async () => {
    const publish = season()
    await publish('2022-02-02', weekly)
    await expect(publish('2022-06-01', postponed)).rejects.toThrow(/nothing of it is still ahead/)
    expect(await airings()).toContain('e4 2022-03-24 0')
  })
})
