import { extname } from 'node:path'
import { LRUCache } from 'lru-cache'
import { PreparedAnswer } from './encode'
import { immutable } from './files'
import { dataHeaders } from './headers'

export type Pictures = {
  /** The file of an uploaded picture at a canonical path, or null. */
  find(path: string): Promise<PreparedAnswer | null>
  /** Reads each anew: whatever was saved may have removed one. */
  forget(): void
}

type PictureOptions = {
  siteUrl: string
  /** Where the files are; null for what is none of them. */
  files: { get(name: string): Promise<Buffer | null> }
}

const TYPES: Record<string, string> = { '.avif': 'image/avif', '.webp': 'image/webp', '.jpg': 'image/jpeg' }
const MOST_BYTES = 32 * 1024 * 1024
// One that somebody removed from the folder by hand is told for no longer than this.
const HELD_MS = 10_000

/** Uploaded pictures, which come and go while the site runs: read once for all who ask meanwhile, and held in memory for some seconds. */
export function uploadedPictures({ siteUrl, files }: PictureOptions): Pictures {
  const held = new LRUCache<string, PreparedAnswer>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
    ttl: HELD_MS,
  })
  const flights = new Map<string, Promise<PreparedAnswer | null>>()
  let forgotten = 0

  async function read(path: string): Promise<PreparedAnswer | null> {
    const [, name = ''] = /^\/pictures\/([\w.-]+)$/.exec(path) ?? []
    const type = TYPES[extname(name)]
    const before = forgotten
    const body = type && (await files.get(name))
    if (!body) return null
    const headers = { ...dataHeaders(siteUrl), 'content-type': type, 'cache-control': immutable }
    const ready = new PreparedAnswer({ status: 200, headers, body })
    if (before === forgotten) held.set(path, ready)
    return ready
  }

  function reading(path: string): Promise<PreparedAnswer | null> {
    const flight = read(path).finally(() => {
      if (flights.get(path) === flight) flights.delete(path)
    })
    flights.set(path, flight)
    return flight
  }

  return {
    forget() {
      forgotten += 1
      held.clear()
      flights.clear()
    },
    // That none is there is never held: another server may have just put it.
    find: async (path) => held.get(path) ?? flights.get(path) ?? reading(path),
  }
}
