import type { Watch } from '@/lib/foundation/watch'
import { isWithoutGap, lastPurge, type PurgeNote, purgesAfter } from '@/lib/guide/purges/queries'
import type { Pages } from './pages'

type Watched = {
  pages: Pick<Pages, 'purge'>
  watch: Watch
  /** Told of every commit, whatever it changed. */
  committed(): void
  fault(error: unknown): void
}

// For a bell that was missed.
const LOOK_EVERY_MS = 250
const QUIET_MS = 5_000

/** Takes out of the store what edits touched, whichever process made them: as soon as the bell rings, or when told to look. */
export class Edits {
  readonly #watched: Watched
  readonly #timer: NodeJS.Timeout
  #last: number
  /** The look that is being made, and the one that begins after it, for all who have asked meanwhile. */
  #looking: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null
  /** Somebody has committed, and the notes of it are not read yet. */
  #isBehind = false
  #quietUntil = 0
  #told: () => void = () => undefined

  /** Resolves when everything from now on will be noticed: before the first page is kept. */
  static async begin(watched: Watched): Promise<Edits> {
    return new Edits(watched, await lastPurge(watched.watch))
  }

  private constructor(watched: Watched, last: number) {
    this.#watched = watched
    this.#last = last
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS)
    this.#timer.unref()
    watched.watch.listen(() => void this.look())
  }

  /** The newest edit that was taken notice of: a Purge's id. */
  get last(): number {
    return this.#last
  }

  /** Once resolved, no page is kept that an edit touched which was committed before the call. */
  look(): Promise<void> {
    this.#next ??= this.#looking.then(() => {
      this.#looking = this.#look()
      this.#next = null
      return this.#looking
    })
    return this.#next
  }

  /** Who is told when pages were taken out, after it was done. */
  tell(told: () => void): void {
    this.#told = told
  }

  async end(): Promise<void> {
    clearInterval(this.#timer)
    await this.#watched.watch.close()
  }

  async #look(): Promise<void> {
    try {
      await this.#read()
    } catch (error) {
      // Not knowing what changed, nothing kept may be told.
      this.#watched.pages.purge(['*'], { isForGood: true })
      this.#complain(error)
    }
  }

  async #read(): Promise<void> {
    if (await this.#watched.watch.hasNewCommits()) this.#isBehind = true
    if (!this.#isBehind) return
    this.#watched.committed()
    for (let notes = await this.#notes(); notes.length > 0; notes = await this.#notes()) {
      this.#purge(notes)
      this.#last = notes.at(-1)?.id ?? this.#last
      this.#told()
    }
    this.#isBehind = false
  }

  #notes(): Promise<PurgeNote[]> {
    return purgesAfter(this.#watched.watch, this.#last)
  }

  /** All of them at once: an import writes a note for each of its entries. */
  #purge(notes: PurgeNote[]): void {
    if (!isWithoutGap(notes, this.#last)) {
      this.#watched.pages.purge(['*'], { isForGood: true })
      return
    }
    for (const isForGood of [true, false]) {
      const paths = notes.filter((note) => note.isForGood === isForGood).flatMap((note) => note.paths)
      if (paths.length > 0) this.#watched.pages.purge(paths, { isForGood })
    }
  }

  /** Now and then: what fails every time would fill the log. */
  #complain(error: unknown): void {
    if (Date.now() < this.#quietUntil) return
    this.#quietUntil = Date.now() + QUIET_MS
    this.#watched.fault(error)
  }
}
