import { Invalid, Unavailable } from '@/lib/foundation/errors'
import { type Provider, PUBLISHERS } from './core/proposal'

const LONGEST_MS = 15_000
const MAX_BYTES = 20 * 1024 * 1024

const FETCHED_SEASONS = 10

/**
 * A show's answers, asked of the catalogue by its number there. Asks only the catalogues' own hosts, and follows no
 * redirect. Throws Invalid for a malformed or unknown number, Unavailable without a network.
 */
export async function fetchShow({
  provider,
  number,
  tmdbKey,
}: {
  provider: Provider
  number: string
  tmdbKey: string
}) {
  if (!/^[1-9]\d{0,8}$/.test(number))
    throw new Invalid([{ path: 'number', message: 'Write the show’s ID: digits only.' }])
  if (provider === 'tvmaze') return fetchTvmaze(number)
  if (tmdbKey === '')
    throw new Unavailable('TMDB answers only with a key: set TMDB_KEY, or upload its files.')
  return fetchTmdb(number, tmdbKey)
}

async function fetchTvmaze(number: string) {
  const show = `https://api.tvmaze.com/shows/${number}`
  const parts = ['', '/episodes?specials=1', '/seasons', '/cast', '/crew', '/akas']
  const files: { name: string; text: string }[] = []
  for (const part of parts) {
    const text = await query({ provider: 'tvmaze', url: show + part })
    // An empty list has no shape to be known by.
    if (text.trim() !== '[]') files.push({ name: part.replace(/\?.*/, '') || `/shows/${number}`, text })
  }
  return files
}

async function fetchTmdb(number: string, key: string) {
  // At most 20 answers are appended to one, and the others are asked for too.
  const seasons = Array.from({ length: FETCHED_SEASONS }, (_, at) => `season/${at}`)
  const appended = [
    'aggregate_credits',
    'content_ratings',
    'translations',
    'videos',
    'watch/providers',
    ...seasons,
  ]
  const address = `https://api.themoviedb.org/3/tv/${number}?append_to_response=${appended.join(',')}`
  // A read access token (v4); an API key (v3) has 32 letters.
  const isToken = key.length > 40
  const url = isToken ? address : `${address}&api_key=${encodeURIComponent(key)}`
  const headers: Record<string, string> = isToken ? { authorization: `Bearer ${key}` } : {}
  return [{ name: `/tv/${number}`, text: await query({ provider: 'tmdb', url, headers }) }]
}

async function query({
  provider,
  url,
  headers = {},
}: {
  provider: Provider
  url: string
  headers?: Record<string, string>
}): Promise<string> {
  const name = PUBLISHERS[provider]
  const options = { redirect: 'manual', headers, signal: AbortSignal.timeout(LONGEST_MS) } as const
  const response = await fetch(url, options).catch((fault: unknown) => {
    const isLate = fault instanceof Error && fault.name === 'TimeoutError'
    const why = isLate ? 'did not answer in time' : 'can’t be reached from this server'
    throw new Unavailable(`${name} ${why}. Upload its files instead, or try again later.`, { cause: fault })
  })
  if (response.status === 404)
    throw new Invalid([{ path: 'number', message: `${name} has no show of this number.` }])
  if (!response.ok) throw new Unavailable(`${name} refused with status ${response.status}. Try again later.`)
  return bodyOf(response, name)
}

async function bodyOf({ body }: Response, name: string): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.length
      if (length > MAX_BYTES) throw new Unavailable(`${name} sent more than 20 MB. Nothing was kept.`)
      pieces.push(read.value)
    }
  } catch (fault) {
    await reader?.cancel().catch(() => undefined)
    if (fault instanceof Unavailable) throw fault
    throw new Unavailable(`${name} stopped in the middle of its answer. Try again.`, { cause: fault })
  }
  return Buffer.concat(pieces).toString('utf8')
}
