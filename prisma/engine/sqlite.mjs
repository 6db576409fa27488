// What the schema engine has to be told of SQLite, and has to be helped with there.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'

const lockWaitMs = 5000

const migrationsTable = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** A database that Prisma names by `file:` and a plain path, or one in memory. */
export function sqliteOf(url) {
  const factory = new PrismaLibSql({ url: addressOf(url), timeout: lockWaitMs })
  return {
    factory: scriptsInShadow(factory),
    prepare: () => rememberMigrationsInEmptyDatabase(factory),
    reset: () => dropEverything(factory),
  }
}

/** libSQL wants an encoded URL; the folder may not exist yet. */
function addressOf(url) {
  if (!url) return ':memory:'
  const path = url.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  return pathToFileURL(path).href
}

/**
 * The engine replays whole migrations in the shadow database through executeRaw, of which libSQL runs only the
 * first statement: without this every `migrate dev` would find the rest missing.
 */
function scriptsInShadow(inner) {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => inner.connect(),
    async connectToShadowDb() {
      const shadow = await inner.connectToShadowDb()
      const executeRaw = shadow.executeRaw.bind(shadow)
      shadow.executeRaw = async (query) => {
        if (query.args.length > 0) return executeRaw(query)
        await shadow.executeScript(query.sql)
        return 0
      }
      return shadow
    },
  }
}

/** The engine's own `reset` leaves every table of a libSQL connection where it is. */
async function dropEverything(factory) {
  await withConnection(factory, async (connection) => {
    const found = await connection.queryRaw(
      plain(
        "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%'",
      ),
    )
    const drops = found.rows.map(([type, name]) => `DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}";`)
    await connection.executeScript(`PRAGMA foreign_keys = OFF; ${drops.join(' ')} PRAGMA foreign_keys = ON;`)
  })
}

/** On SQLite the engine does not recognise that its own table is missing; it may only be added where nothing else is. */
async function rememberMigrationsInEmptyDatabase(factory) {
  await withConnection(factory, async (connection) => {
    const tables = await connection.queryRaw(
      plain("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"),
    )
    if (tables.rows.length === 0) await connection.executeScript(migrationsTable)
  })
}

async function withConnection(factory, work) {
  const connection = await factory.connect()
  try {
    await work(connection)
  } finally {
    await connection.dispose()
  }
}

const plain = (sql) => ({ sql, args: [], argTypes: [] })
