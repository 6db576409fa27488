import { postgresqlSample } from './sample-postgresql'
import { freePort, owner, sampleDatabase, settings, type WantedSample } from './sample-site'
import { type ServerProcess, startServer } from './server-process'

export type RunningSite = {
  url: string
  owner: { email: string; password: string }
  /** What DATABASE_URL says to name the site's own database. */
  databaseUrl: string
  /** Ends the server as a power cut would. */
  die(): Promise<void>
  /** Starts it again, at the same address with the same database. */
  rise(): Promise<void>
  stop(): Promise<void>
}

type Wanted = {
  /** Stops the clock of guide dates. */
  now: string | undefined
  /** A name for the database copy. */
  copy: string
  host: '127.0.0.1' | 'localhost'
}

/** A built server with a database copy of its own, both thrown away. */
export async function startSite({ now, copy, host }: Wanted): Promise<RunningSite> {
  const databaseUrl = await sampleUrl({ now, copy })
  const port = await freePort()
  const url = `http://${host}:${port}`
  const env = settings({
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    SITE_URL: url,
    LOGLINE_NOW: now,
  })
  let server = await startServer({ env })
  const die = () => ended(server, 'SIGKILL')
  const rise = async () => {
    server = await startServer({ env })
  }
  return { url, owner, databaseUrl, die, rise, stop: () => ended(server, 'SIGTERM') }
}

/** On the database of this run: a PostgreSQL server that e2e/run-database.ts has started, or a SQLite file. */
async function sampleUrl(wanted: WantedSample): Promise<string> {
  const server = process.env.LOGLINE_POSTGRESQL
  return server ? postgresqlSample(server, wanted) : `file:${await sampleDatabase(wanted)}`
}

async function ended(server: ServerProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.hasEnded()) throw new Error(`The site had stopped by itself:\n${server.said.join('\n')}`)
  server.kill(signal)
  await server.ended
}
