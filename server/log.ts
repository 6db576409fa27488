import pino from 'pino'
import { requestId } from '@/lib/foundation/request-id'

/** The server's log: a line of JSON for each entry, on standard output. What is written for a request names it. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const request = requestId()
    return request === undefined ? {} : { request }
  },
})

export type Log = {
  warn(about: object, message: string): void
  error(about: object, message: string): void
}

/** A path for the log: queries may hold what a reader typed, and some paths are secrets. */
export function withoutSecrets(url: string): string {
  const [path = ''] = url.split('?', 1)
  return path.replace(/^(\/(join|preview|reset)\/).*/, '$1…').slice(0, 200)
}
