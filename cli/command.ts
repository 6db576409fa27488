import { Refusal } from '@/lib/foundation/refusal'
import { WrongSetting } from '@/lib/foundation/settings'

const fileProblems: Record<string, string> = {
  EACCES: 'is not allowed',
  EPERM: 'is not allowed',
  EROFS: 'is read-only',
  ENOSPC: 'failed: the disk is full',
  ENOTDIR: 'lies below something that is not a folder',
  EISDIR: 'is a folder, not a file',
  ENOENT: 'does not exist',
}

/** Runs a command line: what it says goes to standard output; a known error is one line and exit code 1. */
export async function command(work: (args: string[]) => Promise<string[]>): Promise<void> {
  try {
    for (const line of await work(process.argv.slice(2))) console.log(line)
  } catch (error) {
    const sentence = sentenceFor(error)
    if (sentence === undefined) throw error
    console.error(sentence)
    process.exitCode = 1
  }
}

/** The one argument a command may have. Throws a Refusal for more, or for an option nobody knows. */
export function onlyArgument(args: string[], usage: string): string | undefined {
  if (args.length > 1 || args[0]?.startsWith('-')) throw new Refusal(`Usage: ${usage}`)
  return args[0]
}

/** "1 row", "2 rows"; `many` for a noun that does not take an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`
}

/** What to tell the operator, or undefined for a fault of ours, whose stack is worth seeing. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Refusal || error instanceof WrongSetting) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const problem = fileProblems[String(error.code)]
  if (problem) return `${'path' in error ? error.path : 'A file'} ${problem}.`
  if (String(error.code).startsWith('SQLITE_')) return `SQLite refused: ${error.message}.`
  return undefined
}
