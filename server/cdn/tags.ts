import { createHash } from 'node:crypto'
import { foldersAbove } from '../store/patterns'

/**
 * Tags by which a cache in front of the site finds what an edit changed: lower case letters, digits, "-", "_" and "." alone,
 * for Cloudflare takes upper and lower case for the same, and separators differ. No two patterns share one.
 */

/** On every answer. */
const ALL = 'all'
/** On redirects, and on the answer that there is nothing: they may change with any edit, and each edit purges them. */
const OTHERS = 'others'

// Some caches take no longer ones; the site's own pages stay far below.
const LONGEST_TAG = 100
const HASH_SIGNS = 32

/** The tags of a page by its path: it has one of those that are purged for a pattern exactly when that pattern means it. */
export function tagsOf(path: string): string[] {
  const folders = foldersAbove(path).map((folder) => tagToPurge(`${folder}/*`))
  return [...new Set([ALL, ...folders, tagToPurge(path)])]
}

/** The tags of a redirect, and of the answer that there is nothing. */
export const TAGS_OF_OTHERS: readonly string[] = [ALL, OTHERS]

/** The tags to purge for what an edit changed; the one of all stands alone. */
export function tagsToPurge(patterns: readonly string[]): string[] {
  const tags = [...new Set(patterns.map(tagToPurge))]
  return tags.includes(ALL) ? [ALL] : [...tags, OTHERS]
}

/** "/shows/x": "at.shows.x"; "/shows/x/*": "below.shows.x". */
function tagToPurge(pattern: string): string {
  if (pattern === '*' || pattern === '/*') return ALL
  return pattern.endsWith('/*') ? tag('below', pattern.slice(0, -2)) : tag('at', pattern)
}

/** A path begins with a slash: what begins with a dot is one that can be read, the others are hashes. */
function tag(where: 'at' | 'below', path: string): string {
  const readable = `${where}${path.replace(/[^a-z\d-]/gu, spelled)}`
  if (readable.length <= LONGEST_TAG) return readable
  return `${where}-${createHash('sha256').update(path).digest('hex').slice(0, HASH_SIGNS)}`
}

function spelled(sign: string): string {
  return sign === '/' ? '.' : `_${Buffer.from(sign).toString('hex')}`
}
