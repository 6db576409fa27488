import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Refusal } from '../refusal'
import { isWhatRan } from './checksums'

export type MigrationScript = { name: string; sql: string }

export type AppliedMigration = { name: string; checksum: string; state: 'applied' | 'failed' }

export type MigrationGap = {
  /** In the folder, not in the database, in the order in which they are to run. */
  missing: string[]
  /** In the database, not in the folder: a newer Logline ran it. */
  unknown: string[]
  /** Begun in the database and never finished. */
  failed: string[]
  /** Run on the database from a file that says something else now. */
  edited: string[]
}

/** Where this Logline keeps its migrations of SQLite: it is always started in its own folder. */
export const migrationsFolder = () => resolve('prisma/migrations')

/** The names of the migrations in a folder, in the order in which they run. */
export async function expectedMigrations(folder = migrationsFolder()): Promise<string[]> {
  if (!existsSync(folder))
    throw new Refusal(`There are no migrations at ${folder}: start this in Logline's own folder.`)
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'migration.sql')))
  return names.sort()
}

/** The SQL of migrations, in the order of their names. */
export function scriptsOf(names: string[], folder = migrationsFolder()): Promise<MigrationScript[]> {
  const sqlOf = (name: string) => readFile(join(folder, name, 'migration.sql'), 'utf8')
  return Promise.all(names.map(async (name) => ({ name, sql: await sqlOf(name) })))
}

export async function compareMigrations(
  applied: AppliedMigration[],
  folder = migrationsFolder(),
): Promise<MigrationGap> {
  const expected = await expectedMigrations(folder)
  const done = new Map(applied.map((migration) => [migration.name, migration]))
  const isDone = (name: string) => done.get(name)?.state === 'applied'
  const ran = await scriptsOf(expected.filter(isDone), folder)
  return {
    missing: expected.filter((name) => !done.has(name)),
    unknown: [...done.keys()].filter((name) => !expected.includes(name)),
    failed: [...done.values()].filter(({ state }) => state === 'failed').map(({ name }) => name),
    edited: ran.flatMap(({ name, sql }) =>
      isWhatRan({ name, sql }, done.get(name)?.checksum ?? '') ? [] : [name],
    ),
  }
}

/**
 * Whether a migration only adds what the release before can leave alone, which its name says in the database too:
 * npm run check holds it to that (migration-rules.ts).
 */
export const isExpanding = (name: string) => name.endsWith('_expands')

/**
 * Throws a Refusal for a database that a newer Logline made (but for one that is ahead by expanding migrations alone),
 * whose last migration failed half-way, or that ran a migration whose file was changed since.
 */
export function requireOurs(database: string, { missing, unknown, failed, edited }: MigrationGap): void {
  const strange = missing.length > 0 ? unknown : unknown.filter((name) => !isExpanding(name))
  if (strange.length > 0) {
    throw new Refusal(`${database} was made by a newer Logline (it has ${strange.at(-1)}): use that one.`)
  }
  if (failed.length > 0) {
    throw new Refusal(
      `The migration ${failed[0]} failed half-way in ${database}: restore a backup with npm run db:restore.`,
    )
  }
  if (edited.length > 0) {
    throw new Refusal(
      `The migration ${edited[0]} was changed after it ran on ${database}: put its file back as it was, and change what it did by a new migration.`,
    )
  }
}

/** Throws a Refusal unless this Logline can use a database as it is: `database` is what people are told it is called. */
export function requireCurrent(database: string, gap: MigrationGap): void {
  requireOurs(database, gap)
  if (gap.missing.length > 0)
    throw new Refusal(`${database} was made by an older Logline: run npm run db:migrate.`)
}
