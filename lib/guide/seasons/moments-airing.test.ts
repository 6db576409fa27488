import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { findSeasonGuide } from './queries'
import { regionSentence, statusLine } from './sentences'

/** As of 25 March 2022: the fourth episode is out in the United States and, in Germany, out today. */

const NOW = '2022-03-25T12:00:00Z'
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

async function ask(region: string, now = NOW) {
  const query = { show: 'star-trek-picard', season: 'season-2', region, now: Temporal.Instant.from(now) }
  const found = await findSeasonGuide(query)
  if (!found?.forRegion) throw new Error(`There is no answer for ${region}.`)
  const { forRegion: answer, episodeCount } = found
  const sentence = regionSentence({ answer, episodeCount, year: 2022 })
    .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
    .join('')
  return { found, answer, sentence, line: statusLine(found) }
}

describe('As of 25 March 2022', () => {
  it('the United States have episode 4 since yesterday; next is 5 on Thursday 31 March', async () => {
    const { answer, sentence, line } = await ask('US')
    expect(answer).toMatchObject({
      status: 'airing',
      episodesOut: 4,
      latest: { episode: { number: 4, title: 'Watcher' }, date: { value: '2022-03-24' }, days: -1 },
      next: { episode: { number: 5 }, date: { value: '2022-03-31' }, days: 6 },
      finale: { date: { value: '2022-05-05' } },
    })
    expect(sentence).toBe('Episode 4 came out yesterday on Paramount+. Next is episode 5, Thursday 31 March.')
    expect(line).toBe('On now: 4 of 10 episodes out')
  })

  it('in Germany episode 4 is out today; next is 5 on Friday 1 April', async () => {
    const { answer, sentence } = await ask('DE')
    expect(answer).toMatchObject({
      status: 'airing',
      episodesOut: 4,
      latest: { episode: { number: 4 }, date: { value: '2022-03-25' }, days: 0 },
      next: { episode: { number: 5 }, date: { value: '2022-04-01' }, days: 7 },
    })
    expect(sentence).toBe('Episode 4 is out today on Prime Video. Next is episode 5, Friday 1 April.')
  })

  it('Canada still has no day, though the season is on elsewhere', async () => {
    const { found, answer, line } = await ask('CA')
    expect(answer).toMatchObject({ status: 'undated', next: null, premiere: null })
    expect(found.status).toBe('airing')
    expect(line).toBe('No date found')
  })

  it('each region has its own midnight, from Kiribati to New York', async () => {
    const thursdayNoon = '2022-03-24T12:00:00Z'
    expect((await ask('KI', thursdayNoon)).answer).toMatchObject({ episodesOut: 4, latest: { days: 0 } })
    expect((await ask('DE', thursdayNoon)).answer).toMatchObject({ episodesOut: 3, next: { days: 1 } })
    expect((await ask('DE', '2022-03-24T22:59:59Z')).answer.episodesOut).toBe(3)
    expect((await ask('DE', '2022-03-24T23:00:00Z')).answer.episodesOut).toBe(4)
    expect((await ask('US', '2022-03-31T03:59:00Z')).answer.episodesOut).toBe(4)
    expect((await ask('US', '2022-03-31T04:00:00Z')).answer.episodesOut).toBe(5)
  })

  it('cites Collider since the premiere, as the fifth contradiction does', async () => {
    const { found } = await ask('DE')
    expect(found.updatedOn).toBe('2022-03-03')
    expect(found.sources.map((source) => source.publisher)).toContain('collider.com')
    expect(found.disputes).toHaveLength(5)
    // What follows is announced for the United States alone.
    expect(found.next).toMatchObject({ begins: null, isElsewhere: true })
    expect((await ask('US')).found.next?.begins).toMatchObject({ value: '2023', precision: 'year' })
  })

  it('each episode’s line says whether it is out here', async () => {
    const { found } = await ask('DE')
    expect(found.episodes.map((episode) => episode.here?.out)).toEqual([
      ...Array(4).fill(true),
      ...Array(6).fill(false),
    ])
    expect(found.episodes[3]?.dates.map(({ date }) => date.value)).toEqual([
      '2022-03-24',
      null,
      null,
      '2022-03-25',
    ])
  })
})
