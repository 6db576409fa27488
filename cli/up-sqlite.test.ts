import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { holdForServer } from '@/lib/foundation/sqlite/lock'

const temporary = sharedDatabase()

test('beneath a running server nothing is installed, migrated or built', async () => {
  onTestFinished(await holdForServer(temporary.file))
  const env = { ...process.env, DATABASE_URL: temporary.url }
  const up = promisify(execFile)(process.execPath, ['cli/up.mjs', '--no-start'], { env })
  await expect(up).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'A server is using this site’s database, and nothing was touched: stop it, then run npm run up again. Or run npm run release, which builds beside it.\n',
  })
})
