import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Confidence } from '@/lib/documents/vocabularies'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import type { StoredPlatform, StoredRelease } from '../releases/stored'
import { releaseViews } from '../releases/views'
import { regionAnswer, rowsFor } from './answer'
import type { EpisodeView } from './guide'
import { regionSentence, statusLine } from './sentences'

/** What a reader in Germany reads of a release table; two episodes unless told otherwise. */

type Row = Partial<StoredRelease> & { on: string; days?: string[] }

const platform: StoredPlatform = {
  slug: 'x',
  name: 'Prime Video',
  kind: 'streaming',
  owner: '',
  homeZone: '',
  dayEndsAt: '00:00',
  names: [],
  regions: [],
}

const NEVER_LOST = { wasValue: null, wasPrecision: 'unknown', wasTime: null, wasZone: null } as const

function stored({ on, days = [], ...more }: Row, position: number): StoredRelease {
  const { value, precision } = readGuideDate({ written: on })
  return {
    id: `row-${position}`,
    window: 'first-run',
    exclusive: false,
    premiereValue: value,
    premierePrecision: precision,
    premiereTime: null,
    premiereZone: null,
    pattern: 'weekly',
    confidence: 'confirmed',
    holdKind: '',
    holdReason: '',
    tier: '',
    watchUrl: '',
    endsValue: null,
    endsPrecision: 'unknown',
    note: '',
    batches: [],
    exceptions: [],
    languages: [],
    order: null,
    regions: [{ region: 'DE', excluded: false }],
    platform,
    ...NEVER_LOST,
    airings: days.map((written, index) => ({
      episodeId: `e${index + 1}`,
      ...readGuideDate({ written }),
      ...NEVER_LOST,
      episode: { number: index + 1, numberEnd: null },
    })),
    ...more,
  }
}

function episode(number: number): EpisodeView {
  const words = {
    slug: `episode-${number}`,
    title: `Title ${number}`,
    kind: 'standard' as const,
    synopsis: '',
  }
  const rest = { runtimeMinutes: null, sceneAfterCredits: false, dates: [], here: null, numberEnd: null }
  const citations = { title: [], synopsis: [], runtime: [] }
  return { id: `e${number}`, number, citations, ...words, ...rest }
}

function told(rows: Row[], today: string, episodeCount = 2) {
  const table = rows.map(stored)
  const views = releaseViews(table, { groups: {}, groupNames: {}, cite: () => [], disputed: new Set() })
  const episodes = [episode(1), episode(2)]
  const answer = regionAnswer({
    chosen: { region: 'DE', zone: 'Europe/Berlin' },
    rows: table,
    views,
    availability: [],
    episodes,
    episodeCount,
    now: Temporal.Instant.from(`${today}T12:00:00Z`),
    groups: {},
  })
  const guide: Parameters<typeof statusLine>[0] = {
    releases: views,
    status: 'undated',
    begins: null,
    episodeCount,
    forRegion: answer,
    episodes,
  }
  const sentence = regionSentence({ answer, episodeCount, year: 2022 })
    .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
    .join('')
  return { sentence, line: statusLine(guide), answer, views, here: rowsFor('DE', table, {}) }
}

const disc: Partial<StoredRelease> = { window: 'disc', platform: { ...platform, name: 'Blu-ray' } }

describe('What a reader is told', () => {
  it('of no release that is known here', () => {
    const { sentence, line } = told(
      [{ on: '2022-03-03', regions: [{ region: 'US', excluded: false }] }],
      '2022-02-02',
    )
    expect(sentence).toBe(
      'No release in Germany is known. Elsewhere it comes out on Thursday 3 March on Prime Video (United States).',
    )
    expect(line).toBe('No release in Germany known')
  })

  it('of a release that was withdrawn is nothing', () => {
    const { sentence, line } = told([{ on: '', confidence: 'withdrawn' }], '2022-02-02')
    expect(sentence).toBe('No release in Germany is known.')
    expect(line).toBe('No release in Germany known')
  })

  it('names no platform that has withdrawn beside one that stands', () => {
    const gone: Row = { on: '', confidence: 'withdrawn', platform: { ...platform, name: 'Gone' } }
    expect(told([gone, { on: '' }], '2022-02-02').sentence).toBe('Comes to Prime Video. No date found.')
  })

  it('tells a day that is to be announced from one that nobody names', () => {
    expect(told([{ on: 'tba' }], '2022-02-02').sentence).toBe('Comes to Prime Video. Date to be announced.')
    expect(told([{ on: '' }, { on: '2022-09-01', ...disc }], '2022-02-02').sentence).toBe(
      'Comes to Prime Video. No date found.',
    )
  })

  it.each([
    ['2023', 'Expected in 2023 on Prime Video.'],
    ['2022-Q4', 'Expected in the fourth quarter of 2022 on Prime Video.'],
    ['2022-09', 'Expected in September 2022 on Prime Video.'],
  ])('of %s is as precise as that, without a countdown', (on, sentence) => {
    const made = told([{ on, days: [on, ''] }], '2022-02-02')
    expect(made.sentence).toBe(sentence)
    expect(made.line).toBe(sentence.replace(' on Prime Video.', ''))
    expect(made.answer.premiere?.days).toBeNull()
  })

  it.each([
    ['weekly', ', then a new episode every Thursday'],
    ['daily', ', then a new episode every day'],
    ['all-at-once', ', all 2 episodes at once'],
    ['batches', ', in batches'],
    ['irregular', ''],
  ] as const)('of the pattern %s', (pattern, rhythm) => {
    const { sentence } = told([{ on: '2023-03-02', pattern, days: ['2023-03-02', ''] }], '2022-02-02')
    expect(sentence).toBe(`Premieres Thursday 2 March 2023 on Prime Video${rhythm}.`)
  })

  it('while it runs, with the next one not known', () => {
    const { sentence, line } = told([{ on: '2022-03-03', days: ['2022-03-03', ''] }], '2022-03-09')
    expect(sentence).toBe('Episode 1 came out Thursday 3 March on Prime Video. The next one has no date yet.')
    expect(line).toBe('On now: 1 of 2 episodes out')
    expect(told([{ on: '2022-03-03', days: ['2022-03-03', ''] }], '2022-03-20').line).toBe('On a break')
  })

  it('of a season that runs and whose episodes are not listed', () => {
    expect(told([{ on: '2022-03-03' }], '2022-03-09').sentence).toBe(
      'Premiered Thursday 3 March on Prime Video. The next one has no date yet.',
    )
  })

  it('of all at once, though no episode is listed: it is over on the day', () => {
    const { sentence, answer } = told([{ on: '2022-03-03', pattern: 'all-at-once' }], '2022-03-03')
    expect(answer.status).toBe('ended')
    expect(sentence).toBe('The season has ended: all 2 episodes came out on Prime Video.')
  })

  it('of a season that came here on disc alone names the disc', () => {
    const { sentence } = told(
      [{ on: '2022-03-03', days: ['2022-03-03', '2022-03-03'], ...disc }],
      '2022-04-01',
    )
    expect(sentence).toBe('The season has ended: all 2 episodes came out on Blu-ray.')
  })

  it('counts two in one as two and a special as none', () => {
    const [row] = [stored({ on: '2022-03-03', days: ['2022-03-03'] }, 0)]
    const double = {
      ...row,
      airings: row?.airings.map((each) => ({ ...each, episode: { number: 1, numberEnd: 2 } })),
    }
    expect(told([{ on: '2022-03-03', airings: double.airings }], '2022-03-04').answer.status).toBe('ended')
    const special = row?.airings.map((each) => ({ ...each, episode: { number: null, numberEnd: null } }))
    expect(told([{ on: '2022-03-03', airings: special }], '2022-03-04', 1).answer.status).toBe('airing')
    expect(told([{ on: '2022-03-03', airings: special }], '2022-03-18', 1).answer.status).toBe('between')
  })
})

describe('The release table', () => {
  it('a group that nobody has made is named by its code, and breaks nothing', () => {
    const regions = [{ region: 'group:lost', excluded: false }]
    expect(told([{ on: '', regions }], '2022-02-02').views[0]?.regionWords).toBe('group:lost')
  })

  it('has the platform’s name of the day, the region’s own before the general one', () => {
    const names = [
      { name: 'Old', region: '', fromDay: '', untilDay: '2021-03-04' },
      { name: 'Now', region: '', fromDay: '2021-03-04', untilDay: '' },
      { name: 'Jetzt', region: 'DE', fromDay: '2021-03-04', untilDay: '' },
    ]
    const at = (on: string, region = 'DE') =>
      told([{ on, platform: { ...platform, names }, regions: [{ region, excluded: false }] }], '2022-02-02')
        .views[0]?.platform?.name
    expect(at('2021-03-03')).toBe('Old')
    expect(at('2021-03-04')).toBe('Jetzt')
    expect(at('2021-03-04', 'US')).toBe('Now')
    expect(at('')).toBe('Prime Video')
  })

  it('measures “the day after” from no withdrawn row', () => {
    const us = { on: '2022-03-02', regions: [{ region: 'US', excluded: false }] }
    const table = (confidence: Confidence) =>
      told([{ ...us, confidence }, { on: '2022-03-03' }], '2022-02-02').views
    expect(table('confirmed').map((view) => view.afterFirst)).toEqual(['', 'the day after the United States'])
    expect(table('withdrawn').map((view) => view.afterFirst)).toEqual(['', ''])
  })
})
