/** Up to which times durations are counted, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** How long things took, in seconds: how many within each bound and above the one before, and last those above all. Threads can send it. */
export type Histogram = { bounds: readonly number[]; counts: number[]; sum: number }

export function newHistogram(bounds: readonly number[] = BOUNDS): Histogram {
  return { bounds, counts: Array<number>(bounds.length + 1).fill(0), sum: 0 }
}

/** Counts what began at `began`, by performance.now(), and is over now. */
export function countSince(began: number, histogram: Histogram): void {
  const seconds = (performance.now() - began) / 1000
  const within = histogram.bounds.findIndex((bound) => seconds <= bound)
  const at = within < 0 ? histogram.bounds.length : within
  histogram.counts[at] = (histogram.counts[at] ?? 0) + 1
  histogram.sum += seconds
}
