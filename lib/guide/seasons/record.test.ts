import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { Invalid } from '@/lib/foundation/errors'
import type { SeasonInput } from '@/prisma/seed/revision'

const ada = systemEditor('Ada')
let temporary: TemporaryDatabase

beforeAll(async () => {
  temporary = await temporaryDatabase()
  const show = { kind: 'show', version: 0, publish: true, newEntryId: 'show' } as const
  await saveEntry(ada, { ...show, document: { title: 'Picard' } })
  const platform = { kind: 'platform', version: 0, publish: true, newEntryId: 'ctv' } as const
  const document = { name: 'CTV', kind: 'broadcast', homeZone: 'America/Toronto', dayEndsAt: '05:00' }
  await saveEntry(ada, { ...platform, document })
})
afterAll(() => temporary.close())
beforeEach(async () => {
  await temporary.db.season.deleteMany()
  await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
})

const episodes = [1, 2, 3, 4].map((number) => ({ id: `e${number}`, number, title: `Title ${number}` }))
const row = { id: 'r', platformId: 'ctv', regions: ['CA'], premiere: { on: '2022-03-03' } }
const whole = { showId: 'show', number: 1, episodes, releases: [row] } satisfies SeasonInput

/** A season that is published again and again, on 2 February 2022. */
function season() {
  const now = Temporal.Instant.from('2022-02-02T12:00:00Z')
  const moment = { at: new Date(now.epochMilliseconds), now }
  let saved = { entryId: '', version: 0 }
  return async (document: SeasonInput) => {
    const { entryId, version } = saved
    const target = entryId ? { entryId } : {}
    saved = await saveEntry(ada, { kind: 'season', ...target, version, document, publish: true, moment })
  }
}

describe('The records of a season', () => {
  it('a season edited ten times has the rows of its last version, and no others', async () => {
    const publish = season()
    const person = { kind: 'person', version: 0, publish: true, document: { name: 'Q' } } as const
    const { entryId: personId } = await saveEntry(ada, person)
    const rich: SeasonInput = {
      ...whole,
      releases: [
        {
          ...row,
          batches: [{ id: 'b', size: 2 }],
          audio: ['en'],
          sourceIds: ['s'],
          episodeIds: ['e1', 'e2'],
        },
      ],
      credits: [{ id: 'c', personId, job: 'director', episodeIds: ['e1'], sourceIds: ['s'] }],
      sources: [{ id: 's', publisher: 'What to Watch' }],
      disputes: [
        { id: 'd', field: 'Day', subjectId: 'r', values: [{ id: 'v', value: 'x', sourceIds: ['s'] }] },
      ],
      orders: [{ id: 'o', name: 'Disc', episodeIds: ['e2', 'e1'] }],
      textSources: ['s'],
      externalIds: [{ id: 'i', provider: 'tmdb', value: '1' }],
    }
    for (let turn = 1; turn <= 10; turn += 1) await publish({ ...rich, title: `Title ${turn}` })
    const { db } = temporary
    const counts = await Promise.all([
      db.season.count(),
      db.episode.count(),
      db.release.count(),
      db.releaseRegion.count(),
      db.releaseEpisode.count(),
      db.releaseBatch.count(),
      db.releaseLanguage.count(),
      db.airing.count(),
      db.credit.count(),
      db.creditEpisode.count(),
      db.source.count(),
      db.citation.count(),
      db.dispute.count(),
      db.disputeValue.count(),
      db.episodeOrder.count(),
      db.episodeOrderPlace.count(),
      db.externalId.count(),
    ])
    expect(counts).toEqual([1, 4, 1, 1, 2, 1, 1, 2, 1, 1, 1, 4, 1, 1, 1, 2, 1])
    expect(await db.revision.count({ where: { entry: { kind: 'season' } } })).toBe(10)
    expect((await db.airing.findMany()).map((airing) => airing.sequence)).toEqual([0, 0])
  })

  it('one season takes no row from another by its id', async () => {
    const publish = season()
    await publish(whole)
    const rows = async () => {
      const { db } = temporary
      return JSON.stringify([
        await db.release.findMany(),
        await db.episode.findMany(),
        await db.airing.findMany(),
      ])
    }
    const before = await rows()
    const thief = season()
    const other = { ...whole, number: 2 }
    await expect(thief({ ...other, episodes: [] })).rejects.toThrow(Invalid)
    await expect(thief({ ...other, releases: [] })).rejects.toThrow(Invalid)
    expect(await rows()).toBe(before)
    expect(await temporary.db.season.count()).toBe(1)
  })
})
