const MB = 1024 * 1024

/** Who is not signed in has little to say (guard.ts); a picture or a file to import is far longer. */
const SHORT = 64 * 1024

/** Bytes of bodies that are on their way at once, for short and for long ones: the short never wait for the long. */
const ROOM = { short: 16 * MB, long: 110 * MB }

/** Keeps count of the bodies that are on their way, so that many at once don't fill the memory. */
export class Bodies {
  readonly #room: { short: number; long: number }
  readonly #taken = { short: 0, long: 0 }

  constructor(room = ROOM) {
    this.#room = room
  }

  /** Room for a body of so many bytes until the function that is answered is called; null where there is none. */
  take(length: number): (() => void) | null {
    const kind = length > SHORT ? 'long' : 'short'
    if (this.#taken[kind] + length > this.#room[kind]) return null
    this.#taken[kind] += length
    let isTaken = true
    return () => {
      if (isTaken) this.#taken[kind] -= length
      isTaken = false
    }
  }
}
