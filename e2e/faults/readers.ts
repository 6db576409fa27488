import { Agent } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'
import { ask, NoAnswer } from './site'

export type Readers = {
  /** How often each status was answered so far. */
  statuses: Map<number, number>
  answers: number
  /** What got no answer so far. */
  unanswered: NoAnswer[]
  /** The longest that anybody waited for a page, from the first try on, in milliseconds. */
  longestMs: number
  stop(): Promise<void>
}

type Reading = {
  paths: string[]
  /** Connections that are kept, as a proxy keeps them. */
  connections: number
}

const TRY_AGAIN_MS = 50

/** So many readers, each asking for one page after the other, and again for what got no answer. */
export function startReaders(url: string, { paths, connections }: Reading): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let isOver = false
  const readers: Readers = {
    statuses: new Map(),
    answers: 0,
    unanswered: [],
    longestMs: 0,
    async stop() {
      isOver = true
      await lanes
      agent.destroy()
    },
  }
  const readOne = async (path: string) => {
    const began = performance.now()
    while (!isOver) {
      const answer = await ask(url + path, { agent }).catch((fault: unknown) => fault)
      if (answer instanceof Error && !(answer instanceof NoAnswer)) throw answer
      if (answer instanceof NoAnswer) {
        readers.unanswered.push(answer)
        await passed(TRY_AGAIN_MS)
        continue
      }
      const { status } = answer as { status: number }
      readers.statuses.set(status, (readers.statuses.get(status) ?? 0) + 1)
      readers.answers += 1
      readers.longestMs = Math.max(readers.longestMs, performance.now() - began)
      return
    }
  }
  const lane = async (number: number) => {
    for (let at = number; !isOver; at += 1) await readOne(paths[at % paths.length] ?? '/')
  }
  const lanes = Promise.all(Array.from({ length: connections }, (_, number) => lane(number)))
  return readers
}
