import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { machineHeaders } from './headers'

type SendFile = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void

export type Files = {
  /** Next's own build below /_next/static/: every name there holds a hash. */
  built: SendFile
  /** The folder public/. */
  published: SendFile
}

const yearInSeconds = 31_536_000
const immutable = `public, max-age=${yearInSeconds}, immutable`
const hashedName = /^\/elements\/.+-[\w-]{8,}\.\w+$/

/** Static files, listed once at the start; `.br` and `.gz` beside them are sent to whoever takes them. */
export function staticFiles(folder: string, siteUrl: string): Files {
  const headers = Object.entries(machineHeaders(siteUrl))
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (hashedName.test(path)) response.setHeader('cache-control', immutable)
  }
  const choices = { etag: true, brotli: true, gzip: true, setHeaders }
  const built = sirv(join(folder, '.next/static'), { ...choices, maxAge: yearInSeconds, immutable: true })
  const published = sirv(join(folder, 'public'), { ...choices, maxAge: 0 })
  return {
    built: (request, response, otherwise) => {
      request.url = (request.url ?? '').replace(/^\/_next\/static/, '')
      whole(built)(request, response, otherwise)
    },
    published: whole(published),
  }
}

/** sirv trusts the numbers of a Range header, and no file here is long enough to be asked for in pieces. */
function whole(file: SendFile): SendFile {
  return (request, response, otherwise) => {
    delete request.headers.range
    file(request, response, otherwise)
  }
}
