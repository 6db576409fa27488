import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { addressesOf } from '../../bench/addresses.mjs'
import { root, sampleDatabase, settings } from '../sample-site'
import { fault, isShort, seed, until } from './fault'
import { startReaders } from './readers'
import { startSite } from './site'
import { counted } from './words'

const HEAP_MB = 256
const SHOWS = isShort ? 50 : 1000
const ANSWERS = isShort ? 1500 : 30_000
const CONNECTIONS = 16

fault(
  'with 256 MB for its heap a server answers every kind of request, and nothing in it has to be begun anew',
  async () => {
    const database = `${await sampleDatabase({ copy: 'small' })}.filled`
    const env = settings({ DATABASE_URL: `file:${database}` })
    for (const command of [['db-migrate'], ['db-fill', '--shows', String(SHOWS)]])
      await promisify(execFile)(process.execPath, ['cli/run.mjs', ...command], { cwd: root, env })
    const addresses = addressesOf(database, { seed })
    const paths = Array.from({ length: ANSWERS }, () => addresses.next())
    addresses.close()

    const site = await startSite({ database, env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` } })
    const readers = startReaders(site.url, { paths, connections: CONNECTIONS })
    await until(() => readers.answers >= ANSWERS || site.server.hasEnded())
    await readers.stop()
    const peak = peakOf(site.server.pid)
    expect(readers.unanswered).toEqual([])
    expect([...readers.statuses.keys()].filter((status) => status >= 500)).toEqual([])
    expect(site.server.said.filter((line) => line.includes('The renderer has ended'))).toEqual([])
    expect(await site.end('SIGTERM')).toBe(0)
    return `${counted(readers.answers, 'answer')} from a guide of ${counted(SHOWS, 'show')}, a peak of ${peak}`
  },
)

/** The most memory that a process has taken, as Linux counts it. */
function peakOf(pid: number): string {
  const status = `/proc/${pid}/status`
  const [, kb] = (existsSync(status) && /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))) || []
  return kb ? `${Math.round(Number(kb) / 1024)} MB` : 'memory that this system does not tell'
}
