import { whenFree } from '@/lib/foundation/db/busy'
import type { Watch } from '@/lib/foundation/db/watch'
import { lastPurge, type PurgeNote, purgesAfter } from '@/lib/guide/purges/queries'
import type { Pages } from './pages'

type Watched = {
  pages: Pick<Pages, 'purge'>
  watch: Watch
  /** Told of every commit, whatever it changed. */
  committed(): void
  fault(error: unknown): void
}

const LOOK_EVERY_MS = 25
// Readers are locked out for moments alone: while another process opens the file, or is the last to close it.
const PATIENCE_MS = 5_000
const QUIET_MS = 5_000

/** Takes out of the store what edits touched, whichever process made them: within some 25 ms, or when told to look. */
export class Edits {
  readonly #watched: Watched
  readonly #timer: NodeJS.Timeout
  #last: number
  #isLooking = false
  /** Somebody has committed, and the notes of it are not read yet. */
  #isBehind = false
  #quietUntil = 0

  /** To be made before the first page is kept. */
  constructor(watched: Watched) {
    this.#watched = watched
    this.#last = lastPurge(watched.watch)
    this.#timer = setInterval(() => this.#lookAgain(), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  /** After this, no page is kept that an edit touched which was committed before it was called. */
  async look(): Promise<void> {
    try {
      await whenFree(PATIENCE_MS, () => this.#read())
    } catch (error) {
      // Not knowing what changed, nothing kept may be told.
      this.#watched.pages.purge(['*'], { isForGood: true })
      this.#tell(error)
    }
  }

  end(): void {
    clearInterval(this.#timer)
    this.#watched.watch.close()
  }

  async #lookAgain(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    await this.look()
    this.#isLooking = false
  }

  #read(): void {
    if (this.#watched.watch.hasNewCommits()) this.#isBehind = true
    if (!this.#isBehind) return
    this.#watched.committed()
    for (let notes = this.#next(); notes.length > 0; notes = this.#next()) {
      this.#purge(notes)
      this.#last = notes.at(-1)?.id ?? this.#last
    }
    this.#isBehind = false
  }

  #next(): PurgeNote[] {
    return purgesAfter(this.#watched.watch, this.#last)
  }

  /** All of them at once: an import writes a note for each of its entries. */
  #purge(notes: PurgeNote[]): void {
    // Notes live for a day: whoever slept longer than that has missed some.
    const isWhole = notes.every(({ id }, at) => id === this.#last + 1 + at)
    if (!isWhole) {
      this.#watched.pages.purge(['*'], { isForGood: true })
      return
    }
    for (const isForGood of [true, false]) {
      const paths = notes.filter((note) => note.isForGood === isForGood).flatMap((note) => note.paths)
      if (paths.length > 0) this.#watched.pages.purge(paths, { isForGood })
    }
  }

  /** Now and then: what fails every time would fill the log. */
  #tell(error: unknown): void {
    if (Date.now() < this.#quietUntil) return
    this.#quietUntil = Date.now() + QUIET_MS
    this.#watched.fault(error)
  }
}
