import type { Watch } from '@/lib/db/watch'
import { lastPurge, type PurgeNote, purgesAfter } from '@/lib/purges/queries'
import type { Pages } from './pages'

type Watched = {
  pages: Pick<Pages, 'purge'>
  watch: Watch
  /** Told of every commit, whatever it changed. */
  committed(): void
  fault(error: unknown): void
}

const LOOK_EVERY_MS = 25
const QUIET_MS = 5_000

/** Takes out of the store what edits touched, whichever process made them: within some 25 ms, or when told to look. */
export class Edits {
  readonly #watched: Watched
  readonly #timer: NodeJS.Timeout
  #last: number
  #quietUntil = 0

  /** To be made before the first page is kept. */
  constructor(watched: Watched) {
    this.#watched = watched
    this.#last = lastPurge(watched.watch)
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  /** After this, no page is kept that an edit touched which was committed before it. */
  look(): void {
    if (!this.#mayHaveNew()) return
    this.#watched.committed()
    try {
      for (let notes = this.#next(); notes.length > 0; notes = this.#next()) {
        this.#purge(notes)
        this.#last = notes.at(-1)?.id ?? this.#last
      }
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

  /** A busy file may not tell: then the notes are read. */
  #mayHaveNew(): boolean {
    try {
      return this.#watched.watch.hasNewCommits()
    } catch (error) {
      this.#tell(error)
      return true
    }
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
