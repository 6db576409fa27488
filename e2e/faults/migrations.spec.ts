import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { sha256 } from '@/lib/foundation/files'
import { expectedMigrations, migrationsFolder } from '@/lib/foundation/migrations/migrations'
import { statementsOf } from '@/lib/foundation/migrations/statements'
import { withDatabase } from '@/lib/foundation/sqlite/inspect'
import { migrateDatabase } from '@/lib/foundation/sqlite/migrate'
import { runMigrations } from '@/lib/foundation/sqlite/run-migrations'
import { fillFirstGuide } from '@/prisma/testing-first-guide'
import { fault, isShort } from './fault'
import { counted } from './words'

const NEWEST = 3
const BROKEN = 'INSERT INTO "Nowhere" VALUES (1)'

fault(
  'a migration that fails at any of its statements leaves the file as it was, byte for byte',
  async () => {
    const names = await expectedMigrations()
    const tried = isShort ? names.slice(-NEWEST) : names.slice(1)
    let statements = 0
    for (const name of tried) statements += await failEverywhere(names.slice(0, names.indexOf(name)), name)
    return `${counted(statements, 'statement')} of ${isShort ? 'the newest ' : ''}${counted(tried.length, 'migration')}, each in turn, on a guide of the first release; unbroken all of them run`
  },
)

/** Breaks a migration at one statement after the other, on data that went through all before it. With how many. */
async function failEverywhere(before: string[], name: string): Promise<number> {
  const { file, migrations } = await guideBefore(before)
  const script = join(migrations, name, 'migration.sql')
  await mkdir(dirname(script))
  const sql = await readFile(join(migrationsFolder(), name, 'migration.sql'), 'utf8')
  const statements = statementsOf(sql)
  const bytes = await sha256(file)
  for (const index of statements.keys()) {
    await writeFile(script, statements.with(index, BROKEN).join(';\n'))
    await expect(migrateDatabase(file, migrations)).rejects.toThrow(
      `${name} failed at statement ${index + 1} of ${statements.length}: ${BROKEN} `,
    )
    expect(await sha256(file)).toBe(bytes)
    expect((await readdir(dirname(file))).filter((name) => name.includes('.migrating'))).toEqual([])
  }
  await writeFile(script, sql)
  expect((await migrateDatabase(file, migrations)).applied).toEqual([name])
  return statements.length
}

/** A database with rows in every table that the first release had, and a folder of the migrations that it went through. */
async function guideBefore(names: string[]): Promise<{ file: string; migrations: string }> {
  await mkdir(process.env.LOGLINE_SITES ?? '', { recursive: true })
  const folder = await mkdtemp(join(process.env.LOGLINE_SITES ?? '', 'migrations-'))
  const [file, migrations] = [join(folder, 'logline.db'), join(folder, 'migrations')]
  for (const name of names)
    await cp(join(migrationsFolder(), name), join(migrations, name), { recursive: true })
  const run = (some: string[]) => runMigrations({ copy: file, folder: migrations, names: some })
  await run(names.slice(0, 1))
  withDatabase(file, fillFirstGuide)
  await run(names.slice(1))
  return { file, migrations }
}
