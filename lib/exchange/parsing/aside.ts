import 'server-only'
import { join } from 'node:path'
import { type Transferable, Worker } from 'node:worker_threads'
import { Invalid, type Problem, Unavailable } from '@/lib/foundation/errors'
import { limiter } from '@/lib/foundation/limiter'
import type { Parsers } from './parsers'

type ParserName = keyof Parsers

export type ParserTask = { name: ParserName; input: unknown }

export type ParserReply = { answer: unknown } | { problems: Problem[] }

type Input<Name extends ParserName> = Parameters<Parsers[Name]>[0]

type AsideLimits = { heapMb: number; longestMs: number }

const LIMITS: AsideLimits = { heapMb: 512, longestMs: 20_000 }

/** The thread's own bundle (cli/build.mjs). The bundler of pages would look for what may stand there. */
const bundleFile = () => join(/* turbopackIgnore: true */ process.cwd(), 'dist/parser.mjs')

// It bounds one server's memory and processor: each server has turns of its own.
const inTurn = limiter({
  atOnce: 1,
  mostWaiting: 10,
  tooMany: () => new Unavailable('Many files are being read just now. Try again in a minute.'),
})

/**
 * Reads what somebody sent in a thread of its own, one at a time, so that no page waits for it and no file takes more than
 * half a gigabyte or twenty seconds. Throws what the parser throws; Invalid too for a file that takes more than that.
 */
export function parseAside<Name extends ParserName>(
  name: Name,
  input: Input<Name>,
  limits = LIMITS,
): ReturnType<Parsers[Name]> {
  return inTurn(() => answerOf({ name, input }, limits)) as ReturnType<Parsers[Name]>
}

function answerOf(task: ParserTask, { heapMb, longestMs }: AsideLimits): Promise<unknown> {
  const worker = new Worker(bundleFile(), {
    workerData: task,
    transferList: bytesOf(task.input),
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  const late = AbortSignal.timeout(longestMs)
  return new Promise<unknown>((resolve, reject) => {
    worker.once('message', (reply: ParserReply) =>
      'problems' in reply ? reject(new Invalid(reply.problems)) : resolve(reply.answer),
    )
    worker.once('error', (fault) => reject(isOutOfMemory(fault) ? tooMuch('memory') : fault))
    worker.once('exit', () => reject(new Error('The parser ended without an answer.')))
    late.addEventListener('abort', () => reject(tooMuch('time')))
  }).finally(() => worker.terminate())
}

/** What was read from the connection goes over whole; nobody else needs it. */
function bytesOf(input: unknown): Transferable[] {
  if (input === null || typeof input !== 'object' || !('body' in input)) return []
  const { body } = input
  return body instanceof Uint8Array && body.buffer instanceof ArrayBuffer ? [body.buffer] : []
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooMuch(what: 'memory' | 'time'): Invalid {
  const message = `Reading this takes more ${what} than a file may take. Send less at once.`
  return new Invalid([{ path: 'file', message }])
}
