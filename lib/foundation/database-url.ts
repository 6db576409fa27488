import { fileURLToPath } from 'node:url'

export const DEFAULT_DATABASE_URL = 'file:./data/logline.db'

/** The path a DATABASE_URL names, absolute or from the current folder; or why it names none, in a sentence. */
export function pathInUrl(url: string): { path: string } | { problem: string } {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== 'file') {
    const given = scheme ? `${scheme}:…` : 'a bare name'
    return {
      problem: `This version of Logline speaks SQLite: DATABASE_URL must look like ${DEFAULT_DATABASE_URL}, not ${given}.`,
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

function absolutePath(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null
  }
}
