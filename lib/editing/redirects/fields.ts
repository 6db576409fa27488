/** The beginnings of addresses that no redirect may stand over: they are the site's own machinery. */
const OWN =
  /^\/(admin|api|sign-in|join|reset|report|preview|embed|elements|artwork|media|_next|livez|readyz|trouble)(\/|$)/

const LONGEST = 300

/** A path as the server knows it: no slash is doubled or last, letters are encoded one way. Null for what is none. */
export function canonicalPath(typed: string): string | null {
  const written = typed.trim()
  if (!/^\/[^\s?#\\]+$/.test(written) || written.length > LONGEST) return null
  try {
    const parts = written.split('/').filter(Boolean).map(decodeURIComponent)
    const isPath = parts.length > 0 && parts.every((part) => !/^\.\.?$|[/\\\p{Cc}]/u.test(part))
    return isPath ? `/${parts.map(encodeURIComponent).join('/')}` : null
  } catch {
    return null
  }
}

/** Why nothing may lead away from this path; null where something may. */
export function whyNoSource(path: string | null, typed: string): string | null {
  if (path === null)
    return `“${typed}” is no path of this site. Write it as /old/page, without a question mark.`
  return OWN.test(path) ? `“${path}” is the site’s own: nothing can lead away from it.` : null
}

/** A line of an import: its number in the file, and what it holds. */
export type Line = { number: number; path: string; target: string }

export const MAX_LINES = 5_000

/** The lines of a CSV of two columns, old and new; empty lines and a first line of headings are passed over. */
export function linesIn(csv: string): Line[] {
  const lines = csv.split(/\r?\n/).map((line, index) => ({ number: index + 1, columns: redirectCells(line) }))
  return lines.flatMap(({ number, columns: [path = '', target = ''] }) => {
    const isHeading = number === 1 && !path.startsWith('/')
    return path === '' || isHeading ? [] : [{ number, path, target }]
  })
}

function redirectCells(line: string): string[] {
  return line.split(/[,;\t]/).map((column) => column.trim().replace(/^"(.*)"$/, '$1'))
}
