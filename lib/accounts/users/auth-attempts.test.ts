import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, database, openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { emptyDatabase } from '@/lib/foundation/db/testing'
import { countAttempt, takeBackAttempt } from './auth-attempts'

const made = emptyDatabase()
let [here, there]: Database[] = []

beforeEach(() => {
  here = database()
  there = openDatabase(made.place)
})
afterEach(async () => {
  useDatabase(here)
  await there?.close()
})

const trying = { email: 'ada@example.org', address: '192.0.2.1' }

/** As one of two servers does it, which share nothing but the database. */
function on<T>(server: Database | undefined, work: () => Promise<T>): Promise<T> {
  useDatabase(server)
  return work()
}

it('Attempts hold whichever server they are made at, also all at once', async () => {
  const asked = Array.from({ length: 12 }, (_, at) => on(at % 2 ? here : there, () => countAttempt(trying)))
  const counted = await Promise.all(asked)
  expect(counted.filter(Boolean)).toHaveLength(5)
  expect(await on(here, () => countAttempt(trying))).toBeNull()
  expect(await on(there, () => countAttempt(trying))).toBeNull()
})

it('A right password at one server gives the attempts at another back', async () => {
  const attempts = [here, here, here, here, there].map((server) => on(server, () => countAttempt(trying)))
  const [last] = (await Promise.all(attempts)).filter((attempt) => attempt !== null)
  if (!last) throw new Error('None was counted.')
  await on(there, () => takeBackAttempt(last))
  expect(await on(here, () => countAttempt(trying))).not.toBeNull()
})
