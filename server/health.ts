import { database } from '@/lib/db/client'
import type { Answer } from './answer'

const patienceMs = 2000

/** Whether the database answers a question within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const { promise: tooLate, timer } = after(patienceMs)
  try {
    await Promise.race([database().reader.$queryRaw`SELECT 1`, tooLate])
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** For what watches the process: JSON that nobody may keep. */
export function healthAnswer(status: 200 | 503, state: string, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(`${JSON.stringify({ status: state })}\n`),
  }
}

function after(ms: number) {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, ms, new Error('The database did not answer in time.'))
  })
  return { promise, timer }
}
