import type { Kind } from '@/lib/documents/kinds'

/**
 * Every address a reader or a program may ask for. What may be asked of it, what an edit throws away, the menu, the
 * sitemap's lists and what a redirect may not stand over follow from here. Runs anywhere.
 */
export type ReaderPage = {
  /** As its folder in app is called: "[show]" stands for one segment. */
  path: string
  /** Query parameters, in the order in which they are passed on; nothing else reaches the page. */
  parameters?: readonly string[]
  /** The kind of entry whose page it is. */
  kind?: Kind
  /** An edit of an entry of these kinds changes it, whichever entry it is. */
  changesWith?: readonly Kind[]
  /** Its name in the menu, in the order of this list. */
  menu?: string
  /** The sitemap names it: as new as the newest entry of a kind, or of all. */
  inSitemap?: Kind | 'all'
}

const DATES: readonly Kind[] = ['show', 'season', 'platform']
const ALL: readonly Kind[] = ['show', 'season', 'person', 'character', 'platform']
const LIST_OF_SHOWS = ['region', 'page', 'platform', 'kind', 'genre', 'status', 'letter']

export const READER_PAGES: readonly ReaderPage[] = [
  { path: '/', parameters: ['region'], changesWith: DATES, inSitemap: 'all' },
  {
    path: '/schedule',
    parameters: ['region', 'day', 'platform', 'after'],
    menu: 'Schedule',
    changesWith: DATES,
    inSitemap: 'season',
  },
  {
    path: '/coming',
    parameters: ['region', 'platform', 'kind'],
    menu: 'Coming',
    changesWith: DATES,
    inSitemap: 'season',
  },
  { path: '/shows', parameters: LIST_OF_SHOWS, menu: 'Shows', changesWith: DATES, inSitemap: 'show' },
  {
    path: '/people',
    parameters: ['region', 'page', 'letter'],
    menu: 'People',
    changesWith: ['person'],
    inSitemap: 'person',
  },
  {
    path: '/platforms',
    parameters: ['region', 'page'],
    menu: 'Platforms',
    changesWith: ['platform'],
    inSitemap: 'platform',
  },
  {
    path: '/changes',
    parameters: ['region', 'show', 'after'],
    menu: 'Changes',
    changesWith: DATES,
    inSitemap: 'season',
  },
  { path: '/search', parameters: ['region', 'page', 'q', 'kind'], changesWith: ALL },
  { path: '/region', parameters: ['back'] },
  { path: '/imprint', parameters: ['region'] },
  { path: '/privacy', parameters: ['region'] },
  { path: '/report', parameters: ['region', 'about'] },
  { path: '/report/thanks' },

  { path: '/shows/[show]', parameters: ['region'], kind: 'show' },
  { path: '/shows/[show]/[season]', parameters: ['region'], kind: 'season' },
  { path: '/shows/[show]/[season]/[episode]', parameters: ['region'] },
  { path: '/people/[person]', parameters: ['region'], kind: 'person' },
  { path: '/characters/[character]', parameters: ['region'], kind: 'character' },
  { path: '/platforms/[platform]', parameters: ['region', 'page'], kind: 'platform' },
  { path: '/embed/[show]/[season]', parameters: ['region'] },
  { path: '/preview/[secret]', parameters: ['region'] },

  { path: '/shows/[show]/calendar.ics', parameters: ['region'] },
  { path: '/shows/[show]/[season]/calendar.ics', parameters: ['region'] },
  { path: '/shows/[show]/[season]/card.png' },
  { path: '/schedule.ics', parameters: ['region', 'platform', 'show', 'only'], changesWith: DATES },
  { path: '/changes.xml', parameters: ['region', 'show'], changesWith: DATES },
  { path: '/changes.json', parameters: ['region', 'show'], changesWith: DATES },
  { path: '/sitemap.xml', parameters: ['kind', 'page'], changesWith: ALL },
  { path: '/robots.txt' },
  { path: '/.well-known/security.txt' },
  { path: '/manifest.webmanifest' },

  { path: '/api/v1/shows', parameters: ['page'], changesWith: DATES },
  { path: '/api/v1/shows/[show]' },
  { path: '/api/v1/shows/[show]/seasons/[number]', parameters: ['region'] },
  { path: '/api/v1/people/[person]' },
  {
    path: '/api/v1/schedule',
    parameters: ['region', 'platform', 'from', 'to', 'after'],
    changesWith: DATES,
  },
  { path: '/api/v1/search', parameters: ['q'] },
  { path: '/api/v1/openapi.json' },
]

const fixed = new Map(READER_PAGES.map((page) => [page.path, page]))

// A file's name is no slug, so it is looked for first.
const withSegments = READER_PAGES.filter(({ path }) => path.includes('['))
  .sort((one, other) => Number(other.path.includes('.')) - Number(one.path.includes('.')))
  .map((page) => ({ page, pattern: patternOf(page.path) }))

function patternOf(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    const [, name] = /^\[(\w+)\]$/.exec(segment) ?? []
    return name ? `(?<${name}>[^/]+)` : segment.replaceAll('.', '\\.')
  })
  return new RegExp(`^${segments.join('/')}$`)
}

/** The page at a canonical path, with what its segments say: `{ show: 'star-trek-picard' }`. Undefined for none. */
export function readerPageAt(
  path: string,
): { page: ReaderPage; segments: Readonly<Record<string, string>> } | undefined {
  const page = fixed.get(path)
  if (page && !path.includes('[')) return { page, segments: {} }
  for (const { page, pattern } of withSegments) {
    const match = pattern.exec(path)
    if (match) return { page, segments: { ...match.groups } }
  }
  return undefined
}

/** The lists that an edit of an entry of this kind changes, whichever entry it is. */
export function listsChangedBy(kind: Kind): string[] {
  return READER_PAGES.filter(({ changesWith }) => changesWith?.includes(kind)).map(({ path }) => path)
}

/** The pages of one entry by its slug, and "/*" for all below one: what stands under "[show]" is the show's. */
export function pagesOfEntry(kind: Exclude<Kind, 'season'>, slug: string): string[] {
  const segment = `/[${kind}]`
  const paths = READER_PAGES.filter(({ path }) => path.includes(segment)).map(({ path }) => {
    const [before = '', below = ''] = path.split(segment)
    return `${before}/${slug}${below && '/*'}`
  })
  return [...new Set(paths)]
}
