import { type Commits, commitsHere } from '@/lib/db/commits'
import { lastPurge, type PurgeNote, purgesAfter } from '@/lib/purges/queries'
import type { Pages } from './pages'

type Watched = {
  pages: Pick<Pages, 'purge'>
  /** Tells whether anybody committed anything, in this process or another. */
  commits: Commits
  fault(error: unknown): void
}

const LOOK_EVERY_MS = 25
const QUIET_MS = 5_000

/**
 * Takes out of the store what edits touched. A commit of this process is looked at before the next page is answered, so
 * that an editor who was told "published" reads the new page; one of another process within some 25 ms.
 */
export class Edits {
  readonly #watched: Watched
  readonly #timer: NodeJS.Timeout
  #last = 0
  #seenHere = -1
  #looking: Promise<void> | undefined
  #isMissed = false
  #quietUntil = 0

  constructor(watched: Watched) {
    this.#watched = watched
    this.#timer = setInterval(() => this.#lookElsewhere(), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  /** To be awaited before the first page is kept. */
  async begin(): Promise<void> {
    this.#last = await lastPurge()
    this.#seenHere = commitsHere()
  }

  /** Nothing to wait for, or the look that has to come first. */
  settled(): undefined | Promise<void> {
    if (this.#seenHere === commitsHere()) return undefined
    return this.#look()
  }

  end(): void {
    clearInterval(this.#timer)
    this.#watched.commits.close()
  }

  #lookElsewhere(): void {
    if (!this.#mayHaveNew()) return
    // What was committed during a look may have come too late for it.
    this.#isMissed = this.#looking !== undefined
    void this.#look()
  }

  /** A busy file may not tell: then the notes are read. */
  #mayHaveNew(): boolean {
    try {
      return this.#watched.commits.hasNew()
    } catch (error) {
      this.#tell(error)
      return true
    }
  }

  /** One look at a time. */
  #look(): Promise<void> {
    this.#looking ??= this.#readAll().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async #readAll(): Promise<void> {
    do {
      this.#isMissed = false
      await this.#read()
    } while (this.#isMissed)
  }

  async #read(): Promise<void> {
    const here = commitsHere()
    try {
      for (
        let notes = await purgesAfter(this.#last);
        notes.length > 0;
        notes = await purgesAfter(this.#last)
      ) {
        this.#purge(notes)
        this.#last = notes.at(-1)?.id ?? this.#last
      }
    } catch (error) {
      this.#forgetAll(error)
    }
    this.#seenHere = here
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

  /** Not knowing what changed, nothing kept may be told. */
  #forgetAll(error: unknown): void {
    this.#watched.pages.purge(['*'], { isForGood: true })
    this.#tell(error)
  }

  /** Now and then: what fails every time would fill the log. */
  #tell(error: unknown): void {
    if (Date.now() < this.#quietUntil) return
    this.#quietUntil = Date.now() + QUIET_MS
    this.#watched.fault(error)
  }
}
