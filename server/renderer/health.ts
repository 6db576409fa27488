import { database } from '@/lib/db/client'

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

function after(ms: number) {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, ms, new Error('The database did not answer in time.'))
  })
  return { promise, timer }
}
