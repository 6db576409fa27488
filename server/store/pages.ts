import { LRUCache } from 'lru-cache'
import { type Answer, headerOf } from '../answer'
import type { Marks } from '../cdn/marks'
import { PreparedAnswer } from '../encode'
import { type Asker, type MakeInTurn, OURSELVES } from '../make-in-turn'
import { matching, pathWithoutQuery } from './patterns'

/** What a kept page was made of and how long it may be told. */
type KeptPage = {
  ready: PreparedAnswer
  /** When its making began, in milliseconds of real time. */
  begun: number
  /** The guide's clock has moved on after this: milliseconds of real time. */
  until: number
  /** How it is told after that. */
  late?: PreparedAnswer
}

/** One rendering, waiting or under way, which however many wait for; it tells of the time at which it was asked for, and of the last purge before it. */
type Flight = {
  answer: Promise<PreparedAnswer>
  join(network: string): void
  begun: number
  after: number
  isOutdated: boolean
}

export type PagesChoices = {
  make: MakeInTurn
  /** Until when a page made now is right, in milliseconds of real time. */
  rightUntil(now: number): number
  /** What a cache in front of the site is told with a kept page. */
  marks?: Marks
  /** What kept pages may take; what was purged, and that there is nothing, take a third of it more at most. */
  mostBytes: number
  now?(): number
}

const UNMARKED: Marks = { kept: (_, answer) => answer, late: (answer) => answer }

// A page whose minute is over is sent once more while its next one is made; one that lay longer is not.
const GRACE_MS = 60_000
// A page that could not be made is tried again after this, and its earlier text told for no longer than that.
const RETRY_MS = 10_000
// The others are made when they are asked for again.
const MAX_REFRESHED = 4
const SPARE_MS = 300_000

/**
 * The finished pages of a site, ready to be sent. Every page in it was made wholly after the last purge that names it, or is
 * taken out by that purge: a rendering that a purge overtakes is answered to those who waited and kept for nobody.
 */
export class Pages {
  readonly #choices: Required<PagesChoices>
  readonly #kept: LRUCache<string, KeptPage>
  /** Redirects, and that there is nothing: apart, so that made-up addresses push no page out. */
  readonly #others: LRUCache<string, KeptPage>
  /** What was purged and is not made anew yet: only for the case that it can't be. */
  readonly #spare: LRUCache<string, PreparedAnswer>
  readonly #flights = new Map<string, Flight>()
  /** The kept addresses of each path, whatever they ask. */
  readonly #byPath = new Map<string, Set<string>>()
  /** Pages that are being made anew while nobody waits for them. */
  #refreshed = 0
  #purges = 0
  readonly counted = { hits: 0, renders: 0 }

  constructor(choices: PagesChoices) {
    this.#choices = { marks: UNMARKED, now: Date.now, ...choices }
    const { mostBytes } = this.#choices
    const dispose = (_: KeptPage, address: string, reason: string) => {
      if (reason !== 'set') this.#forget(address)
    }
    const sizeCalculation = ({ ready }: KeptPage) => ready.bytes
    this.#kept = new LRUCache({ maxSize: mostBytes, sizeCalculation, dispose })
    this.#others = new LRUCache({ maxSize: Math.ceil(mostBytes / 16), sizeCalculation, dispose })
    const ofSpare = {
      maxSize: Math.ceil(mostBytes / 4),
      sizeCalculation: ({ bytes }: PreparedAnswer) => bytes,
    }
    this.#spare = new LRUCache({ ...ofSpare, ttl: SPARE_MS })
  }

  /** How many pages are held, and what they take of the memory, in bytes, about. */
  get held(): { pages: number; bytes: number } {
    const shelves = [this.#kept, this.#others, this.#spare]
    const sumOf = (values: number[]) => values.reduce((sum, each) => sum + each, 0)
    return {
      pages: sumOf(shelves.map(({ size }) => size)),
      bytes: sumOf(shelves.map(({ calculatedSize }) => calculatedSize)),
    }
  }

  /** The page at a canonical address: at once where it is kept, else a promise of the one rendering, in the turn of who asks. */
  find(address: string, asker: () => Asker): PreparedAnswer | Promise<PreparedAnswer> {
    const kept = this.#kept.get(address) ?? this.#others.get(address)
    if (!kept) return this.#flight(address, asker())
    const now = this.#choices.now()
    const late = now - kept.until
    const isClockSetBack = now < kept.begun
    if (late > GRACE_MS || isClockSetBack) return this.#flight(address, asker())
    this.counted.hits += 1
    if (late <= 0) return kept.ready
    void this.#refresh(address)
    kept.late ??= this.#late(kept.ready)
    return kept.late
  }

  /**
   * Takes out what an edit touched, by patterns of paths (patterns.ts). What is taken out for good is not even told where its
   * page can't be made anew.
   */
  purge(patterns: readonly string[], { isForGood }: { isForGood: boolean }): void {
    this.#purges += 1
    const isMeant = matching(patterns)
    const paths = [...this.#byPath.keys()].filter(isMeant)
    for (const address of paths.flatMap((path) => [...(this.#byPath.get(path) ?? [])])) {
      const kept = this.#kept.peek(address)
      if (kept) this.#spare.set(address, kept.ready)
      this.#kept.delete(address)
      this.#others.delete(address)
    }
    if (isForGood)
      for (const address of [...this.#spare.keys()])
        if (isMeant(pathWithoutQuery(address))) this.#spare.delete(address)
    // Where an old address leads may change with any entry on its way: a redirect is cheap to make.
    for (const [address, { ready }] of [...this.#others.entries()])
      if (ready.status === 308) this.#others.delete(address)
    for (const [address, flight] of this.#flights) {
      if (!isMeant(pathWithoutQuery(address))) continue
      flight.isOutdated = true
      // Whoever comes from now on waits for a rendering that begins after the edit.
      this.#flights.delete(address)
    }
  }

  async #refresh(address: string): Promise<void> {
    if (this.#refreshed >= MAX_REFRESHED || this.#flights.has(address)) return
    this.#refreshed += 1
    await this.#flight(address, OURSELVES)
    this.#refreshed -= 1
  }

  #flight(address: string, asker: Asker): Promise<PreparedAnswer> {
    const known = this.#flights.get(address)
    known?.join(asker.network)
    if (known) return known.answer
    this.counted.renders += 1
    const { answer, join } = this.#choices.make(address, asker)
    const flight: Flight = {
      isOutdated: false,
      begun: this.#choices.now(),
      after: this.#purges,
      join,
      answer: answer.then((made) => this.#land(address, made, flight)),
    }
    this.#flights.set(address, flight)
    return flight.answer
  }

  #land(address: string, answer: Answer, flight: Flight): PreparedAnswer {
    if (this.#flights.get(address) === flight) this.#flights.delete(address)
    if (answer.status >= 500) return this.#earlier(address, flight) ?? new PreparedAnswer(answer)
    const isOvertaken = flight.isOutdated || (answer.status === 308 && flight.after !== this.#purges)
    if (isOvertaken || !mayKeep(answer)) return new PreparedAnswer(answer)
    const ready = new PreparedAnswer(this.#choices.marks.kept(pathWithoutQuery(address), answer))
    this.#spare.delete(address)
    const { begun } = flight
    this.#keep(address, { ready, begun, until: this.#choices.rightUntil(begun) })
    return ready
  }

  /** What a page said before, where it can't be made: told for some seconds without trying again. */
  #earlier(address: string, { isOutdated }: Flight): PreparedAnswer | undefined {
    const before = this.#kept.peek(address)?.ready ?? this.#spare.get(address)
    if (!before) return undefined
    const ready = this.#late(before)
    const now = this.#choices.now()
    if (!isOutdated) this.#keep(address, { ready, begun: now, until: now + RETRY_MS })
    return ready
  }

  #late(ready: PreparedAnswer): PreparedAnswer {
    const answer = this.#choices.marks.late(ready.answer)
    return answer === ready.answer ? ready : ready.with(answer.headers)
  }

  #keep(address: string, kept: KeptPage): void {
    const shelf = kept.ready.status === 200 ? this.#kept : this.#others
    for (const other of [this.#kept, this.#others]) if (other !== shelf) other.delete(address)
    shelf.set(address, kept)
    const path = pathWithoutQuery(address)
    this.#byPath.set(path, (this.#byPath.get(path) ?? new Set()).add(address))
  }

  #forget(address: string): void {
    const path = pathWithoutQuery(address)
    const addresses = this.#byPath.get(path)
    addresses?.delete(address)
    if (addresses?.size === 0) this.#byPath.delete(path)
  }
}

/** Complete answers alone: a page, a redirect, or that there is nothing; and nothing that asked not to be kept. */
function mayKeep(answer: Answer): boolean {
  return [200, 308, 404].includes(answer.status) && !/no-store/.test(headerOf(answer, 'cache-control'))
}
