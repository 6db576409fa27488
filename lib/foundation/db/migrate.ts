import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { moveIntoPlace, removeDatabase, removeJournals, requireWritableFolder } from './files'
import { keepWritersOut, queryRows, read, rowCounts, settle } from './inspect'
import { holdExclusive } from './lock'
import {
  appliedMigrations,
  compareMigrations,
  expectedMigrations,
  migrationSql,
  migrationsFolder,
  requireNotNewer,
} from './migrations'
import { Refusal } from './refusal'
import { backupName, makeBackup, requireSound } from './snapshot'
import { firstFailure } from './statements'

export type MigrationRun = {
  /** In the order in which they ran; none: there was nothing to do. */
  applied: string[]
  /** The backup made before; none for a database that did not exist. */
  backup?: string
  /** Rows of all tables, before and after. */
  rowsBefore: number
  rowsAfter: number
}

type MigrateOptions = {
  /** The migrations and the prisma.config that names the same folder. */
  folder?: string
  config?: string
}

type Rows = Record<string, number>
type BackupBefore = { file: string; rows: Rows }
type Plan = { file: string; copy: string; folder: string; config: string; missing: string[] }

/**
 * Brings a database file to this Logline's schema by migrating a copy, checking it, and swapping it in.
 * Throws a Refusal, with the old file as it was, when a server is running, a migration fails, or a check does.
 */
export async function migrateDatabase(file: string, choices: MigrateOptions = {}): Promise<MigrationRun> {
  const { folder = migrationsFolder(), config = resolve('prisma.config.ts') } = choices
  await requireWritableFolder(file)
  const release = await holdExclusive(file)
  try {
    if (existsSync(file)) settle(file)
    const gap = compareMigrations(await expectedMigrations(folder), appliedMigrations(file))
    requireNotNewer(file, gap)
    const plan = { file, copy: `${file}.migrating`, folder, config, missing: gap.missing }
    if (gap.missing.length === 0) return { applied: [], rowsBefore: 0, rowsAfter: 0 }
    return existsSync(file) ? await migrateExisting(plan) : await migrateNew(plan)
  } finally {
    release()
  }
}

async function migrateNew(plan: Plan): Promise<MigrationRun> {
  const rowsAfter = await migrateCopy(plan, undefined)
  await removeJournals(plan.file)
  await moveIntoPlace(plan.copy, plan.file)
  return { applied: plan.missing, rowsBefore: 0, rowsAfter }
}

async function migrateExisting(plan: Plan): Promise<MigrationRun> {
  const letWritersIn = keepWritersOut(plan.file)
  try {
    const backup = backupName(plan.file, `before-${plan.missing[0]}`)
    const reason = `before ${plan.missing.join(', ')}`
    const before = await makeBackup({ from: plan.file, to: backup, reason })
    const rowsAfter = await migrateCopy(plan, { file: backup, rows: before.rows })
    letWritersIn()
    await removeJournals(plan.file)
    await moveIntoPlace(plan.copy, plan.file)
    return { applied: plan.missing, backup, rowsBefore: sum(before.rows), rowsAfter }
  } finally {
    letWritersIn()
  }
}

/** Makes the migrated copy and checks it; the number of its rows. Leaves no copy behind when it throws. */
async function migrateCopy(plan: Plan, backup: BackupBefore | undefined): Promise<number> {
  await removeDatabase(plan.copy)
  try {
    if (backup) await copyFile(backup.file, plan.copy)
    const problem = await deploy(plan)
    if (existsSync(plan.copy)) settle(plan.copy)
    await requireApplied(plan, backup, problem)
    requireSound(plan.copy, `The migrated copy of ${plan.file} was thrown away, because it is damaged`)
    return sum(requireRowsKept(backup?.rows ?? {}, plan.copy, await rowsThatMayGo(plan)))
  } catch (error) {
    await removeDatabase(plan.copy)
    throw error
  }
}

/** Prisma's own words when it fails, in one line. */
async function deploy({ copy, config }: Plan): Promise<string | undefined> {
  const command = [resolve('prisma/engine/prisma.mjs'), 'migrate', 'deploy', '--config', config]
  const env = { ...process.env, DATABASE_URL: `file:${copy}` }
  try {
    await promisify(execFile)(process.execPath, command, { env })
    return undefined
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return /^Error: (.+)/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1)
  }
}

/** Prisma can end well having applied nothing, so only what the copy says counts. */
async function requireApplied(
  plan: Plan,
  backup: BackupBefore | undefined,
  problem: string | undefined,
): Promise<void> {
  const gap = compareMigrations(await expectedMigrations(plan.folder), appliedMigrations(plan.copy))
  const [failed] = gap.failed
  if (failed) throw new Refusal(await tellOfFailure(plan, backup, failed))
  if (problem) throw new Refusal(`Prisma could not migrate a copy of ${plan.file} (${problem}).`)
  if (gap.missing.length > 0) {
    throw new Refusal(
      `Prisma said all was well and applied nothing of ${gap.missing[0]}: its schema engine does not work.`,
    )
  }
}

async function tellOfFailure(
  { file, copy, folder, missing }: Plan,
  backup: BackupBefore | undefined,
  failed: string,
) {
  const [row] = read(copy, (database) =>
    queryRows(database, 'SELECT logs FROM _prisma_migrations WHERE finished_at IS NULL'),
  )
  const cause = String(row?.logs ?? 'no cause given').split('\n')[0]
  await removeDatabase(copy)
  if (backup) await copyFile(backup.file, copy)
  const scripts = missing.slice(0, missing.indexOf(failed) + 1).map((name) => migrationSql(folder, name))
  const statement = firstFailure(copy, await Promise.all(scripts))
  const place = statement
    ? ` at statement ${statement.number} of ${statement.of}: ${shortened(statement.text)}`
    : ''
  return `The migration ${failed} failed${place} (${cause}); ${file} is as it was.`
}

function shortened(statement: string): string {
  const line = statement.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}

async function rowsThatMayGo({ folder, missing }: Plan): Promise<Set<string>> {
  const scripts = await Promise.all(missing.map((name) => migrationSql(folder, name)))
  const named = scripts.flatMap((sql) => [...sql.matchAll(/^--\s*rows may go:(.*)$/gim)])
  return new Set(named.flatMap(([, tables = '']) => tables.split(',').map((table) => table.trim())))
}

function requireRowsKept(before: Rows, copy: string, mayGo: Set<string>): Rows {
  const after = read(copy, rowCounts)
  for (const [table, rows] of Object.entries(before)) {
    if (mayGo.has(table) || (after[table] ?? 0) >= rows) continue
    throw new Refusal(
      `The migration would lose rows of ${table} (${rows} before, ${after[table] ?? 0} after): nothing was changed. ` +
        `If that is meant, its SQL has to say "-- rows may go: ${table}".`,
    )
  }
  return after
}

const sum = (rows: Rows) => Object.values(rows).reduce((total, count) => total + count, 0)
