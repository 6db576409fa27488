import { fileURLToPath } from 'node:url'

export const DEFAULT_DATABASE_URL = 'file:./data/logline.db'

/** What a DATABASE_URL names: the path of a SQLite file, absolute or from the current folder, or a PostgreSQL database. */
export type NamedDatabase = { path: string } | { url: string }

const POSTGRESQL_EXAMPLE = 'postgresql://user:password@host:5432/name'

/** What a DATABASE_URL names; or why it names nothing, in a sentence that repeats no password. */
export function databaseNamedBy(url: string): NamedDatabase | { problem: string } {
  if (isPostgresql(url)) return postgresqlNamedBy(url)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== 'file') {
    const given = scheme ? `${scheme}:…` : 'a bare name'
    return {
      problem: `DATABASE_URL must look like ${DEFAULT_DATABASE_URL} (SQLite) or ${POSTGRESQL_EXAMPLE}, not ${given}.`,
    }
  }
  const path = url.startsWith('file://') ? absolutePath(url) : url.slice('file:'.length)
  if (path === null)
    return {
      problem: `DATABASE_URL is no usable address of a file: it must look like ${DEFAULT_DATABASE_URL}.`,
    }
  if (path.trim() === '' || path.endsWith('/'))
    return { problem: `DATABASE_URL names no file: it must look like ${DEFAULT_DATABASE_URL}.` }
  if (/[?#]/.test(path))
    return { problem: `DATABASE_URL must be a plain path without ? and #, like ${DEFAULT_DATABASE_URL}.` }
  return { path }
}

/** Whether an address is one of PostgreSQL, and not of a file. */
export function isPostgresql(url: string): boolean {
  return /^postgres(ql)?:/i.test(url)
}

/** "guide on db.example.org:5432": a PostgreSQL database as people are told of it, without who may use it. */
export function shownDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  return `${decodeURIComponent(pathname.slice(1))} on ${host}${port && `:${port}`}`
}

function postgresqlNamedBy(url: string): NamedDatabase | { problem: string } {
  const problem = { problem: `DATABASE_URL is no usable address: it must look like ${POSTGRESQL_EXAMPLE}.` }
  if (!URL.canParse(url)) return problem
  const { hostname, pathname, searchParams } = new URL(url)
  const isWhole = (hostname !== '' || searchParams.has('host')) && /^\/[^/]+$/.test(pathname)
  return isWhole ? { url } : problem
}

function absolutePath(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
