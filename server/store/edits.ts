import { type Commits, commitsHere } from '@/lib/db/commits'
import { lastPurge, purgesAfter } from '@/lib/purges/queries'
import type { Pages } from './pages'

type Watched = {
  pages: Pick<Pages, 'purge'>
  /** Tells whether anybody committed anything, in this process or another. */
  commits: Commits
  fault(error: unknown): void
}

const LOOK_EVERY_MS = 25

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
    try {
      if (this.#watched.commits.hasNew()) void this.#look()
    } catch (error) {
      this.#watched.fault(error)
    }
  }

  /** One look at a time; a commit during it is seen by the next. */
  #look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async #read(): Promise<void> {
    const here = commitsHere()
    try {
      for (
        let notes = await purgesAfter(this.#last);
        notes.length > 0;
        notes = await purgesAfter(this.#last)
      ) {
        for (const { id, paths } of notes) {
          // Notes live for a day: whoever slept longer than that has missed some.
          const isNext = id === this.#last + 1
          this.#watched.pages.purge(isNext ? paths : ['*'])
          this.#last = id
        }
      }
      this.#seenHere = here
    } catch (error) {
      // Not knowing what changed, nothing kept may be told.
      this.#watched.pages.purge(['*'])
      this.#seenHere = here
      this.#watched.fault(error)
    }
  }
}
