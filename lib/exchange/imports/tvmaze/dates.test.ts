import { describe, expect, it } from 'vitest'
import { readGuideDate } from '@/lib/foundation/dates/guide-date'
import { instantOf } from '@/lib/foundation/dates/zones'
import { episode, parsedShow, releaseOf, SEEN, SHOW, streamedEpisode, timed, WORLDWIDE } from './testing'
import { readTvmaze } from './tvmaze'

describe('A time of TVmaze', () => {
  it('after midnight is on the next calendar day, which its platform counts as the night before', () => {
    const night = timed(1, '2024-04-04', '00:35', '2024-04-05T04:35:00+00:00')
    const release = releaseOf({ episodes: [night] })
    expect(release.premiere).toEqual({ on: '2024-04-05', time: '00:35', zone: 'America/New_York' })
    expect(parsedShow({}).platforms[0]?.document).toMatchObject({
      kind: 'broadcast',
      dayEndsAt: '05:00',
      homeZone: 'America/New_York',
      regions: ['US'],
    })
  })

  it('that is a placeholder at noon without an airtime is a day', () => {
    const release = releaseOf(
      { episodes: [streamedEpisode(1, '2024-04-04')] },
      { network: null, webChannel: WORLDWIDE },
    )
    expect(release).toMatchObject({ premiere: { on: '2024-04-04', time: '', zone: '' }, regions: ['WORLD'] })
  })

  it('that is a placeholder beside one with a time still is a day', () => {
    const evening = timed(1, '2024-04-04', '22:00', '2024-04-05T02:00:00+00:00')
    const { premiere, exceptions } = releaseOf({ episodes: [evening, streamedEpisode(2, '2024-04-11')] })
    expect(premiere.time).toBe('22:00')
    expect(exceptions).toMatchObject([{ to: { on: '2024-04-11', time: '' } }])
  })

  it('at noon with an airtime is one', () => {
    const noon = timed(1, '2024-01-04', '12:00', '2024-01-04T17:00:00+00:00')
    expect(releaseOf({ episodes: [noon] }).premiere.time).toBe('12:00')
  })

  it('without an airstamp is only a day', () => {
    const half = episode({ airdate: '2024-04-04', airtime: '22:00' })
    expect(releaseOf({ episodes: [half] }).premiere).toMatchObject({ on: '2024-04-04', time: '' })
  })

  it('of a show without a network keeps its moment and its wall time, in a zone of that distance from UTC', () => {
    const evening = timed(1, '2024-01-21', '22:00', '2024-01-22T03:00:00+00:00')
    const nowhere = { network: null, webChannel: null }
    const release = releaseOf({ episodes: [evening] }, nowhere)
    expect(release).toMatchObject({ platformId: '', regions: ['REST'] })
    const { on, time, zone } = release.premiere
    expect([on, time, zone]).toEqual(['2024-01-21', '22:00', 'Etc/GMT+5'])
    expect(instantOf(readGuideDate({ written: on, time, zone }), 'UTC')?.toString()).toBe(
      '2024-01-22T03:00:00Z',
    )

    const told = readTvmaze(
      { show: { ...SHOW, ...nowhere }, episodes: [evening] },
      { ...SEEN, zone: 'America/New_York' },
    )
    expect(told.seasons[0]?.document.releases[0]?.premiere.zone).toBe('America/New_York')
  })

  it.each([
    ['00:30', '2024-01-22T05:30:00+00:00', '2024-01-22', '00:30', 'Etc/GMT+5'],
    ['21:00', '2024-01-21T12:00:00+00:00', '2024-01-21', '21:00', 'Etc/GMT-9'],
    ['21:00', '2024-01-21T15:30:00+00:00', '2024-01-21', '15:30', 'UTC'],
    ['21:00', '2024-01-21T21:00:00+00:00', '2024-01-21', '21:00', 'UTC'],
  ])('%s as %s without a network stands at %s %s %s', (airtime, airstamp, on, time, zone) => {
    const nowhere = { network: null, webChannel: null }
    expect(releaseOf({ episodes: [timed(1, '2024-01-21', airtime, airstamp)] }, nowhere).premiere).toEqual({
      on,
      time,
      zone,
    })
  })
})
