import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { PreparedAnswer } from './encode'
import { dataHeaders } from './headers'

export type Files = {
  /** The file at a canonical path, ready to be sent; undefined for what is none. */
  find(path: string): PreparedAnswer | Promise<PreparedAnswer> | undefined
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.rules': 'application/speculationrules+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const yearInSeconds = 31_536_000
export const immutable = `public, max-age=${yearInSeconds}, immutable`
// What every page names: asked for anew at each page, it would cost as much as the page.
const aDay = 'public, max-age=86400'
/** Everything that Next builds has a hash in its name, and of ours the scripts. */
const hashedName = /^\/(_next\/static\/|elements\/.+-[\w-]{8,}\.\w+$)/

/**
 * Next's build below /_next/static/ and the folder public/: listed once, so that no other file can be named, and each
 * held in memory from when it is first asked for. The `.br` and `.gz` beside a file are its compressed forms.
 */
export function staticFiles(folder: string, siteUrl: string): Files {
  const files = new Map([
    // Of the build before, for pages that it made.
    ...listed(join(folder, 'dist/earlier'), '/'),
    ...listed(join(folder, '.next/static'), '/_next/static/'),
    ...listed(join(folder, 'public'), '/'),
  ])
  const held = new Map<string, PreparedAnswer | Promise<PreparedAnswer>>()
  const hold = async (path: string, file: string) => {
    try {
      const ready = await readyFile(file, headersOf(path, siteUrl), files.get(`${path}.br`) !== undefined)
      held.set(path, ready)
      return ready
    } catch (error) {
      held.delete(path)
      throw error
    }
  }
  return {
    find(path) {
      const file = files.get(path)
      if (file === undefined || isForm(path)) return undefined
      const known = held.get(path)
      if (known) return known
      const reading = hold(path, file)
      held.set(path, reading)
      return reading
    },
  }
}

function listed(folder: string, address: string): [path: string, file: string][] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [address + file.slice(folder.length + 1).replaceAll(sep, '/'), file])
}

function isForm(path: string): boolean {
  return /\.(br|gz)$/.test(path)
}

async function readyFile(
  file: string,
  headers: Record<string, string>,
  isCompressed: boolean,
): Promise<PreparedAnswer> {
  const forms = isCompressed ? { br: await readFile(`${file}.br`), gzip: await readFile(`${file}.gz`) } : {}
  return new PreparedAnswer({ status: 200, headers, body: await readFile(file) }, forms)
}

function headersOf(path: string, siteUrl: string): Record<string, string> {
  return {
    ...dataHeaders(siteUrl),
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': hashedName.test(path) ? immutable : aDay,
  }
}
