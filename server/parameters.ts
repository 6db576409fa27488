import { readerPageAt } from '@/lib/guide/reader-pages'

/**
 * The first of each parameter the address takes, where it is one to keep, in one spelling: what means the same is one
 * address. `?region=&region=CA` is the same as `?region=`.
 */
export function knownQuery(
  path: string,
  query: string,
  isKept: (value: string, name: string) => boolean,
): string {
  if (query === '') return ''
  const parameters = readerPageAt(path)?.page.parameters ?? []
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = given.get(name)
    if (value !== null && isKept(value, name)) kept.set(name, inOneSpelling(name, value))
  }
  // The index of the parts has no pages of its own.
  if (path === '/sitemap.xml' && !kept.has('kind')) return ''
  return kept.size > 0 ? `?${kept}` : ''
}

function inOneSpelling(name: string, value: string): string {
  if (name === 'region') return value.toUpperCase()
  return name === 'show' ? [...new Set(value.split(','))].sort().join() : value
}
