import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type RunningSite = {
  url: string
  owner: { email: string; password: string }
  /** The site's own SQLite file. */
  database: string
  /** Ends the server as a power cut would. */
  die(): Promise<void>
  /** Starts it again, at the same address with the same database. */
  rise(): Promise<void>
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const owner = { email: 'owner@example.org', password: 'a quiet evening in 2401' }

type Wanted = {
  /** Stops the clock of guide dates. */
  now: string | undefined
  /** A name for the database copy. */
  copy: string
  host: '127.0.0.1' | 'localhost'
}

/** A built server with a database copy of its own, both thrown away. */
export async function startSite({ now, copy, host }: Wanted): Promise<RunningSite> {
  const database = join(sitesFolder(), `${copy}-${randomUUID()}`, 'logline.db')
  await mkdir(join(database, '..'), { recursive: true })
  await copyDatabase(await seededDatabase(now), database)
  const port = await freePort()
  const url = `http://${host}:${port}`
  const env = settings({
    DATABASE_URL: `file:${database}`,
    PORT: String(port),
    SITE_URL: url,
    LOGLINE_NOW: now,
  })
  let server = await started(env)
  const die = () => ended(server, 'SIGKILL')
  const rise = async () => {
    server = await started(env)
  }
  return { url, owner, database, die, rise, stop: () => ended(server, 'SIGTERM') }
}

async function started(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(server)
  return server
}

/** Made once for each clock: the sample guide as it was known then, and one owner. */
async function seededDatabase(now: string | undefined): Promise<string> {
  const name = createHash('sha256')
    .update(now ?? 'running')
    .digest('hex')
    .slice(0, 16)
  const seeded = join(sitesFolder(), `${name}.db`)
  if (existsSync(seeded)) return seeded
  const growing = join(sitesFolder(), randomUUID(), 'logline.db')
  const env = settings({ DATABASE_URL: `file:${growing}`, LOGLINE_NOW: now })
  for (const command of ['db-migrate', 'db-seed', 'first-owner']) {
    await promisify(execFile)(process.execPath, ['cli/run.mjs', command], { cwd: root, env })
  }
  await copyDatabase(growing, `${growing}.whole`)
  await rename(`${growing}.whole`, seeded)
  return seeded
}

/** SQLite may have left the last changes in the log beside the file. */
async function copyDatabase(from: string, to: string): Promise<void> {
  if (existsSync(`${from}-wal`))
    throw new Error(`${from} was not closed: a copy would lack what is in its log.`)
  await copyFile(from, to)
}

/** Every setting is set, if only to nothing, so that the developer's .env has no say. */
function settings(chosen: Record<string, string | undefined>): NodeJS.ProcessEnv {
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

function sitesFolder(): string {
  const folder = process.env.LOGLINE_SITES
  if (!folder)
    throw new Error('LOGLINE_SITES names no folder: run the journeys through playwright.config.ts.')
  return folder
}

/** Resolves at the server's own word; rejects with what it said when it ends before. */
async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    for (const output of [server.stdout, server.stderr]) {
      if (!output) continue
      createInterface({ input: output }).on('line', (line) => {
        said.push(line)
        if (line.includes('Logline is ready at')) resolve()
      })
    }
    server.once('close', () => reject(new Error(`The site did not start:\n${said.join('\n')}`)))
  })
}

async function ended(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null) throw new Error(`The site had stopped by itself, with ${server.exitCode}.`)
  const closed = new Promise((resolve) => server.once('close', resolve))
  server.kill(signal)
  await closed
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
