import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  test: {
    include: ['{app,components,lib,server,cli,prisma,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['e2e/journeys/**', 'node_modules/**'],
    globalSetup: ['e2e/database.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
