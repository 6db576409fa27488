import { closeDatabase } from '@/lib/foundation/db/client'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/foundation/errors'
import { Refusal } from '@/lib/foundation/refusal'
import { command } from './command'

/** A command line about accounts: every expected error is a line of its own, and exit code 1. */
export async function accountCommand(work: (args: string[]) => Promise<string[]>): Promise<void> {
  await command(async (args) => {
    try {
      return await work(args)
    } catch (error) {
      const sentence = sentenceFor(error)
      throw sentence === undefined ? error : new Refusal(sentence)
    } finally {
      await closeDatabase()
    }
  })
}

function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Invalid)
    return error.problems.map(({ path, message }) => `${path}: ${message}`).join('\n')
  if (error instanceof NotFound || error instanceof Forbidden || error instanceof Conflict)
    return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.message.includes('no such table'))
    return 'The database has no tables yet: run npm run db:migrate.'
  return String(error.code).startsWith('ERR_PARSE_ARGS') ? error.message : undefined
}
