import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'

const temporary = sharedDatabase()

test('a command does its work however many begin it at once', async () => {
  const env = { ...process.env, DATABASE_URL: temporary.url }
  const begun = Array.from({ length: 16 }, () =>
    promisify(execFile)(process.execPath, ['cli/run.mjs', 'db-status'], { env }),
  )
  for (const { stdout } of await Promise.all(begun)) expect(stdout).toContain(temporary.file)
})
