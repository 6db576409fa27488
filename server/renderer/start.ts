import type { Duplex } from 'node:stream'
import { setTimeout as passed } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { ToldPurge } from '@/lib/guide/purges/queries'
import { type Answer, ERROR_PAGE, type MakePage } from '../answer'
import { nothingOrFaultOfApi } from '../api'
import type { Readiness } from '../health'
import type { Log } from '../log'
import { counted } from '../metrics/counted'
import type { RendererFigures } from '../metrics/thread-figures'
import { isOfApi } from '../routes'
import { lastResortPage } from './finish'
import {
  type Answers,
  BEGUN,
  type RendererReply,
  type RendererRequest,
  type RendererSettings,
  type RendererTask,
} from './messages'
import { streamOver } from './port-stream'

export type Renderer = {
  make: MakePage
  /** What of the database works, within two seconds; nothing does while the renderer is being started again. */
  readiness(): Promise<Readiness>
  /** A connection to the admin. Rejects when there is no renderer for long. */
  connect(): Promise<Duplex>
  memory(): Promise<NodeJS.MemoryUsage>
  /** Null while the renderer is being started again, or does not answer within two seconds. */
  figures(): Promise<RendererFigures | null>
  /** Whether it is for this server to tell a cache in front of the site of edits. Rejects when there is no renderer for long. */
  callsAreOurs(): Promise<boolean>
  /** Remembers what a cache in front of the site was told; false where nothing can be saved just now. */
  remember(told: ToldPurge): Promise<boolean>
  /** Gives back what memory the renderer can spare. */
  tidy(): Promise<void>
  /** Finishes what is being written and closes the database. Rejects when that takes too long. */
  stop(): Promise<void>
}

type RendererOptions = {
  /** The thread's own bundle. */
  file: URL
  given: RendererSettings
  log: Log
  watch?: Watch
}

/** How often a thread is asked whether it hears, and how long it may take to say so before it is ended. */
type Watch = { everyMs: number; patienceMs: number }

type Thread = {
  ask<Kind extends keyof Answers>(task: RendererTask & { kind: Kind }): Promise<Answers[Kind]>
  connect(): Duplex
  /** Resolves with why the thread has ended. */
  ended: Promise<unknown>
  end(reason: Error): void
}

// A start takes a second or two; whoever waits for longer is told that it failed.
const PATIENCE_MS = 10_000
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
const READY_MS = 2_000
const NOT_READY: Readiness = { isReading: false, notSaving: null }
const STOP_MS = 10_000
// Nobody waits longer than a minute: both of these, and what it takes to end a thread. What loops so long will not come to an end.
const WATCH: Watch = { everyMs: 10_000, patienceMs: 45_000 }
// V8 lets a heap that may become large grow to four times what is in use before it looks what can go; this one to less than twice.
const MAX_HEAP_MB = 1_024

/**
 * Next, the admin and the database's client in a thread of their own, so that kept pages are sent without waiting for any
 * of it. Rejects when the thread can't be begun; one that ends later is begun again.
 */
export async function startRenderer(choices: RendererOptions): Promise<Renderer> {
  const { log, given } = choices
  let isStopping = false
  let thread = beginThread(choices)
  let standing: Thread | null = null
  const follow = async () => {
    standing = await thread
    void endIfDeaf(standing, choices.watch ?? WATCH)
    const reason = await standing.ended
    standing = null
    if (isStopping) return
    counted.rendererRestarts += 1
    log.error({ err: reason }, 'The renderer has ended and is started again. Kept pages are sent meanwhile.')
    thread = untilBegun(choices)
    await follow()
  }
  await thread
  void follow()
  const begun = () => within(PATIENCE_MS, thread)
  const ask: Thread['ask'] = async (task) => (await begun()).ask(task)
  return {
    make: async (address, request, since) => {
      // Somebody has waited for it already.
      if (address === ERROR_PAGE && !standing) return lost(address, request, given.settings)
      try {
        const { body, ...answer } = await ask({ kind: 'page', address, request, since })
        return { ...answer, body: Buffer.from(body.buffer, body.byteOffset, body.length) }
      } catch {
        return lost(address, request, given.settings)
      }
    },
    readiness: async () => {
      if (!standing) return NOT_READY
      return within(READY_MS, standing.ask({ kind: 'ready' })).catch(() => NOT_READY)
    },
    connect: async () => (await begun()).connect(),
    memory: () => ask({ kind: 'memory' }),
    figures: async () => {
      if (!standing) return null
      return within(READY_MS, standing.ask({ kind: 'figures' })).catch(() => null)
    },
    callsAreOurs: () => ask({ kind: 'calls' }),
    remember: (told) => ask({ kind: 'told', ...told }).catch(() => false),
    tidy: () => ask({ kind: 'tidy' }),
    async stop() {
      isStopping = true
      if (standing) await within(STOP_MS, standing.ask({ kind: 'stop' }))
    },
  }
}

async function untilBegun(choices: RendererOptions): Promise<Thread> {
  for (let pause = PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    await passed(pause)
    try {
      return await beginThread(choices)
    } catch (error) {
      choices.log.error({ err: error }, 'The renderer could not be started.')
    }
  }
}

/** Also comes to its end with a thread that has ended by itself. */
async function endIfDeaf(thread: Thread, { everyMs, patienceMs }: Watch): Promise<void> {
  try {
    for (;;) {
      await passed(everyMs, undefined, { ref: false })
      await within(patienceMs, thread.ask({ kind: 'memory' }))
    }
  } catch {
    thread.end(new Error(`The renderer did nothing else for ${patienceMs / 1_000} seconds.`))
  }
}

/** Rejects with the fault of a thread that ends before it has begun. */
async function beginThread({ file, given }: RendererOptions): Promise<Thread> {
  const limit = Math.min(MAX_HEAP_MB, getHeapStatistics().heap_size_limit / 2 ** 20)
  const worker = new Worker(file, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: limit } })
  const waiting = new Map<number, { done(answer: unknown): void; failed(reason: unknown): void }>()
  const answerOf = (id: number) => new Promise<unknown>((done, failed) => waiting.set(id, { done, failed }))
  worker.on('message', ({ id, answer }: RendererReply) => {
    waiting.get(id)?.done(answer)
    waiting.delete(id)
  })
  let isEnded = false
  let why: Error | undefined
  const ended = new Promise<unknown>((resolve) => {
    const end = (reason: unknown) => {
      isEnded = true
      for (const { failed } of waiting.values()) failed(reason)
      waiting.clear()
      resolve(reason)
    }
    worker.on('error', end)
    worker.on('exit', (code) => end(why ?? new Error(`The renderer's thread ended with code ${code}.`)))
  })
  await answerOf(BEGUN)
  let lastId = BEGUN
  const say = (message: RendererRequest, ...moved: MessagePort[]) => {
    if (isEnded) throw new Error('The renderer has ended.')
    worker.postMessage(message, moved)
  }
  return {
    ended,
    end(reason) {
      why = reason
      void worker.terminate()
    },
    async ask(task) {
      lastId += 1
      say({ id: lastId, task })
      return answerOf(lastId) as Promise<never>
    },
    connect() {
      const { port1, port2 } = new MessageChannel()
      say({ connection: port2 }, port2)
      return streamOver(port1)
    },
  }
}

/** What a promise brings; rejects when it takes longer than that. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const waited = new AbortController()
  const late = passed(ms, undefined, { signal: waited.signal }).then(() => {
    throw new Error('The renderer did not answer in time.')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    waited.abort()
    late.catch(() => undefined)
  }
}

/** In place of an answer from a renderer that has ended: whatever was kept before is told instead, where there is something. */
function lost(address: string, request: string, site: { siteUrl: string }): Answer {
  return isOfApi(address) ? nothingOrFaultOfApi(500, site) : lastResortPage(address, request, site)
}
