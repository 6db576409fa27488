import type { Answer } from './answer'

export type Readiness = {
  isReading: boolean
  /** Why nothing can be saved just now, in a sentence; null where it can. */
  notSaving: string | null
}

/** That the process lives. */
export function aliveAnswer(headers: Record<string, string>): Answer {
  return healthAnswer(200, { status: 'alive' }, headers)
}

/** Ready is what readers can be served from; whether editors can save stands beside it. */
export function readyAnswer({ isReading, notSaving }: Readiness, headers: Record<string, string>): Answer {
  const parts = {
    reading: isReading,
    saving: isReading && notSaving === null,
    ...(notSaving && { reason: notSaving }),
  }
  return isReading
    ? healthAnswer(200, { status: 'ready', ...parts }, headers)
    : healthAnswer(503, { status: 'not ready', ...parts }, headers)
}

/** For what watches the process: JSON that nobody may keep. */
function healthAnswer(status: 200 | 503, told: object, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(`${JSON.stringify(told)}\n`),
  }
}
