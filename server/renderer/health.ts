import { database } from '@/lib/foundation/db/client'

/** Whether the database answers a question; whoever asks decides how long to wait. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().reader.$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}
