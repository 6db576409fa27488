const MB = 1024 * 1024

/** Who is not signed in has little to say (guard.ts); a picture or a file to import is far longer. */
const SHORT = 64 * 1024

/** Bytes of bodies that are on their way at once, for short and for long ones: the short never wait for the long. */
const ROOM = { short: 16 * MB, long: 110 * MB }

type Options = {
  room?: { short: number; long: number }
  /** Called once no long body has been on its way for some seconds: what those took can be given back. */
  onQuiet?: () => void
  quietMs?: number
}

/** Keeps count of the bodies that are on their way, so that many at once don't fill the memory. */
export class Bodies {
  readonly #room: { short: number; long: number }
  readonly #taken = { short: 0, long: 0 }
  readonly #onQuiet: () => void
  readonly #quietMs: number
  #quiet: NodeJS.Timeout | undefined

  constructor({ room = ROOM, onQuiet = () => undefined, quietMs = 5_000 }: Options = {}) {
    this.#room = room
    this.#onQuiet = onQuiet
    this.#quietMs = quietMs
  }

  /** Room for a body of so many bytes until the function that is answered is called; null where there is none. */
  take(length: number): (() => void) | null {
    const kind = length > SHORT ? 'long' : 'short'
    if (this.#taken[kind] + length > this.#room[kind]) return null
    this.#taken[kind] += length
    if (kind === 'long') clearTimeout(this.#quiet)
    let isTaken = true
    return () => {
      if (isTaken) this.#taken[kind] -= length
      isTaken = false
      if (kind === 'long' && this.#taken.long === 0) this.#awaitQuiet()
    }
  }

  #awaitQuiet(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(this.#onQuiet, this.#quietMs)
    this.#quiet.unref()
  }
}
