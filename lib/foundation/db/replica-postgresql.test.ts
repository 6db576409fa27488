import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from './client'
import { closeReplica, readingReplica } from './replica'
import { type TemporaryDatabase, temporaryDatabase } from './testing'

// A database that stands for a replica: it has what the test lets it have.
let replica: TemporaryDatabase
let primary: TemporaryDatabase

beforeAll(async () => {
  replica = await temporaryDatabase()
  primary = await temporaryDatabase()
  process.env.DATABASE_READ_URL = replica.url
  await primary.db.redirect.create({ data: { path: '/who', target: 'primary' } })
  await replica.db.redirect.create({ data: { path: '/who', target: 'replica' } })
})
afterAll(async () => {
  delete process.env.DATABASE_READ_URL
  await closeReplica()
  await primary.close()
  await replica.close()
})

const note = (client: TemporaryDatabase, id: number) =>
  client.db.purge.create({ data: { id, entryId: null, paths: '[]' } })
const who = async () => (await database().reader.redirect.findMany())[0]?.target
const asked = (since: number, isGood = () => true) => readingReplica({ since, work: who, isGood })

it('a replica is read that has the edit, and the primary while it has not', async () => {
  expect(await asked(0)).toBe('replica')
  await note(primary, 1)
  expect(await asked(1)).toBe('primary')
  await note(replica, 1)
  expect(await asked(1)).toBe('replica')
})

it('what goes wrong on the way is made once more of the primary', async () => {
  const made: (string | undefined)[] = []
  const work = async () => {
    made.push(await who())
    return made.length
  }
  await readingReplica({ since: 0, work, isGood: () => false })
  expect(made).toEqual(['replica', 'primary'])
})

it('all of a page is one moment of the replica, whatever comes meanwhile', async () => {
  const work = async () => {
    const before = await database().reader.redirect.count()
    await replica.db.redirect.create({ data: { path: '/later', target: 'x' } })
    return [before, await database().reader.redirect.count()]
  }
  expect(await readingReplica({ since: 0, work, isGood: () => true })).toEqual([1, 1])
})

it('whoever asks beside it reads the primary', async () => {
  const [inside, outside] = await Promise.all([asked(0), who()])
  expect([inside, outside]).toEqual(['replica', 'primary'])
})

it('a replica that can’t be reached keeps nobody waiting', async () => {
  await closeReplica()
  process.env.DATABASE_READ_URL = 'postgresql://nobody@127.0.0.1:1/nowhere'
  expect(await asked(0)).toBe('primary')
  const began = performance.now()
  expect(await asked(0)).toBe('primary')
  expect(performance.now() - began).toBeLessThan(1_000)
})
