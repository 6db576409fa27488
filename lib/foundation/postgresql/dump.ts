import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { shownDatabase } from '../database-url'
import { requireWritableFolder } from '../files'
import { Refusal } from '../refusal'
import { environmentWith } from '../settings'
import { withSession } from './session'

/**
 * Has pg_dump, which comes with PostgreSQL, make a file in its custom format, for pg_restore
 * (https://www.postgresql.org/docs/current/app-pgdump.html), and answers what to tell of it. Throws a Refusal where it is missing, older than the server, or fails.
 */
export async function dumpDatabase(url: string, file: string): Promise<string> {
  if (existsSync(file)) throw new Refusal(`${file} exists already: a backup never replaces a file.`)
  await requireWritableFolder(file)
  await requireNewEnough(url)
  const partial = `${file}.partial`
  try {
    const { code, said } = await run(['--format=custom', `--file=${partial}`, '--no-password'], url)
    if (code !== 0) throw new Refusal(`pg_dump failed: ${said.trim().split('\n')[0]}`)
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
  const { size } = await stat(file)
  return `pg_dump wrote ${file} (${size.toLocaleString('en')} bytes). pg_restore restores it, npm run db:restore does not; pictures in a folder are not in it.`
}

/** pg_dump refuses a server that is newer than itself. */
async function requireNewEnough(url: string): Promise<void> {
  const { code, said } = await run(['--version'])
  const [, installed] = /\(PostgreSQL\) (\d+)/.exec(said) ?? []
  if (code !== 0 || !installed)
    throw new Refusal(
      'There is no pg_dump on this machine: install PostgreSQL’s client programs, or leave --pg-dump out for a backup of our own.',
    )
  const server = await withSession(url, async (session) => {
    const { rows } = await session.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS "version"`,
    )
    return Number(rows[0].version)
  })
  if (Number(installed) < server)
    throw new Refusal(
      `pg_dump is of PostgreSQL ${installed}, and ${shownDatabase(url)} is PostgreSQL ${server}: install the client programs of ${server}, or leave --pg-dump out.`,
    )
}

/** What stands on a command line can be read by others, so the password goes another way. */
async function run(args: string[], url?: string): Promise<{ code: number | null; said: string }> {
  const named = url === undefined ? undefined : new URL(url)
  const password = named && decodeURIComponent(named.password)
  if (named) named.password = ''
  const env = environmentWith(password ? { PGPASSWORD: password } : {})
  const child = spawn('pg_dump', [...args, ...(named ? [named.href] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  const said = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, said: said.join('') }
}
