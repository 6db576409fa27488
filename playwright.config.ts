import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserPath } from './e2e/browser.mjs'

const executablePath = browserPath()
if (!executablePath) {
  throw new Error(
    'There is no browser for these tests: npm test gets one, or install Chromium or Google Chrome.',
  )
}
// The workers inherit it, and do not look again.
process.env.LOGLINE_BROWSER = executablePath
process.env.LOGLINE_SITES ??= join(tmpdir(), `logline-sites-${randomUUID()}`)

// What is about SQLite's file alone is left out on PostgreSQL; npm run test:journeys says which it is.
const testIgnore = process.env.LOGLINE_TEST_DATABASE === 'postgresql' ? ['**/*sqlite.spec.ts'] : []

const isRoot = process.getuid?.() === 0
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export default defineConfig({
  testDir: 'e2e/journeys',
  testIgnore,
  outputDir: 'test-results',
  globalSetup: './e2e/run-database.ts',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'dist/tests/browser.json' }]],
  use: {
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'America/Toronto',
    // On a busy machine Chromium gives up a page's transition, and says so as an error of a script that is not there.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : quiet },
  },
})
