/** Chance that falls the same way for the same seed and name, however much was asked elsewhere. */
export class Chance {
  #state: number

  constructor(seed: number, name: string) {
    let hash = 2166136261 ^ seed
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
    this.#state = hash >>> 0
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** True in so many of a hundred cases. */
  percent(cases: number): boolean {
    return this.share() * 100 < cases
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  one<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.share() * list.length)] ?? list[0]
  }

  /** Several, none twice, in the list's order. */
  several<T>(list: readonly T[], count: number): T[] {
    let missing = Math.min(count, list.length)
    return list.filter((_, at) => {
      const isTaken = this.share() * (list.length - at) < missing
      if (isTaken) missing -= 1
      return isTaken
    })
  }
}

/** Scatters 0 to size - 1 over the same numbers, each once: neighbours land far from each other. */
export function scattered(index: number, size: number, seed: number): number {
  let step = Math.max(1, Math.floor(size * 0.618))
  while (commonDivisor(step, size) > 1) step += 1
  return (index * step + seed * 7919) % size
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}
