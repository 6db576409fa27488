type Counts = { hits: number; renders: number }

/**
 * Tells the process that started this one, whenever it asks "counted" over their channel, how often a kept page was sent and
 * how often one was made, and what both threads hold in their heaps, in bytes. For `npm run bench`: nobody outside can ask.
 */
export function tellCounts(counted: () => Counts, renderersHeap: () => Promise<number>): void {
  process.on('message', async (message) => {
    if (message !== 'counted') return
    const heapUsed = process.memoryUsage().heapUsed + (await renderersHeap().catch(() => 0))
    const report = { counted: { ...counted() }, heapUsed }
    // Whoever asked may be gone by now: that is no fault of ours.
    process.send?.(report, undefined, undefined, () => undefined)
  })
}
