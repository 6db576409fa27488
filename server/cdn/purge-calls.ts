import { setTimeout as passed } from 'node:timers/promises'
import type { Watch } from '@/lib/foundation/watch'
import {
  isWithoutGap,
  lastPurge,
  lastToldPurge,
  type PurgeNote,
  purgesAfter,
  type ToldPurge,
} from '@/lib/guide/purges/queries'
import { tagsToPurge } from './tags'

/** What is posted to PURGE_URL, as JSON. */
export type PurgeCall = {
  /** What to purge by the tags of pages (tags.ts). */
  tags: string[]
  /** The same by patterns of paths (store/patterns.ts), for who keeps no tags. */
  paths: string[]
  /** Everything is to go; tags and paths say so, too. */
  all: boolean
  /** Of the last edit it is about: they rise. */
  id: number
}

export type Calling = {
  /** Whom to call, and with which bearer token. */
  receiver: { url: string; token: string | undefined }
  /** The pages of another build name other style sheets: after an upgrade all of them go. */
  build: string
  rows: Watch['rows']
  /** Resolves when this server tells no page any more that was edited before the call. */
  look(): Promise<void>
  /** Whether it is this server that calls, of those that share the database. */
  isOurs(): Promise<boolean>
  /** Remembers in the database what was told; false where nothing can be saved just now. */
  remember(told: ToldPurge): Promise<boolean>
  log: { info(about: object, message: string): void; warn(about: object, message: string): void }
  pauses?: Pauses
}

/** In milliseconds. */
type Pauses = {
  /**
   * Between an edit and its call: the other servers have looked by then (store/edits.ts), and what was answered just before
   * the edit has arrived, so that nobody keeps an old page after the call.
   */
  settle: number
  /** After the first failure; then twice as long each time. */
  retry: number
  /** For what nobody rang the bell for, and between two writes of what was told. */
  look: number
}

const PAUSES: Pauses = { settle: 300, retry: 1_000, look: 5_000 }
const LONGEST_RETRY_MS = 60_000
const CALL_MS = 10_000
// More than this, and purging everything is less work.
const MAX_PATHS = 2_000

/**
 * Tells a cache in front of the site of every edit, one call after the other: what is edited during one goes into the next. It
 * follows the notes that publishing writes, and says each at least once, also over a restart.
 */
export class PurgeCalls {
  readonly #calling: Required<Calling>
  readonly #ended = new AbortController()
  readonly #running: Promise<void>
  /** Wakes whoever waits for the next edit. */
  #sleep = new AbortController()
  #isRung = false
  /** The last note that was told, while the calls are ours; null where none was. */
  #told: number | null | undefined
  #remembered = { id: -1, at: 0 }
  #failures = 0

  constructor(calling: Calling) {
    this.#calling = { pauses: PAUSES, ...calling }
    this.#running = this.#run()
  }

  /** Somebody has edited, and this server tells nothing any more of what was before. */
  ring(): void {
    this.#isRung = true
    this.#sleep.abort()
  }

  /** Breaks off what is not told yet, which the next server tells. */
  async stop(): Promise<void> {
    this.#ended.abort()
    this.ring()
    await this.#running
    await this.#remember()
  }

  async #run(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      try {
        if (!(await this.#tellNext())) await this.#untilRung()
      } catch (fault) {
        await this.#pauseAfter(fault)
      }
    }
  }

  /** False where there is nothing to tell. */
  async #tellNext(): Promise<boolean> {
    const { isOurs, rows, build, look, pauses } = this.#calling
    if (!(await isOurs())) {
      this.#told = undefined
      return false
    }
    if (this.#told === undefined) this.#told = await lastToldPurge({ rows }, build)
    const call = await nextCall(rows, this.#told)
    if (!call) {
      if (Date.now() - this.#remembered.at >= pauses.look) await this.#remember()
      return false
    }
    await passed(pauses.settle, undefined, { signal: this.#ended.signal })
    await look()
    await this.#post(call)
    this.#told = call.id
    return true
  }

  async #post(call: PurgeCall): Promise<void> {
    const { receiver, log } = this.#calling
    const { url, token } = receiver
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(call),
      // The token is for this address alone.
      redirect: 'manual',
      signal: AbortSignal.any([this.#ended.signal, AbortSignal.timeout(CALL_MS)]),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`It answered ${response.status}.`)
    if (this.#failures > 0) log.info({ id: call.id }, 'PURGE_URL could be told of all edits again.')
    this.#failures = 0
  }

  async #remember(): Promise<void> {
    const { build, remember } = this.#calling
    const id = this.#told
    if (typeof id !== 'number' || id === this.#remembered.id) return
    if (await remember({ id, build })) this.#remembered = { id, at: Date.now() }
  }

  async #untilRung(): Promise<void> {
    this.#sleep = new AbortController()
    if (!this.#isRung) await this.#pause(this.#calling.pauses.look, this.#sleep.signal)
    this.#isRung = false
  }

  async #pauseAfter(fault: unknown): Promise<void> {
    if (this.#ended.signal.aborted) return
    const { pauses, receiver, log } = this.#calling
    const ms = Math.min(LONGEST_RETRY_MS, pauses.retry * 2 ** this.#failures)
    this.#failures += 1
    // The rest of the address may be a secret.
    const about = { host: new URL(receiver.url).host, reason: reasonOf(fault), tries: this.#failures }
    log.warn(about, `PURGE_URL could not be told of an edit; it is called again in ${ms / 1_000} s.`)
    await this.#pause(ms, this.#ended.signal)
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    await passed(ms, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** What is to be told after a note; undefined for nothing, everything where nobody knows. */
async function nextCall(rows: Watch['rows'], told: number | null): Promise<PurgeCall | undefined> {
  const last = await lastPurge({ rows })
  if (told === last) return undefined
  // A database that was restored has fewer notes.
  if (told === null || told > last) return everything(last)
  const notes = await purgesAfter({ rows }, told)
  return isWithoutGap(notes, told) ? callFor(notes, last) : everything(last)
}

function callFor(notes: PurgeNote[], last: number): PurgeCall {
  const id = notes.at(-1)?.id ?? last
  const paths = [...new Set(notes.flatMap((note) => note.paths))]
  if (paths.length > MAX_PATHS || paths.includes('*')) return everything(id)
  return { tags: tagsToPurge(paths), paths, all: false, id }
}

function everything(id: number): PurgeCall {
  return { tags: tagsToPurge(['*']), paths: ['*'], all: true, id }
}

/** fetch() keeps the reason in the cause; neither tells headers. */
function reasonOf(fault: unknown): string {
  const { cause, message } = fault instanceof Error ? fault : new Error(String(fault))
  return cause instanceof Error ? cause.message : message
}
