import { parentPort, workerData } from 'node:worker_threads'
import { Invalid } from '@/lib/foundation/errors'
import type { ParserReply, ParserTask } from './aside'
import { PARSERS } from './parsers'

// One task, and the thread ends: whatever it took of the memory goes with it.

const { name, input } = workerData as ParserTask

async function reply(): Promise<ParserReply> {
  try {
    const parse = PARSERS[name] as (given: unknown) => Promise<unknown>
    return { answer: await parse(input) }
  } catch (fault) {
    if (fault instanceof Invalid) return { problems: fault.problems }
    throw fault
  }
}

parentPort?.postMessage(await reply())
