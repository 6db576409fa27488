import { ERROR_PAGE } from './answer'
import { knownQuery } from './parameters'

/**
 * Which face of the site a request belongs to. Paths are canonical: `%2D` is `-`, no slash is doubled or last, no
 * segment is a dot, and nothing in them can mean something else to Next than it means here.
 */
export type Route =
  /** `path` holds the query parameters readers may use, in one order, and no others. */
  | { face: 'guide' | 'api'; path: string }
  /** A page like those of the guide, for whoever has its address: nothing may keep it. */
  | { face: 'preview'; path: string }
  /** `path` holds the query as it was sent. */
  | { face: 'admin'; path: string }
  /** What a reader sends: no cookie goes with it. */
  | { face: 'report'; path: string }
  /** A file of the build or of public/. */
  | { face: 'file'; path: string }
  /** A file of an uploaded picture. */
  | { face: 'picture'; path: string }
  /** For what watches the process. */
  | { face: 'alive' | 'ready' | 'metrics' }
  | { face: 'moved'; location: string }
  /** `api-nowhere` is for programs, which get no page. */
  | { face: 'nowhere' | 'api-nowhere' | 'too-long' }

export type Face = Route['face']

const longestUrl = 2000

// Pages that the server asks Next for by itself.
const inner = new Set(['/_not-found', '/_global-error', ERROR_PAGE, '/embed/gone', '/embed/trouble'])

/** `url` is a request's target as it was sent: a path and perhaps a query. */
export function routeOf(url: string): Route {
  if (url.length > longestUrl) return { face: 'too-long' }
  const [rawPath = '', ...rest] = url.split('?')
  const query = rest.join('?')
  const segments = segmentsOf(rawPath)
  if (!segments) return nowhere(rawPath)
  const path = `/${segments.map(encodeURIComponent).join('/')}`
  const route = routeOfPath(path, query)
  const isUntidy = rawPath !== '/' && (rawPath.endsWith('/') || rawPath.includes('//'))
  return isUntidy && 'path' in route ? { face: 'moved', location: route.path } : route
}

export function allowedMethods(face: Face): string[] | 'any' {
  if (face === 'moved') return 'any'
  if (face === 'admin') return ['GET', 'HEAD', 'POST']
  if (face === 'report') return ['POST']
  return face === 'api' || face === 'api-nowhere' ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD']
}

/** Decoded; undefined for what cannot be an address here. */
function segmentsOf(rawPath: string): string[] | undefined {
  if (!rawPath.startsWith('/')) return undefined
  try {
    const segments = rawPath
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent)
    return segments.every(isName) ? segments : undefined
  } catch {
    return undefined
  }
}

function isName(segment: string): boolean {
  return segment !== '.' && segment !== '..' && !/[/\\\p{Cc}]/u.test(segment)
}

function routeOfPath(path: string, query: string): Route {
  if (path === '/livez') return { face: 'alive' }
  if (path === '/readyz') return { face: 'ready' }
  if (path === '/metrics') return { face: 'metrics' }
  if (isFile(path)) return { face: 'file', path }
  if (path.startsWith('/pictures/')) return { face: 'picture', path }
  // The rest of /_next/ is for an image resizer and pages of another router; `.rsc` asks for a page's payload.
  if (/^\/_next(\/|$)|\.rsc$/.test(path) || inner.has(path)) return nowhere(path)
  if (/^\/((admin|as-readers|sign-in|join|reset)(\/|$)|api\/auth\/)/.test(path)) {
    return { face: 'admin', path: query ? `${path}?${query}` : path }
  }
  if (path === '/report/send') return { face: 'report', path }
  // A form sends what was left empty; a program that sends nothing has made a mistake, and is told so.
  const elsewhere = withKnownRegion(query)
  if (elsewhere) return { face: 'moved', location: `${path}?${elsewhere}` }
  if (isOfApi(path)) return { face: 'api', path: path + knownQuery(path, query, () => true) }
  const face = /^\/preview\/[^/]+$/.test(path) ? 'preview' : 'guide'
  return { face, path: path + knownQuery(path, query, says) }
}

/** What people call a country beside its code. */
const REGIONS_ALSO: Record<string, string> = { UK: 'GB', EL: 'GR' }

/** The query with the country's own code, where the region is another name of one or a part of one ("US-CA"). */
function withKnownRegion(query: string): string | null {
  const asked = new URLSearchParams(query)
  const region = asked.get('region')?.toUpperCase() ?? ''
  const known = REGIONS_ALSO[region] ?? /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(region)?.[1]
  if (!known) return null
  asked.set('region', REGIONS_ALSO[known] ?? known)
  return asked.toString()
}

/** Whether a parameter says more than its absence. */
function says(value: string, name: string): boolean {
  return value !== '' && !(name === 'page' && value === '1')
}

function nowhere(path: string): Route {
  return { face: isOfApi(path) ? 'api-nowhere' : 'nowhere' }
}

/** The face of an address whose answer is at hand. */
export function faceAtHand(url: string): Face {
  if (isFile(url)) return 'file'
  return isOfApi(url) ? 'api' : 'guide'
}

function isFile(path: string): boolean {
  return /^\/((_next\/static|elements|artwork)\/|favicon\.|speculation\.rules$)/.test(path)
}

/** Whether an address is a program's: it is answered in JSON, also where there is nothing. */
export function isOfApi(path: string): boolean {
  return /^\/api([/?]|$)/.test(path)
}
