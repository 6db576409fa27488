import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isEmptyGuide, type SeedReport, seedGuide } from '@/lib/editing/entries/seed'
import { database } from '@/lib/foundation/db/client'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import type { RegionAnswer, SeasonGuide } from './guide'
import type { Piece } from './pieces'
import { findSeasonGuide } from './queries'
import { regionSentence, statusLine } from './sentences'

/** As of 2 February 2022: the sample guide as it was known on that day, and asked on that day. */

const NOW = '2022-02-02T17:00:00Z'
let temporary: TemporaryDatabase
let report: SeedReport

beforeAll(async () => {
  vi.stubEnv('LOGLINE_NOW', NOW)
  temporary = await temporaryDatabase()
  expect(await isEmptyGuide()).toBe(true)
  report = await seedGuide(guide)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await temporary.close()
})

async function ask(region: string | null, season: string | number = 'season-2'): Promise<SeasonGuide> {
  const now = Temporal.Instant.from(NOW)
  const found = await findSeasonGuide({ show: 'star-trek-picard', season, region, now })
  if (!found) throw new Error(`There is no ${season}.`)
  return found
}

async function answer(region: string): Promise<RegionAnswer> {
  const { forRegion } = await ask(region)
  if (!forRegion) throw new Error(`There is no answer for ${region}.`)
  return forRegion
}

function plain(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('')
}

async function sentence(region: string): Promise<string> {
  const { episodeCount } = await ask(region)
  return plain(regionSentence({ answer: await answer(region), episodeCount, year: 2022 }))
}

const rowOf = ({ releases }: Pick<SeasonGuide, 'releases'>) =>
  releases.map((release) =>
    [
      release.regions.join(),
      release.platform?.slug,
      release.premiere.value ?? release.premiere.precision,
    ].join(' '),
  )

describe('As of 2 February 2022, a reader in the United States', () => {
  it('waits 29 days for Thursday 3 March on Paramount+, which alone has it', async () => {
    const us = await answer('US')
    expect(us).toMatchObject({ status: 'upcoming', zone: 'America/New_York', episodesOut: 0, latest: null })
    expect(us.premiere).toMatchObject({ date: { value: '2022-03-03', precision: 'day' }, days: 29 })
    expect(us.releases.map((release) => [release.platform?.name, release.exclusive])).toEqual([
      ['Paramount+', true],
    ])
    expect(await sentence('US')).toBe(
      'Premieres Thursday 3 March on Paramount+, then a new episode every Thursday.',
    )
    expect(statusLine(await ask('US'))).toBe('Premieres in 29 days')
  })

  it('has the last episode on Thursday 5 May', async () => {
    const { first, next, finale } = await answer('US')
    expect([first?.episode.number, next?.episode.number]).toEqual([1, 1])
    expect(finale).toMatchObject({
      episode: { number: 10, title: 'Farewell' },
      date: { value: '2022-05-05' },
    })
  })
})

describe('As of 2 February 2022, a reader in Canada', () => {
  it('learns of CTV Sci-Fi Channel and Crave, and of no day: no countdown, no guessed date', async () => {
    const canada = await answer('CA')
    expect(rowOf(canada)).toEqual(['CA ctv-sci-fi-channel unknown', 'CA crave unknown'])
    expect(canada.releases.map((release) => release.platform?.owner)).toEqual(['Bell Media', 'Bell Media'])
    expect(canada).toMatchObject({
      status: 'undated',
      premiere: null,
      first: null,
      next: null,
      latest: null,
      finale: null,
      episodesOut: 0,
    })
    expect(await sentence('CA')).toBe('Comes to CTV Sci-Fi Channel and Crave. No date found.')
    const guide = await ask('CA')
    expect(statusLine(guide)).toBe('No date found')
    expect(guide.episodes.map((episode) => episode.here)).toEqual(Array(10).fill(null))
  })
})

describe('As of 2 February 2022, a reader in Germany', () => {
  it('waits for Friday 4 March on Prime Video, then Fridays, the last one on Friday 6 May', async () => {
    const germany = await answer('DE')
    expect(rowOf(germany)).toEqual(['REST prime-video 2022-03-04'])
    expect(germany).toMatchObject({ status: 'upcoming', premiere: { days: 30 } })
    expect(germany.finale?.date.value).toBe('2022-05-06')
    expect(await sentence('DE')).toBe(
      'Premieres Friday 4 March on Prime Video, then a new episode every Friday.',
    )
    expect(germany.releases[0]?.afterFirst).toBe('the day after the United States')
  })

  it('finds the same wherever nobody else has it, and nothing of Prime Video in Canada', async () => {
    expect(rowOf(await answer('KI'))).toEqual(rowOf(await answer('DE')))
    const rest = (await ask(null)).releases.find((release) => release.regions[0] === 'REST')
    expect(rest?.except).toEqual(['CA', 'US'])
  })
})

describe('As of 2 February 2022, whoever asks for no region', () => {
  it('has every row, no answer of its own, and the first date anywhere', async () => {
    const all = await ask(null)
    expect(rowOf(all)).toEqual([
      'US paramount-plus 2022-03-03',
      'CA ctv-sci-fi-channel unknown',
      'CA crave unknown',
      'REST prime-video 2022-03-04',
    ])
    expect(all).toMatchObject({ forRegion: null, status: 'upcoming', episodeCount: 10, number: 2 })
    expect(all.begins).toMatchObject({ date: { value: '2022-03-03' }, days: 29 })
    expect(all.releases.map((release) => release.finale?.value ?? null)).toEqual([
      '2022-05-05',
      null,
      null,
      '2022-05-06',
    ])
    expect(await ask(null, 2)).toEqual(all)
  })

  it('knows nothing later: season 3 is “2023”, Collider has not written, the page is of that day', async () => {
    const all = await ask(null)
    expect(report.skipped).toBeGreaterThan(0)
    expect(all.updatedOn).toBe('2022-02-02')
    expect(all.next).toMatchObject({ begins: { value: '2023', precision: 'year' }, status: 'upcoming' })
    expect(all.previous).toMatchObject({ status: 'ended', episodeCount: 10 })
    const told = JSON.stringify([all, await ask(null, 'season-3'), await ask(null, 'season-1')])
    expect(told).not.toMatch(/collider/i)
    expect(told).not.toMatch(/2023-|2022-(0[6-9]|1)/)
    const dates = all.sources.map((source) => source.publishedOn.value ?? '')
    expect(dates.every((on) => on <= '2022-02-02')).toBe(true)
    expect(await database().reader.revision.count({ where: { createdAt: { gt: new Date(NOW) } } })).toBe(0)
    expect(await database().reader.revision.count()).toBe(report.applied)
  })

  it('has the trailer without an address and the poster we do not hold, both cited', async () => {
    const { videos, images } = await ask(null)
    expect(videos).toMatchObject([
      { url: '', publishedOn: { value: '2022-01-31' }, disputed: true, sources: [1] },
    ])
    expect(images.map(({ file, credit }) => [file === '', credit])).toContainEqual([true, 'Amazon'])
  })

  it('shows the four contradictions of that day, following one value of each', async () => {
    const { disputes, releases } = await ask(null)
    expect(disputes.map(({ field }) => field)).toEqual([
      'When Prime Video starts',
      'When the official trailer came out',
      'Whom Brent Spiner plays',
      'How John de Lancie is billed',
    ])
    for (const { values } of disputes) {
      expect(values.filter((value) => value.followed)).toHaveLength(1)
      expect(values.every((value) => value.sources.length > 0)).toBe(true)
    }
    expect(releases.map((release) => release.disputed)).toEqual([false, false, false, true])
  })

  it('derives who plays again, from where, and who played the Borg Queen before', async () => {
    const { credits } = await ask(null)
    const told = credits.flatMap(({ person, reprises, playedBefore }) =>
      reprises || playedBefore
        ? [[person.name, reprises?.slug ?? null, playedBefore?.person ?? null, playedBefore?.year ?? null]]
        : [],
    )
    expect(told).toEqual([
      ['Patrick Stewart', 'star-trek-the-next-generation', null, null],
      ['Annie Wersching', null, 'Alice Krige', '1996'],
      ['Whoopi Goldberg', 'star-trek-the-next-generation', null, null],
      ['John de Lancie', 'star-trek-the-next-generation', null, null],
    ])
    expect(credits).toHaveLength(12)
    const guinan = credits.find((credit) => credit.character?.name === 'Guinan')
    expect(guinan).toMatchObject({
      billing: 'special-guest',
      person: { note: expect.stringContaining('Academy') },
    })
    expect(credits.find((credit) => credit.character?.slug === 'seven-of-nine')?.reprises).toBeNull()
  })

  it('names season 1’s platform as it was called then', async () => {
    const first = await ask(null, 'season-1')
    const us = first.releases.find((release) => release.regions.includes('US'))
    expect(us?.platform).toMatchObject({ name: 'CBS All Access', nameNow: 'Paramount+' })
  })

  it('finds nothing under an address that is none', async () => {
    const now = Temporal.Instant.from(NOW)
    for (const [show, season] of [
      ['star-trek-picard', 'season-9'],
      ['star-trek-picard', 9],
      ['nothing', 'season-2'],
      ['star-trek-picard', '__proto__'],
    ] as const)
      expect(await findSeasonGuide({ show, season, region: null, now })).toBeNull()
  })
})
