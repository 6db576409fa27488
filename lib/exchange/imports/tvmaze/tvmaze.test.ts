import { describe, expect, it } from 'vitest'
import { Invalid } from '@/lib/foundation/errors'
import { gapsOf } from '@/lib/guide/kinds/gaps'
import { importedEntries } from '../core/proposal'
import {
  episode,
  parsedShow,
  releaseOf,
  SEEN,
  SHOW,
  seasonOf,
  streamedEpisode,
  timed,
  WORLDWIDE,
} from './testing'
import { readTvmazeSchedule } from './tvmaze'

describe('An episode of TVmaze', () => {
  it('announced without a day has no date', () => {
    const { episodes, releases } = seasonOf({ episodes: [episode({}), episode({ number: 2 })] })
    expect(episodes).toHaveLength(2)
    expect(releases[0]).toMatchObject({
      premiere: { on: '', time: '' },
      pattern: 'irregular',
      exceptions: [],
      confidence: 'announced',
    })
  })

  it('without a number is a special after the one it followed, and episode 0 is an episode', () => {
    const pilot = streamedEpisode(0, '2024-04-01')
    const first = streamedEpisode(1, '2024-04-08')
    const special = { ...streamedEpisode(9, '2024-04-10'), number: null, type: 'insignificant_special' }
    const second = streamedEpisode(2, '2024-04-15')
    const { episodes, releases } = seasonOf({ episodes: [special, second, pilot, first] })
    expect(episodes.map(({ number, kind }) => [number, kind])).toEqual([
      [0, 'standard'],
      [1, 'standard'],
      [2, 'standard'],
      [null, 'special'],
    ])
    expect(episodes[3]?.airsAfterId).toBe(`tvmaze-episode-${first.id}`)
    expect(releases[0]).toMatchObject({ pattern: 'weekly', premiere: { on: '2024-04-01' } })
    expect(releases[0]?.exceptions).toMatchObject([
      { episodeId: `tvmaze-episode-${special.id}`, to: { on: '2024-04-10' } },
    ])
  })

  it('of a daily show stands in the season of its year', () => {
    const { number, label, episodes } = seasonOf({
      episodes: [{ ...streamedEpisode(151, '2017-08-01'), season: 2017 }],
    })
    expect([number, label, episodes[0]?.number]).toEqual([2017, '2017', 151])
  })
})

describe('A show of TVmaze', () => {
  it('with a network and a web channel has a release on each, dated where the dates are', () => {
    const imported = parsedShow({ episodes: [streamedEpisode(1, '2024-04-04')] }, { webChannel: WORLDWIDE })
    expect(imported.platforms.map(({ document }) => [document.name, document.kind])).toEqual([
      ['Channel Eight', 'broadcast'],
      ['Streamer', 'streaming'],
    ])
    expect(imported.seasons[0]?.document.releases).toMatchObject([
      {
        platformId: 'tvmaze-network-8',
        regions: ['US'],
        premiere: { on: '2024-04-04' },
        confidence: 'confirmed',
      },
      { platformId: 'tvmaze-channel-1', regions: ['WORLD'], premiere: { on: '' }, confidence: 'announced' },
    ])
    expect(imported.leftOut).toEqual(['Its dates are told for Channel Eight; on Streamer they are open.'])
  })

  it('is told in our words: text without HTML, codes, catalogues, pictures over https', () => {
    const { document } = parsedShow({
      akas: [
        { name: 'Nachtschicht', country: { code: 'DE' } },
        { name: 'NS', country: null },
      ],
    }).show
    expect(document).toMatchObject({
      synopsis: 'Nights & days.',
      genres: ['science-fiction', 'talk-show'],
      languages: ['es'],
      countries: ['US'],
      firstShown: '2024-04-04',
      titles: [
        { text: 'Nachtschicht', kind: 'local', region: 'DE' },
        { text: 'NS', kind: 'alias', region: '' },
      ],
      images: [
        {
          kind: 'poster',
          file: '',
          licence: 'not-held',
          sourceUrl: 'https://static.tvmaze.com/uploads/143.jpg',
        },
      ],
      sources: [
        { publisher: 'TVmaze', url: 'https://www.tvmaze.com/shows/143/night-shift', seenOn: '2024-05-01' },
      ],
    })
    expect(document.externalIds.map(({ provider, value }) => [provider, value])).toEqual([
      ['tvmaze', '143'],
      ['imdb', 'tt2575988'],
      ['tvdb', '277165'],
    ])
    const elsewhere = { image: { original: 'http://pictures.example.org/1.jpg' } }
    expect(parsedShow({}, elsewhere).show.document.images[0]?.sourceUrl).toBe(
      'http://pictures.example.org/1.jpg',
    )
  })

  it('credits who plays two roles twice, a row that is there twice once, and a voice as one', () => {
    const person = { id: 7, url: null, name: 'Ada Example' }
    const role = (id: number, more = {}) => ({
      person,
      character: { id, name: `Role ${id}` },
      self: false,
      voice: false,
      ...more,
    })
    const imported = parsedShow({
      cast: [role(1), role(2, { voice: true }), role(1)],
      crew: [{ type: 'Executive Producer', person }],
    })
    expect(imported.show.document.credits).toMatchObject([
      {
        personId: 'tvmaze-person-7',
        characterId: 'tvmaze-character-1',
        job: 'cast',
        capacity: 'on-screen',
        billing: 'main',
      },
      { characterId: 'tvmaze-character-2', capacity: 'voice' },
      { characterId: '', job: 'executive producer' },
    ])
    expect(imported.show.document.credits).toHaveLength(3)
    expect([imported.people.length, imported.characters.length]).toEqual([1, 2])
  })

  it('makes the same documents when it is read again, that could be published and cite their source', () => {
    const answers = { episodes: [streamedEpisode(1, '2024-04-04'), streamedEpisode(2, '2024-04-11')] }
    expect(parsedShow(answers)).toEqual(parsedShow(structuredClone(answers)))
    for (const { kind, document } of importedEntries(parsedShow(answers)))
      expect(gapsOf(kind, document)).toEqual([])
    expect(releaseOf(answers).sourceIds).toEqual(['tvmaze-source-143-1'])
  })

  it('is refused where a value is not as TVmaze has it, with the place', () => {
    const wrong = () => parsedShow({ episodes: [episode({ airdate: '4 April' })] })
    expect(wrong).toThrow(Invalid)
    expect(wrong).toThrow('episodes.0.airdate: is not a day like 2022-03-03')
  })
})

describe('A day of TVmaze’s schedule', () => {
  it('is the shows of that day, with their episodes and no pattern made of them', () => {
    const rows = [
      timed(36, '2024-04-04', '18:30', '2024-04-04T22:30:00Z'),
      timed(37, '2024-04-04', '18:30', '2024-04-04T22:30:00Z'),
    ]
    const other = { ...SHOW, id: 144, name: 'Day Shift' }
    const shows = readTvmazeSchedule(
      [
        ...rows.map((row) => ({ ...row, show: SHOW })),
        { ...streamedEpisode(1, '2024-04-04'), _embedded: { show: other } },
      ],
      SEEN,
    )
    expect(
      shows.map(({ externalId, seasons }) => [externalId, seasons[0]?.document.episodes.length]),
    ).toEqual([
      ['143', 2],
      ['144', 1],
    ])
    expect(shows[0]?.seasons[0]?.document.releases[0]).toMatchObject({
      pattern: 'irregular',
      premiere: { on: '' },
    })
  })
})
