/** What each address may ask, in the order in which it is passed on. Nothing else reaches a page, or makes another of it. */
const ASKED: [address: RegExp, parameters: string[]][] = [
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
  [/^\/sitemap\.xml$/, ['page', 'kind']],
  [/^\/api\/v1\/shows$/, ['page']],
  [/^\/api\/v1\/shows\//, ['region']],
  [/^\/api\/v1\/schedule$/, ['region', 'platform', 'from', 'to', 'after']],
  [/^\/api\/v1\/search$/, ['q']],
]

/** The first of each parameter the address takes, where it is one to keep; `?region=&region=CA` is the same as `?region=`. */
export function knownQuery(path: string, query: string, isKept: (value: string) => boolean): string {
  const parameters = ASKED.find(([address]) => address.test(path))?.[1] ?? []
  if (query === '' || parameters.length === 0) return ''
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = given.get(name)
    if (value !== null && isKept(value)) kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}
