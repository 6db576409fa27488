import { randomUUID } from 'node:crypto'
import { databaseOn, runIn } from './postgresql.mjs'
import { fillSample, nameOfClock, type WantedSample } from './sample-site'

/** A database of its own with the sample guide and one owner, on the PostgreSQL server that the run has started. */
export async function postgresqlSample(server: string, { now, copy }: WantedSample): Promise<string> {
  const name = `${copy}-${randomUUID()}`
  await runIn(server, `CREATE DATABASE "${name}" TEMPLATE "${await seededDatabase(server, now)}"`)
  return databaseOn(server, name)
}

/** Made once for each clock, whichever worker is first. */
async function seededDatabase(server: string, now: string | undefined): Promise<string> {
  const seeded = `seeded-${nameOfClock(now)}`
  if (await isThere(server, seeded)) return seeded
  const growing = randomUUID()
  await runIn(server, `CREATE DATABASE "${growing}"`)
  await fillSample(databaseOn(server, growing), now)
  await runIn(server, `ALTER DATABASE "${growing}" RENAME TO "${seeded}"`).catch(async (fault: unknown) => {
    if (!(await isThere(server, seeded))) throw fault
  })
  return seeded
}

async function isThere(server: string, name: string): Promise<boolean> {
  return (await runIn(server, `SELECT 1 FROM pg_database WHERE datname = '${name}'`)).length > 0
}
