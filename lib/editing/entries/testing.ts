import { afterAll, beforeAll } from 'vitest'
import { sharedDatabase, type TemporaryDatabase } from '@/lib/foundation/db/testing'
import { guide } from '@/prisma/seed/guide'
import { seedGuide } from './seed'

/** To be called at the top of a test file: the sample guide as it was at `now`, where the guide's clock stands. */
export function sampleGuide(now = '2022-02-02T12:00:00Z'): TemporaryDatabase {
  const shared = sharedDatabase()
  beforeAll(async () => {
    process.env.LOGLINE_NOW = now
    await seedGuide(guide)
  })
  afterAll(() => {
    delete process.env.LOGLINE_NOW
  })
  return shared
}
