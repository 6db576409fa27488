import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seedGuide } from '@/lib/editing/entries/seed'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'

const own = sharedDatabase()

it('guides that are older than the facets get the same from the migration', async () => {
  await seedGuide(guide)
  const rows = () =>
    own.db.showFacet.findMany({ orderBy: [{ facet: 'asc' }, { showId: 'asc' }, { entryId: 'asc' }] })
  const published = await rows()
  expect(published.length).toBeGreaterThan(20)
  await own.db.showFacet.deleteMany()
  const migration = readFileSync('prisma/migrations/20261122205048_shows_by_facet/migration.sql', 'utf8')
  await own.db.$executeRawUnsafe(/INSERT[^;]+;/.exec(migration)?.[0] ?? '')
  expect(await rows()).toEqual(published)
})
