import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { seasonInApi } from '@/lib/formats/api/seasons'
import { parseDocument, readDocument } from '../kinds/parse'
import { row, season, withoutSeasons } from '../releases/testing'
import { findSeasonGuide } from '../seasons/queries'
import { regionSentence, statusLine } from '../seasons/sentences'

/** What can be watched now says nothing of when it came out. */

withoutSeasons()

const sources = [{ id: 'jw', publisher: 'JustWatch', url: 'https://jw.example', seenOn: '2022-02-01' }]
const availability = [
  {
    id: 'offer-1',
    platformId: 'netflix',
    regions: ['DE', 'FR'],
    tier: 'subscription' as const,
    sourceIds: ['jw'],
  },
  { id: 'offer-2', platformId: 'netflix', regions: ['DE'], tier: 'buy' as const, asOf: '2022-01-01' },
]

async function toldIn(region: string) {
  const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
  const guide = await findSeasonGuide({ show: 'picard', season: 1, region, now })
  if (!guide?.forRegion) throw new Error('There is no such guide.')
  const { forRegion: answer, episodeCount } = guide
  const pieces = regionSentence({ answer, episodeCount, year: 2022 })
  return {
    sentence: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join(''),
    line: statusLine(guide),
    api: seasonInApi(guide),
  }
}

async function platform() {
  const platform = { kind: 'platform', version: 0, publish: true, newEntryId: 'netflix' } as const
  await saveEntry(systemEditor('Ada'), { ...platform, document: { name: 'Netflix' } })
}

describe('A season of 2005 that can be watched now', () => {
  it('has ended, on its own dates, and is no release of the platform that has it', async () => {
    await platform()
    const release = { ...row, regions: ['US'], premiere: { on: '2005-03-03' }, pattern: 'weekly' as const }
    await season()('2022-02-02', release, { availability, sources })
    const here = await toldIn('DE')
    expect(here.sentence).toBe(
      'No release in Germany is known. Elsewhere it came out on Thursday 3 March 2005 on a platform not announced yet (United States).',
    )
    expect(here.line).toBe('No release in Germany known')
    expect(here.api).toMatchObject({ status: 'ended', releases: [{ regions: ['US'] }] })
    const told = here.api.availability.map(({ regions, platform, tier, asOf, sources }) => {
      return [regions.join(), platform.slug, tier, asOf, sources[0]?.publisher]
    })
    expect(told).toEqual([
      ['DE,FR', 'netflix', 'subscription', '2022-02-01', 'JustWatch'],
      ['DE', 'netflix', 'buy', '2022-01-01', undefined],
    ])
    expect(here.api.forRegion?.availability).toHaveLength(2)
    expect((await toldIn('FR')).api.forRegion?.availability).toHaveLength(1)
    expect((await toldIn('US')).api.forRegion).toMatchObject({ status: 'ended', availability: [] })
  })
})

describe('A document of an older Logline', () => {
  it('has what a catalogue offers in a list of its own when it is read', () => {
    const offer = {
      platformId: 'netflix',
      regions: ['DE'],
      window: 'later',
      pattern: 'irregular',
      tier: 'rent',
    }
    const kept = {
      showId: 'show',
      number: 1,
      releases: [
        { ...row, id: 'tmdb-release-1' },
        { ...offer, id: 'tmdb-offer-1-8-rent', note: 'Listed by JustWatch for the whole show.' },
        { ...offer, id: 'tmdb-offer-1-9-rent', premiere: { on: '2022-03-03' } },
      ],
    }
    const { releases, availability } = readDocument('season', JSON.stringify(kept))
    expect(releases.map(({ id }) => id)).toEqual(['tmdb-release-1', 'tmdb-offer-1-9-rent'])
    expect(availability).toMatchObject([
      { id: 'tmdb-offer-1-8-rent', platformId: 'netflix', regions: ['DE'], tier: 'rent', note: '' },
    ])
    expect(parseDocument('season', { ...kept, releases, availability })).toMatchObject({ availability })
  })
})
