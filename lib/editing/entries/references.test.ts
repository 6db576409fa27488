import { beforeAll, describe, expect, it } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { parseDocument } from '@/lib/guide/kinds/parse'
import type { SeasonInput } from '@/prisma/seed/revision'
import { addressProblems } from './references'

const temporary = sharedDatabase()

beforeAll(async () => {
  await temporary.db.regionGroup.create({ data: { id: 'g', slug: 'nordics', name: 'Nordics' } })
})

async function paths(season: Partial<SeasonInput>): Promise<string[]> {
  const document = parseDocument('season', { showId: 'show', number: 2, ...season })
  const problems = await temporary.db.$transaction((transaction) =>
    addressProblems(transaction, { kind: 'season', entryId: 'own', document }),
  )
  return problems.map(({ path }) => path)
}

describe('The address of a season', () => {
  it('is that of no other number', async () => {
    expect(await paths({ slug: 'season-3' })).toEqual(['slug'])
    expect(await paths({ slug: 'season-02' })).toEqual(['slug'])
    for (const slug of ['', 'season-2', 'season-two', 'volume-3']) expect(await paths({ slug })).toEqual([])
  })
})

describe('A group of regions', () => {
  it('that there is not is a problem at its place in the list', async () => {
    const release = (regions: string[], excluded: string[] = []) => ({
      releases: [{ id: 'r', regions, excluded }],
    })
    expect(await paths(release(['US', 'group:nordics'], ['group:nordics']))).toEqual([])
    expect(await paths(release(['US', 'group:xyz'], ['group:abc']))).toEqual([
      'releases.r.regions.1',
      'releases.r.excluded.0',
    ])
  })
})
