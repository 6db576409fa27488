import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const folders = ['app', 'components', 'lib', 'server', 'cli', 'prisma', 'e2e']

/** What is about one database runs on that one alone; npm test says which it is. */
const other = process.env.LOGLINE_TEST_DATABASE === 'postgresql' ? 'sqlite' : 'postgresql'
const exclude = ['e2e/journeys/**', 'node_modules/**', `**/${other}/**`, `**/*${other}.test.ts`]

/** A module is replaced only before it is first read, so these test files share none with the others. */
const mocking = folders
  .flatMap(testsIn)
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('vi.mock('))

const shared = {
  resolve: {
    alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  test: { testTimeout: 90_000, hookTimeout: 120_000 },
}

export default defineConfig({
  test: {
    globalSetup: ['e2e/database.ts'],
    maxWorkers: 2,
    // Lines of the log (lib/foundation/log.ts) that tests bring about by the hundred.
    onConsoleLog: (log) => !log.startsWith('{"level":'),
    projects: [
      {
        ...shared,
        test: {
          ...shared.test,
          name: 'unit',
          include: [`{${folders.join(',')}}/**/*.test.{ts,tsx}`],
          exclude: [...exclude, ...mocking.map(asGlob)],
          // Modules are read once in each worker and not once for each file: that halves the time of all tests.
          isolate: false,
        },
      },
      { ...shared, test: { ...shared.test, name: 'mocking', include: mocking.map(asGlob), exclude } },
    ],
  },
})

function testsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

/** Next's folders have signs in their names that mean something in a glob. */
function asGlob(file: string): string {
  return file.replace(/[()[\]{}]/g, '\\$&')
}
