import { describe, expect, it } from 'vitest'
import { gapsOf } from '@/lib/guide/kinds/gaps'
import { importedEntries } from '../core/proposal'
import { episode, person, read, SPECIALS, seasonOf } from './testing'

describe('A show of TMDB', () => {
  it('has none where TMDB writes "", and the titles, videos and genres it has', () => {
    const { document } = read({
      translations: {
        translations: [
          { iso_3166_1: 'DE', iso_639_1: 'de', data: { name: '' } },
          { iso_3166_1: 'FR', iso_639_1: 'fr', data: { name: 'La nuit' } },
        ],
      },
      videos: {
        results: [
          {
            id: 'v',
            name: 'Trailer',
            key: 'abc',
            site: 'YouTube',
            type: 'Trailer',
            published_at: '2024-01-02T10:00:00.000Z',
          },
        ],
      },
    }).show
    expect(document).toMatchObject({
      logline: '',
      kind: 'miniseries',
      genres: ['science-fiction', 'fantasy'],
      languages: ['es', 'zh'],
      titles: [
        { text: 'Turno de noche', kind: 'original', language: 'es' },
        { text: 'La nuit', kind: 'local', language: 'fr', region: 'FR' },
      ],
      images: [
        { kind: 'poster', sourceUrl: 'https://image.tmdb.org/t/p/original/poster.jpg', licence: 'not-held' },
      ],
      videos: [{ kind: 'trailer', url: 'https://www.youtube.com/watch?v=abc', publishedOn: '2024-01-02' }],
    })
  })

  it('has the ratings of a country beside that of its province', () => {
    const ratings = [
      { iso_3166_1: 'CA-QC', rating: '13+' },
      { iso_3166_1: 'CA', rating: '14+' },
      { iso_3166_1: 'US', rating: '' },
    ]
    expect(read({ contentRatings: { results: ratings } }).show.document.ageRatings).toMatchObject([
      { region: 'CA', rating: '13+ (QC)' },
      { region: 'CA', rating: '14+' },
    ])
  })

  it('joins credits and aggregate credits, each credit once', () => {
    const cast = [{ ...person(8), credit_id: 'c8', character: 'Newcomer' }]
    const { document } = read({
      credits: { cast: [...cast, { ...person(9), credit_id: 'c9', character: 'Old hand' }] },
      aggregateCredits: { cast: [{ ...person(9), roles: [{ credit_id: 'c9', character: 'Old hand' }] }] },
    }).show
    expect(document.credits.map(({ personId, billing }) => [personId, billing])).toEqual([
      ['tmdb-person-9', 'not-stated'],
      ['tmdb-person-8', 'not-stated'],
    ])
  })

  it('makes the same documents when it is read again, that could be published', () => {
    expect(read()).toEqual(read())
    for (const { kind, document } of importedEntries(read())) expect(gapsOf(kind, document)).toEqual([])
    expect(read().attributions.map(({ url }) => url)).toEqual(['https://www.themoviedb.org'])
  })
})

describe('A season of TMDB', () => {
  it('has days on its network, and season 0 is for specials', () => {
    expect(seasonOf(1).releases).toMatchObject([
      {
        platformId: 'tmdb-network-174',
        regions: ['US'],
        window: 'first-run',
        premiere: { on: '2024-04-04', time: '' },
        pattern: 'weekly',
      },
    ])
    const season = { ...SPECIALS, episodes: [episode(1, '2024-03-01'), episode(2, '')] }
    const { label, episodes, releases } = seasonOf(0, { seasons: [{ season }] })
    expect([label, episodes.map(({ number, kind }) => [number, kind])]).toEqual([
      'Specials',
      [
        [null, 'special'],
        [null, 'special'],
      ],
    ])
    expect(releases[0]?.exceptions).toMatchObject([
      { episodeId: 'tmdb-episode-501', to: { on: '2024-03-01' } },
    ])
  })

  it('bills main cast and guests, tells a voice, and keeps a role without a name', () => {
    expect(seasonOf(1).credits).toMatchObject([
      { personId: 'tmdb-person-1', job: 'cast', billing: 'main', episodeIds: [] },
      { personId: 'tmdb-person-1', job: 'actor', characterId: '', billing: 'main' },
      {
        personId: 'tmdb-person-3',
        job: 'cast',
        billing: 'guest',
        capacity: 'voice',
        note: 'uncredited',
        episodeIds: ['tmdb-episode-501'],
      },
      { personId: 'tmdb-person-4', job: 'director', characterId: '', episodeIds: ['tmdb-episode-501'] },
    ])
    expect(read().characters.map(({ document }) => document.name)).toEqual(['Lead', 'Passer-by'])
  })

  const streamer = { provider_id: 8, provider_name: 'Streamer' }
  const reseller = { provider_id: 582, provider_name: 'Streamer Amazon Channel' }
  const watchProviders = {
    results: {
      US: { link: 'https://example.org', flatrate: [streamer, reseller], buy: [streamer] },
      CA: { flatrate: [streamer] },
      XX: { ads: [streamer] },
    },
  }

  it('that has come out can be watched now, which is no release; a reseller apart from what it sells', () => {
    const { releases, availability } = seasonOf(1, { watchProviders })
    expect(releases).toHaveLength(1)
    expect(availability).toMatchObject([
      {
        platformId: 'tmdb-provider-8',
        regions: ['CA', 'US'],
        tier: 'subscription',
        watchUrl: '',
        asOf: '',
      },
      {
        platformId: 'tmdb-provider-582',
        regions: ['US'],
        note: 'A channel sold through Amazon.',
      },
      { platformId: 'tmdb-provider-8', regions: ['US'], tier: 'buy' },
    ])
    expect(seasonOf(1, { watchProviders }).sources.map(({ publisher }) => publisher)).toEqual([
      'TMDB',
      'JustWatch, through TMDB',
    ])
    const { attributions, leftOut } = read({ watchProviders })
    expect(attributions.map(({ text }) => text).join(' ')).toContain('JustWatch')
    expect(leftOut).toEqual(['Where to watch in XX: no such country.'])
  })

  it('that is announced is not offered, nor are the specials', () => {
    expect(seasonOf(2, { watchProviders }).releases).toMatchObject([
      { premiere: { on: '' }, confidence: 'announced' },
    ])
    expect([0, 2].map((number) => seasonOf(number, { watchProviders }).availability)).toEqual([[], []])
  })
})
