import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = fileURLToPath(new URL('..', import.meta.url))

export const owner = { email: 'owner@example.org', password: 'a quiet evening in 2401' }

export type WantedSample = {
  /** Stops the clock of guide dates. */
  now?: string | undefined
  /** A name for the database copy. */
  copy: string
}

/** A database of its own in a folder of its own, with the sample guide and one owner. */
export async function sampleDatabase({ now, copy }: WantedSample): Promise<string> {
  const database = join(sitesFolder(), `${copy}-${randomUUID()}`, 'logline.db')
  await mkdir(dirname(database), { recursive: true })
  await copyDatabase(await seededDatabase(now), database)
  return database
}

/** Made once for each clock: the sample guide as it was known then, and one owner. */
async function seededDatabase(now: string | undefined): Promise<string> {
  const seeded = join(sitesFolder(), `${nameOfClock(now)}.db`)
  if (existsSync(seeded)) return seeded
  const growing = join(sitesFolder(), randomUUID(), 'logline.db')
  await mkdir(dirname(growing), { recursive: true })
  await fillSample(`file:${growing}`, now)
  await copyDatabase(growing, `${growing}.whole`)
  await rename(`${growing}.whole`, seeded)
  return seeded
}

/** A short name for the moment at which a clock stands still. */
export function nameOfClock(now: string | undefined): string {
  return createHash('sha256')
    .update(now ?? 'running')
    .digest('hex')
    .slice(0, 16)
}

/** Makes the sample guide as it was known then, and one owner, where a DATABASE_URL says. */
export async function fillSample(url: string, now: string | undefined): Promise<void> {
  const env = settings({ DATABASE_URL: url, LOGLINE_NOW: now })
  for (const command of ['db-migrate', 'db-seed', 'first-owner']) {
    await promisify(execFile)(process.execPath, ['cli/run.mjs', command], { cwd: root, env })
  }
}

/** SQLite may have left the last changes in the log beside the file. */
async function copyDatabase(from: string, to: string): Promise<void> {
  if (existsSync(`${from}-wal`))
    throw new Error(`${from} was not closed: a copy would lack what is in its log.`)
  await copyFile(from, to)
}

/** Every setting is set, if only to nothing, so that the developer's .env has no say. */
export function settings(chosen: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: '',
    SITE_URL: '',
    NEXTAUTH_SECRET: 'only for browser tests, and nowhere else',
    LOGLINE_OWNER_EMAIL: owner.email,
    LOGLINE_OWNER_PASSWORD: owner.password,
    LOGLINE_SEED: 'sample',
    TRUSTED_PROXIES: '',
    ...chosen,
    LOGLINE_NOW: chosen.LOGLINE_NOW ?? '',
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function sitesFolder(): string {
  const folder = process.env.LOGLINE_SITES
  if (!folder)
    throw new Error(
      'LOGLINE_SITES names no folder: run this by npm run test:journeys or npm run test:faults.',
    )
  return folder
}
