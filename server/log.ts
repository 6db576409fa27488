import pino from 'pino'

/** The server's log: a line of JSON for each entry, on standard output. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

export type Log = {
  warn(about: object, message: string): void
  error(about: object, message: string): void
}

/** A path for the log: queries may hold what a reader typed, and some paths are secrets. */
export function withoutSecrets(url: string): string {
  const [path = ''] = url.split('?', 1)
  return path.replace(/^(\/(join|preview)\/).*/, '$1…').slice(0, 200)
}
