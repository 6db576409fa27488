import { requestId } from './request-id'

const LEVELS = { info: 30, warn: 40, error: 50 }

/**
 * One line of the log as the server writes it: JSON, with the level and the time first, then what it is about and the request
 * it was written for. Nothing secret belongs into it.
 */
export function tell(level: keyof typeof LEVELS, about: object, message: string): void {
  const line = {
    level: LEVELS[level],
    time: new Date().toISOString(),
    ...about,
    request: requestId(),
    msg: message,
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
