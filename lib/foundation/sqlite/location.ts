import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DEFAULT_DATABASE_URL, databaseNamedBy } from '../database-url'
import { Refusal } from '../refusal'

/**
 * The absolute path of the SQLite file a DATABASE_URL means; `file:./x` counts from the current folder.
 * Says nothing about whether the file exists. Throws a Refusal (one sentence) for a URL that cannot be used.
 */
export function databaseFile(url: string): string {
  const named = databaseNamedBy(url)
  if ('problem' in named) throw new Refusal(named.problem)
  if ('url' in named)
    throw new Refusal('This is about a SQLite file, and DATABASE_URL names a PostgreSQL database.')
  const file = resolve(named.path)
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new Refusal(`DATABASE_URL names a folder (${file}): it must name a file in it.`)
  }
  return file
}

/** The same, of a database that is there. Throws a Refusal for one that is not: SQLite would make it. */
export function existingFile(url: string): string {
  const file = databaseFile(url)
  if (existsSync(file)) return file
  throw new Refusal(`There is no database at ${file}: run npm run db:migrate, or correct DATABASE_URL.`)
}

/**
 * The same, of a database that is there or may be made. Throws a Refusal for what looks mistyped: a folder that is not there,
 * but for the one that nobody has to name, or a place beside another database, whose backups and pictures it would share.
 */
export function fileToMake(url: string): string {
  const file = databaseFile(url)
  const folder = dirname(file)
  if (existsSync(file) || isOwnFolder(folder)) return file
  if (!existsSync(folder))
    throw new Refusal(`There is no folder ${folder}: make it, or correct DATABASE_URL.`)
  const other = databaseIn(folder)
  if (!other) return file
  throw new Refusal(
    `There is no database at ${file}, but ${other} is there: correct DATABASE_URL, or name a folder of its own for another site.`,
  )
}

/** Whether this is the folder that is made where DATABASE_URL names none. */
function isOwnFolder(folder: string): boolean {
  return !existsSync(folder) && folder === dirname(databaseFile(DEFAULT_DATABASE_URL))
}

/** Every database that was ever migrated has its lock beside it. */
function databaseIn(folder: string): string | undefined {
  const locks = readdirSync(folder).filter((name) => name.endsWith('.lock'))
  return locks.map((lock) => basename(lock, '.lock')).find((name) => existsSync(join(folder, name)))
}
