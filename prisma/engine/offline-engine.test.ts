import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectedMigrations } from '@/lib/foundation/migrations/migrations'
import { requireCurrentSchema } from '@/lib/foundation/sqlite/applied'
import { migrateDatabase } from '@/lib/foundation/sqlite/migrate'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logline-engine-'))
  file = join(folder, 'logline.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function prisma(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, DATABASE_URL: `file:${file}` }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['prisma/engine/prisma.mjs', ...args], {
      env,
    })
    return { code: 0, output: stdout }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error)) throw error
    return { code: Number(error.code), output: String(error.stdout) }
  }
}

const drift = (schema: string) =>
  prisma('migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', schema, '--exit-code')

test('the migrations make exactly the schema, and a difference would be seen', async () => {
  expect(await drift('prisma/schema')).toMatchObject({ code: 0 })
  const changed = join(folder, 'schema')
  await cp(resolve('prisma/schema'), changed, { recursive: true })
  await writeFile(
    join(changed, 'later.prisma'),
    'model Later {\n  id String @id\n  at Int\n\n  @@index([at])\n}\n',
  )
  const difference = await drift(changed)
  expect(difference.code).toBe(2)
  expect(difference.output).toContain('Later')
})

test('a new database gets every migration, and Prisma finds nothing left to do', async () => {
  expect((await migrateDatabase(file)).applied).toEqual(await expectedMigrations())
  await requireCurrentSchema(file)
  const status = await prisma('migrate', 'status')
  expect(status.output).toContain('Database schema is up to date!')
  expect((await prisma('migrate', 'deploy')).output).toContain('No pending migrations to apply.')
  const left = await prisma(
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema',
    '--exit-code',
  )
  expect(left).toMatchObject({ code: 0 })
})

test('`migrate dev` runs every migration on a new file and makes none', async () => {
  const { code, output } = await prisma('migrate', 'dev')
  expect(output).toContain('Your database is now in sync with your schema.')
  expect(code).toBe(0)
})
