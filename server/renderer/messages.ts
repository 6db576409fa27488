import type { MessagePort } from 'node:worker_threads'
import type { Settings } from '@/lib/foundation/settings'
import type { ToldPurge } from '@/lib/guide/purges/queries'
import type { Answer } from '../answer'
import type { Readiness } from '../health'
import type { RendererFigures } from '../metrics/thread-figures'

/** What the renderer's thread is begun with; the database is named by DATABASE_URL, as everywhere. */
/** `server` is what the server is called among others of its site. */
export type RendererSettings = { folder: string; settings: Settings; server: string }

/** What the renderer can be asked to do. */
export type RendererTask =
  /** The whole answer for a canonical address of the guide or of the API, for a request. */
  | { kind: 'page'; address: string; request: string; since?: number }
  /** What of the database works. */
  | { kind: 'ready' }
  | { kind: 'memory' }
  /** For whoever watches the site from outside. */
  | { kind: 'figures' }
  /** To take the lease of whoever tells a cache in front of the site of edits, or to renew it. */
  | { kind: 'calls' }
  /** To remember what a cache in front of the site was told. */
  | ({ kind: 'told' } & ToldPurge)
  /** To give back what memory it can spare. */
  | { kind: 'tidy' }
  /** To finish what it is writing, and to close the database. */
  | { kind: 'stop' }

/** What is answered to each kind of task. */
export type Answers = {
  page: Answer
  ready: Readiness
  memory: NodeJS.MemoryUsage
  figures: RendererFigures
  /** Whether the lease is this server's. */
  calls: boolean
  /** False where nothing can be saved just now. */
  told: boolean
  tidy: undefined
  stop: undefined
}

/** To the renderer: a task, or a connection for a request to the admin. */
export type RendererRequest = { id: number; task: RendererTask } | { connection: MessagePort }

/** From the renderer: the answer to a task. */
export type RendererReply = { id: number; answer: unknown }

/** The task that nobody sends, whose answer says that the renderer has begun. */
export const BEGUN = 0
