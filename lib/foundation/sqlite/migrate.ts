import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { backupName, backupsFolder } from '../backups/folder'
import { moveIntoPlace, removeDatabase, removeJournals, requireWritableFolder } from '../files'
import { compareMigrations, migrationsFolder, requireOurs, scriptsOf } from '../migrations/migrations'
import type { MigrationRun } from '../operations'
import { Refusal } from '../refusal'
import { allRows } from '../row-counts'
import { appliedMigrations } from './applied'
import { conformCopy } from './conform'
import { keepWritersOut, mergeWal, read, rowCounts } from './inspect'
import { holdExclusive } from './lock'
import { runMigrations } from './run-migrations'
import { makeBackup, requireSound } from './snapshot'

type Rows = Record<string, number>
type BackupBefore = { file: string; rows: Rows }
type Plan = { file: string; copy: string; folder: string; missing: string[] }

/**
 * Brings a database file to this Logline's schema by migrating a copy, checking it, and swapping it in.
 * Throws a Refusal, with the old file as it was, when a server is running, a migration fails, or a check does.
 */
export async function migrateDatabase(file: string, folder = migrationsFolder()): Promise<MigrationRun> {
  await requireWritableFolder(file)
  const release = await holdExclusive(file)
  try {
    if (existsSync(file)) mergeWal(file)
    const gap = await compareMigrations(appliedMigrations(file), folder)
    requireOurs(file, gap)
    const plan = { file, copy: `${file}.migrating`, folder, missing: gap.missing }
    if (gap.missing.length === 0) return { applied: [], rowsBefore: 0, rowsAfter: 0, told: [] }
    return existsSync(file) ? await migrateExisting(plan) : await migrateNew(plan)
  } finally {
    release()
  }
}

async function migrateNew(plan: Plan): Promise<MigrationRun> {
  const migrated = await migrateCopy(plan, undefined)
  await removeJournals(plan.file)
  await moveIntoPlace(plan.copy, plan.file)
  return { applied: plan.missing, rowsBefore: 0, ...migrated }
}

async function migrateExisting(plan: Plan): Promise<MigrationRun> {
  const letWritersIn = keepWritersOut(plan.file)
  try {
    const backup = backupName({ folder: backupsFolder(plan.file), label: `before-${plan.missing[0]}` })
    const reason = `before ${plan.missing.join(', ')}`
    const before = await makeBackup({ from: plan.file, to: backup, reason })
    const migrated = await migrateCopy(plan, { file: backup, rows: before.rows })
    letWritersIn()
    await removeJournals(plan.file)
    await moveIntoPlace(plan.copy, plan.file)
    return { applied: plan.missing, backup, rowsBefore: allRows(before.rows), ...migrated }
  } finally {
    letWritersIn()
  }
}

/** Makes the migrated copy and checks it. Leaves no copy behind when it throws. */
async function migrateCopy(
  plan: Plan,
  backup: BackupBefore | undefined,
): Promise<Pick<MigrationRun, 'rowsAfter' | 'told'>> {
  const { file, copy, folder, missing } = plan
  await removeDatabase(copy)
  try {
    if (backup) await copyFile(backup.file, copy)
    await runMigrations({ copy, folder, names: missing }).catch((fault: Error) => {
      throw fault instanceof Refusal ? new Refusal(`${fault.message}; ${file} is as it was.`) : fault
    })
    const told = await conformCopy({ file, copy, folder })
    mergeWal(copy)
    requireSound(copy, `The migrated copy of ${file} was thrown away, because it is damaged`)
    const rows = requireRowsKept({ before: backup?.rows ?? {}, copy, mayGo: await rowsThatMayGo(plan) })
    return { rowsAfter: allRows(rows), told }
  } catch (error) {
    await removeDatabase(copy)
    throw error
  }
}

async function rowsThatMayGo({ folder, missing }: Plan): Promise<Set<string>> {
  const scripts = await scriptsOf(missing, folder)
  const named = scripts.flatMap(({ sql }) => [...sql.matchAll(/^--\s*rows may go:(.*)$/gim)])
  return new Set(named.flatMap(([, tables = '']) => tables.split(',').map((table) => table.trim())))
}

type Keeping = { before: Rows; copy: string; mayGo: Set<string> }

function requireRowsKept({ before, copy, mayGo }: Keeping): Rows {
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
