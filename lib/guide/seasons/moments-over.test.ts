import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { database } from '@/lib/foundation/db/client'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { findSeasonGuide, listCurrentSeasons, listSeasons } from './queries'
import { regionSentence, statusLine } from './sentences'

/** Today: the season is over, and season 3 has followed. */

const NOW = '2026-11-22T12:00:00Z'
let temporary: TemporaryDatabase

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  temporary = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
})

async function ask(region: string | null, season = 'season-2') {
  const found = await findSeasonGuide({
    show: 'star-trek-picard',
    season,
    region,
    now: Temporal.Instant.from(NOW),
  })
  if (!found) throw new Error(`There is no ${season}.`)
  return found
}

describe('Today', () => {
  it.each([
    ['US', 'Paramount+'],
    ['DE', 'Prime Video'],
  ])('in %s the season is over: all 10 episodes, on %s', async (region, platform) => {
    const found = await ask(region)
    const { forRegion: answer, episodeCount } = found
    expect(answer).toMatchObject({
      status: 'ended',
      next: null,
      episodesOut: 10,
      latest: { episode: { number: 10 } },
    })
    const sentence = answer ? regionSentence({ answer, episodeCount, year: 2026 }) : []
    expect(sentence.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')).toBe(
      `The season has ended: all 10 episodes came out on ${platform}.`,
    )
    expect(statusLine(found)).toBe('Season ended: all 10 episodes out')
  })

  it('in Canada nothing more is claimed than ever was', async () => {
    expect((await ask('CA')).forRegion).toMatchObject({ status: 'undated', episodesOut: 0, latest: null })
  })

  it('season 3 follows, with its day, and is the last', async () => {
    const found = await ask(null)
    expect(found).toMatchObject({ status: 'ended', updatedOn: '2023-04-21' })
    expect(found.next).toMatchObject({
      begins: { value: '2023-02-16', precision: 'instant' },
      status: 'ended',
    })
    expect((await ask(null, 'season-3')).next).toBeNull()
    expect((await ask(null, 'season-3')).previous?.path).toBe('/shows/star-trek-picard/season-2')
    expect((await ask(null, 'season-1')).previous).toBeNull()
  })

  it('every aired date of the second season is still what it was when it was announced', async () => {
    const found = await ask(null)
    const thursdays = Array.from({ length: 10 }, (_, week) =>
      Temporal.PlainDate.from('2022-03-03').add({ weeks: week }).toString(),
    )
    expect(found.episodes.map((episode) => episode.dates[0]?.date.value)).toEqual(thursdays)
    const airings = await database().reader.airing.findMany({
      where: { releaseId: 'picard-2-release-us' },
      orderBy: { sortKey: 'asc' },
    })
    expect(airings.map((airing) => [airing.value, airing.sequence, airing.withdrawnAt])).toEqual(
      thursdays.map((on) => [on, 0, null]),
    )
  })

  it('the seasons of the show stand in order', async () => {
    const now = Temporal.Instant.from(NOW)
    const picard = await listSeasons('show-star-trek-picard', now)
    expect(picard.map((season) => [season.heading, season.status, season.begins?.value])).toEqual([
      ['Season 1', 'ended', '2020-01-23'],
      ['Season 2', 'ended', '2022-03-03'],
      ['Season 3', 'ended', '2023-02-16'],
    ])
    expect((await listCurrentSeasons(now)).map((season) => season.show)).toContain('Star Trek: Picard')
  })

  it('every entry has one live revision, its newest, and as many revisions as its history has days', async () => {
    const entries = await database().reader.entry.findMany({ include: { revisions: true } })
    expect(entries.map((entry) => entry.id).sort()).toEqual([...new Set(guide.map(({ id }) => id))].sort())
    for (const { id, headVersion, liveVersion, revisions } of entries) {
      expect(liveVersion, id).toBe(headVersion)
      expect(revisions, id).toHaveLength(guide.filter((revision) => revision.id === id).length)
      expect(
        revisions.filter((each) => each.supersededAt === null),
        id,
      ).toHaveLength(1)
    }
  })
})
