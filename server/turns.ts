import { countSince } from '@/lib/foundation/histogram'
import { newQueue, type Queue } from './metrics/counted'

type Task = { isBegun: boolean; taken: number; run(): Promise<void> }

/** Work that waits for its turn, or is under way. */
export type Turn<T> = {
  done: Promise<T>
  /** Somebody of another network wants it, too: whoever's turn comes first begins it. */
  join(network: string): void
}

type Limits = {
  /** How much is under way at once, whoever wants it. */
  atOnce: number
  /** How much of that one network may have: less, so that somebody else begins at once. */
  atOnceForOne: number
  /** How much may wait for one network. */
  mostWaiting: number
}

/**
 * Turns by network: however much one asks for, each of the others is next but one. Within a network the first come first.
 * What a network wants beyond its limit is refused at once: `take` answers null. It guards the processor of one server, and
 * each has its own.
 */
export class Turns {
  readonly #limits: Limits
  readonly #counted: Queue
  /** What waits, by network, in the order of their turns. */
  readonly #queues = new Map<string, Task[]>()
  /** How much is under way for each network. */
  readonly #running = new Map<string, number>()

  /** `counted` is told of what waits. */
  constructor(limits: Limits, counted = newQueue()) {
    this.#limits = limits
    this.#counted = counted
  }

  take<T>(network: string, work: () => Promise<T>): Turn<T> | null {
    if ((this.#queues.get(network)?.length ?? 0) >= this.#limits.mostWaiting) return null
    const task: Task = { isBegun: false, taken: performance.now(), run: async () => undefined }
    const done = new Promise<T>((resolve, reject) => {
      task.run = () => work().then(resolve, reject)
    })
    this.#counted.waiting += 1
    this.#wait(network, task)
    return { done, join: (other) => this.#wait(other, task) }
  }

  #wait(network: string, task: Task): void {
    const queue = this.#queues.get(network) ?? []
    if (task.isBegun || queue.includes(task) || queue.length >= this.#limits.mostWaiting) return
    queue.push(task)
    this.#queues.set(network, queue)
    this.#beginNext()
  }

  /** Begins what there is room for: the first of the network whose turn it is, which then stands last. */
  #beginNext(): void {
    for (const [network, queue] of this.#queues) {
      if (this.#underWay() >= this.#limits.atOnce) return
      if (this.#of(network) >= this.#limits.atOnceForOne) continue
      this.#queues.delete(network)
      const [first, ...rest] = queue.filter(({ isBegun }) => !isBegun)
      if (rest.length > 0) this.#queues.set(network, rest)
      if (first) this.#begin(network, first)
    }
  }

  #begin(network: string, task: Task): void {
    task.isBegun = true
    this.#counted.waiting -= 1
    countSince(task.taken, this.#counted.waits)
    this.#running.set(network, this.#of(network) + 1)
    void task.run().then(() => {
      const left = this.#of(network) - 1
      if (left > 0) this.#running.set(network, left)
      else this.#running.delete(network)
      this.#beginNext()
    })
  }

  #of(network: string): number {
    return this.#running.get(network) ?? 0
  }

  #underWay(): number {
    return [...this.#running.values()].reduce((sum, count) => sum + count, 0)
  }
}
