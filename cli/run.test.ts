import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { sharedDatabase } from '@/lib/foundation/db/testing'

const temporary = sharedDatabase()
const run = promisify(execFile)

test('a command does its work however many begin it at once', async () => {
  const env = { ...process.env, DATABASE_URL: temporary.url }
  const begun = Array.from({ length: 16 }, () => run(process.execPath, ['cli/run.mjs', 'db-status'], { env }))
  for (const { stdout } of await Promise.all(begun)) expect(stdout).toMatch(/^Migrations .* applied/m)
})

test('a command runs as it was built where there are no sources, and no other does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'logline-run-'))
  try {
    for (const name of ['run.mjs', 'env-file.mjs']) await cp(join('cli', name), join(folder, 'cli', name))
    await mkdir(join(folder, 'dist/cli'), { recursive: true })
    await writeFile(join(folder, 'dist/cli/tell.mjs'), "console.log('built', process.argv[2])")
    const command = (...args: string[]) => run(process.execPath, [join(folder, 'cli/run.mjs'), ...args])
    expect((await command('tell', 'me')).stdout).toBe('built me\n')
    await expect(command('other')).rejects.toThrow('There is no command other')
  } finally {
    await rm(folder, { recursive: true })
  }
})
