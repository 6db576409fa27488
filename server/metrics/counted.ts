import { type Histogram, newHistogram } from '@/lib/foundation/histogram'
import type { Face } from '../routes'

/** Work that waits for its turn: how much there is now, and how long what has begun had waited. */
export type Queue = { waiting: number; waits: Histogram }

export const newQueue = (): Queue => ({ waiting: 0, waits: newHistogram() })

/** What the thread that answers requests has counted since it began. */
export const counted = {
  /** Answers by face and class of status: 2xx, 3xx, 4xx and 5xx in turn. */
  requests: new Map<Face, number[]>(),
  /** Pages and answers of the API that were made, whether they were kept or not. */
  renders: newHistogram(),
  queues: { pages: newQueue(), admin: newQueue() },
  rendererRestarts: 0,
}

/** Called for every answer: what it does is paid for at each. */
export function countRequest(face: Face, status: number): void {
  let classes = counted.requests.get(face)
  if (!classes) {
    classes = [0, 0, 0, 0]
    counted.requests.set(face, classes)
  }
  const at = Math.trunc(status / 100) - 2
  classes[at] = (classes[at] ?? 0) + 1
}
