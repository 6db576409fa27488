#!/usr/bin/env node
// Prisma's schema engine without a download: the engine as WebAssembly (an npm package) behind the native
// engine's JSON-RPC (one line a request on standard input, one line an answer on standard output).

import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'

const lockWaitMs = 5000

/** The methods that read or write the table of applied migrations. */
const migrating = new Set([
  'applyMigrations',
  'createMigration',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
])

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

const argumentsGiven = process.argv.slice(2)
const database = databaseUrl()
const factory = new PrismaLibSql({ url: database, timeout: lockWaitMs })

if (argumentsGiven.includes('cli')) await connectOnce()
else await answerRequests()

/** Prisma hands over `file:` and a plain path, libSQL wants an encoded URL; the folder may not exist yet. */
function databaseUrl() {
  const at = argumentsGiven.indexOf('--datasource')
  const url = at < 0 ? undefined : JSON.parse(argumentsGiven[at + 1]).url
  if (!url) return ':memory:'
  const path = url.replace(/^file:/, '')
  mkdirSync(dirname(path), { recursive: true })
  return pathToFileURL(path).href
}

async function connectOnce() {
  const connection = await factory.connect()
  await connection.dispose()
}

async function answerRequests() {
  const engine = await schemaEngine()
  for await (const line of createInterface({ input: process.stdin })) {
    const message = line.trim() === '' ? {} : JSON.parse(line)
    // Prisma also answers what we send it; only requests have a method.
    if (message.method) send(await answer(engine, message))
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

async function schemaEngine() {
  const require = createRequire(import.meta.url)
  const file = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  // Node 20 imports no .wasm file, so the module is put together by hand.
  const module = new WebAssembly.Module(readFileSync(file))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(scriptsInShadow(factory))
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
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

async function answer(engine, request) {
  try {
    if (migrating.has(request.method)) await rememberMigrationsInEmptyDatabase()
    if (request.method === 'evaluateDataLoss') await replayMigrations(engine, request.params)
    if (request.method === 'reset') return { id: request.id, result: await dropEverything() }
    const method = request.method === 'getDatabaseVersion' ? 'version' : request.method
    const result = await engine[method](request.params)
    // The native engine has the text of a `migrate diff` printed instead of returning it.
    if (result?.stdout)
      send({ id: `print-${request.id}`, method: 'print', params: { content: result.stdout } })
    return { id: request.id, result: result ?? null }
  } catch (error) {
    const data = {
      is_panic: false,
      message: error?.message ?? String(error),
      meta: error?.meta ?? null,
      error_code: error?.code ?? null,
    }
    return { id: request.id, error: { code: 4466, message: 'Check the data field.', data } }
  }
}

/**
 * Only some methods are given a shadow database, this one of them; the engine remembers what it saw there, which
 * evaluateDataLoss then needs. Without it `migrate dev` ends in an error after it has applied migrations.
 */
async function replayMigrations(engine, { migrationsList, filters }) {
  await engine.devDiagnostic({ migrationsList, filters })
}

/** The engine's own `reset` leaves every table of a libSQL connection where it is. */
async function dropEverything() {
  const connection = await factory.connect()
  try {
    const found = await connection.queryRaw({
      sql: "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%'",
      args: [],
      argTypes: [],
    })
    const drops = found.rows.map(([type, name]) => `DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}";`)
    await connection.executeScript(`PRAGMA foreign_keys = OFF; ${drops.join(' ')} PRAGMA foreign_keys = ON;`)
  } finally {
    await connection.dispose()
  }
  return null
}

/** On SQLite the engine does not recognise that its own table is missing; it may only be added where nothing else is. */
async function rememberMigrationsInEmptyDatabase() {
  const connection = await factory.connect()
  try {
    const tables = await connection.queryRaw({
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      args: [],
      argTypes: [],
    })
    if (tables.rows.length === 0) await connection.executeScript(migrationsTable)
  } finally {
    await connection.dispose()
  }
}
