import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { database, looking } from '@/lib/foundation/db/client'
import { type TemporaryDatabase, temporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { seasonsWithReleases } from './storage'
import { reachOf } from './stored'

const SEASON = 'season-star-trek-picard-2'
let own: TemporaryDatabase

beforeAll(async () => {
  own = await temporaryDatabase()
  await seedGuide(guide)
})
afterAll(() => own.close())

async function season() {
  const [found] = await seasonsWithReleases([SEASON])
  if (!found) throw new Error('There is no season 2.')
  return found
}

describe('Seasons with their release tables', () => {
  it('are none without an id, and those there are of several, each once, sorted by id', async () => {
    expect(await seasonsWithReleases([])).toEqual([])
    const ids = (await own.db.season.findMany({ select: { id: true } })).map(({ id }) => id).sort()
    expect(ids.length).toBeGreaterThan(1)
    const found = await seasonsWithReleases([...ids, 'nowhere', ...ids].reverse())
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  it('hold what Prisma reads of each row, in the rows’ order', async () => {
    const { releases, removed, numbers, ...words } = await season()
    const stored = await own.db.season.findUniqueOrThrow({
      where: { id: SEASON },
      include: {
        show: true,
        releases: { orderBy: { position: 'asc' }, include: { regions: { orderBy: { position: 'asc' } } } },
      },
    })
    expect(stored).toMatchObject({ ...words, show: words.show })
    expect(stored.releases).toMatchObject(
      releases.map(({ platform, ...row }) => ({ ...row, platformId: platform && expect.any(String) })),
    )
    expect(releases.map(({ platform }) => platform?.names)).not.toContain(undefined)
    expect([removed, numbers]).toEqual([[], { first: 1, last: 10 }])
  })

  it('tell regions that a row leaves out from those it names, and rows that are gone from those that stand', async () => {
    const [first, second] = (await season()).releases
    if (!first || !second) throw new Error('Season 2 has one release only.')
    const regions = own.db.releaseRegion
    await regions.create({ data: { releaseId: first.id, region: 'GL', excluded: true, position: 99 } })
    await own.db.release.update({ where: { id: second.id }, data: { removedAt: new Date() } })
    const { releases, removed } = await season()
    expect(releases[0] && reachOf(releases[0]).excluded).toEqual(['GL'])
    expect(removed.map(({ id }) => id)).toEqual([second.id])
    expect(releases.map(({ id }) => id)).not.toContain(second.id)
  })

  it('are those of a transaction that is looked into', async () => {
    const title = 'Not published yet'
    await database().writer.$transaction(async (transaction) => {
      await transaction.season.update({ where: { id: SEASON }, data: { title } })
      expect((await looking(transaction, season)).title).toBe(title)
      expect((await season()).title).not.toBe(title)
    })
  })
})
