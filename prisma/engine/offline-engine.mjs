#!/usr/bin/env node
// Prisma's schema engine without a download: the engine as WebAssembly (an npm package) behind the native
// engine's JSON-RPC (one line a request on standard input, one line an answer on standard output).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import { postgresqlOf } from './postgresql.mjs'
import { sqliteOf } from './sqlite.mjs'

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

const argumentsGiven = process.argv.slice(2)
const database = databaseAt(urlGiven())

if (argumentsGiven.includes('cli')) await connectOnce()
else await answerRequests()

function urlGiven() {
  const at = argumentsGiven.indexOf('--datasource')
  return at < 0 ? undefined : JSON.parse(argumentsGiven[at + 1]).url
}

function databaseAt(url) {
  return /^postgres(ql)?:/.test(url ?? '') ? postgresqlOf(url) : sqliteOf(url)
}

async function connectOnce() {
  const connection = await database.factory.connect()
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
  const adapter = bindMigrationAwareSqlAdapterFactory(database.factory)
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

async function answer(engine, request) {
  try {
    if (migrating.has(request.method)) await database.prepare()
    if (request.method === 'evaluateDataLoss') await replayMigrations(engine, request.params)
    if (request.method === 'reset' && database.reset) {
      await database.reset()
      return { id: request.id, result: null }
    }
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
