type Counts = { hits: number; renders: number }

/**
 * Tells the process that started this one, whenever it asks "counted" over their channel, how often a kept page was sent and
 * how often one was made, and what memory this process takes. For `npm run bench`: nobody outside can ask.
 */
export function tellCounts(counted: () => Counts): void {
  process.on('message', (message) => {
    if (message !== 'counted') return
    const told = { counted: { ...counted() }, memory: process.memoryUsage() }
    // Whoever asked may be gone by now: that is no fault of ours.
    process.send?.(told, undefined, undefined, () => undefined)
  })
}
