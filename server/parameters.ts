/** What each address may ask, in the order in which it is passed on. Nothing else reaches a page, or makes another of it. */
const ASKED: [address: RegExp, parameters: string[]][] = [
  [/\.png$/, []],
  [/^\/shows$/, ['page', 'platform', 'kind', 'genre', 'letter']],
  [/^\/(shows|embed|preview)\//, ['region']],
  [/^\/people$/, ['page', 'letter']],
  [/^\/platforms(\/[^/]+)?$/, ['page']],
  [/^\/schedule$/, ['region', 'day', 'platform', 'after']],
  [/^\/schedule\.ics$/, ['region', 'platform', 'show', 'only']],
  [/^\/changes$/, ['region', 'show', 'after']],
  [/^\/changes\.(xml|json)$/, ['region', 'show']],
  [/^\/search$/, ['page', 'q', 'kind']],
  [/^\/report$/, ['about']],
  [/^\/sitemap\.xml$/, ['kind', 'page']],
  [/^\/api\/v1\/shows$/, ['page']],
  [/^\/api\/v1\/shows\/[^/]+\//, ['region']],
  [/^\/api\/v1\/schedule$/, ['region', 'platform', 'from', 'to', 'after']],
  [/^\/api\/v1\/search$/, ['q']],
]

/**
 * The first of each parameter the address takes, where it is one to keep, in one spelling: what means the same is one
 * address. `?region=&region=CA` is the same as `?region=`.
 */
export function knownQuery(
  path: string,
  query: string,
  isKept: (value: string, name: string) => boolean,
): string {
  const parameters = ASKED.find(([address]) => address.test(path))?.[1] ?? []
  if (query === '' || parameters.length === 0) return ''
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
