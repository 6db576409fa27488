import { DEFAULT_DATABASE_URL, isPostgresql } from '../database-url'
import { readSetting } from '../settings'
import { databaseFile, existingFile, fileToMake } from '../sqlite/location'

/**
 * Where the database is that a DATABASE_URL means: the absolute path of a SQLite file, or the address of a PostgreSQL
 * database as it stands. Says nothing about whether it is there. Throws a Refusal (one sentence) for a URL that cannot be used.
 */
export function databasePlace(url = urlSet()): string {
  return isPostgresql(url) ? url : databaseFile(url)
}

/** The same, of a database that is there: a file is looked for now, a PostgreSQL database when it is first asked. */
export function existingDatabase(url = urlSet()): string {
  return isPostgresql(url) ? url : existingFile(url)
}

/** The same, of a database that is there or may be made. */
export function databaseToMake(url = urlSet()): string {
  return isPostgresql(url) ? url : fileToMake(url)
}

function urlSet(): string {
  return readSetting('DATABASE_URL') ?? DEFAULT_DATABASE_URL
}
