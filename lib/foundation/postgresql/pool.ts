import type pg from 'pg'

/** The channel on which whoever writes says so: see watch.ts. */
export const BELL = 'logline'

const CONNECTIONS = { read: 8, write: 4 }

/** How a pool of connections is opened, whoever asks through it. */
export function poolOptions({ url, access }: { url: string; access: 'read' | 'write' }): pg.PoolConfig {
  return {
    connectionString: url,
    max: CONNECTIONS[access],
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'logline',
  }
}
