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
  await saveEntry(ada, { ...show, document: { title: 'Soap' } })
})
afterAll(() => temporary.close())
beforeEach(async () => {
  await temporary.db.season.deleteMany()
  await temporary.db.entry.deleteMany({ where: { kind: 'season' } })
})

const episodes = Array.from({ length: 1_200 }, (_, index) => ({ id: `e${index}`, number: index + 1 }))
const releases = [
  { id: 'us', regions: ['US'], premiere: { on: '2022-03-03' }, pattern: 'daily' as const },
  { id: 'ca', regions: ['CA'], premiere: { on: '2022-04-03' }, pattern: 'weekly' as const },
]
const whole = { showId: 'show', number: 1, episodes, releases } satisfies SeasonInput

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

const standing = () => temporary.db.episode.count({ where: { removedAt: null } })

describe('A season of 2,000 episodes on two releases', () => {
  it('is published, and again with one episode changed, all of them moved, and most of them gone', async () => {
    const publish = season()
    const { db } = temporary
    await publish(whole)
    expect([await standing(), await db.airing.count()]).toEqual([1_200, 2_400])

    const [first, ...rest] = episodes
    await publish({ ...whole, episodes: [{ ...first, title: 'Pilot' }, ...rest] })
    expect(await db.episode.findMany({ where: { title: { not: '' } }, select: { id: true } })).toEqual([
      { id: 'e0' },
    ])
    expect(await db.airing.count({ where: { sequence: { gt: 0 } } })).toBe(0)

    const later = releases.map((release) => ({ ...release, premiere: { on: '2022-05-05' } }))
    await publish({ ...whole, releases: later })
    expect(await db.airing.count({ where: { sequence: 1 } })).toBe(2_400)

    await publish({ ...whole, episodes: episodes.slice(0, 10), releases: later })
    expect([await standing(), await db.episode.count()]).toEqual([10, 1_200])
    await publish({ ...whole, releases: later })
    expect(await standing()).toBe(1_200)
  }, 60_000)

  it('takes no episode of another season, be it the last of them', async () => {
    await season()(whole)
    const own = episodes.slice(1).map((episode) => ({ ...episode, id: `own-${episode.id}` }))
    const stolen = { ...whole, number: 2, releases: [], episodes: [...own, { id: 'e1199', number: 1_201 }] }
    const theft = season()(stolen)
    await expect(theft).rejects.toThrow(Invalid)
    await expect(theft).rejects.toMatchObject({ problems: [{ path: 'episodes.e1199' }] })
    expect(await temporary.db.season.count()).toBe(1)
  }, 60_000)
})
