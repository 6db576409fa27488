import type { Answer } from './answer'

/** For what watches the process: JSON that nobody may keep. */
export function healthAnswer(status: 200 | 503, state: string, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(`${JSON.stringify({ status: state })}\n`),
  }
}
