import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const prisma = fileURLToPath(new URL('../prisma/engine/prisma.mjs', import.meta.url))

/** Vitest's globalSetup: one migrated, empty database file that every test database is a copy of. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'logline-template-'))
  const template = join(folder, 'template.db')
  await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: `file:${template}` },
  })
  process.env.LOGLINE_TEST_TEMPLATE = template
  return () => rm(folder, { recursive: true, force: true })
}
