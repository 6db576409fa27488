import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One after the other, for each has the machine's two cores to itself; apart from the unit tests, for they take minutes. */
export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  test: {
    include: ['e2e/faults/*.spec.ts'],
    globalSetup: ['e2e/faults/folder.ts'],
    fileParallelism: false,
    isolate: false,
    reporters: ['./e2e/faults/lines.ts'],
    testTimeout: 15 * 60_000,
  },
})
