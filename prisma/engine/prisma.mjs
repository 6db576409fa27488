#!/usr/bin/env node
// The one way to call Prisma's command line: `node prisma/engine/prisma.mjs migrate dev --name x`.
// Prisma looks for a native schema engine and would download a missing one; ours comes with the npm packages.

import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePostgresqlMigration } from './postgresql-migration.mjs'
import { keepPostgresqlClient, postgresqlSchema, writePostgresqlSchema } from './schemas.mjs'
import { writeShapes } from './shapes.mjs'
import { narrowVocabularies } from './vocabularies.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/** The native engine an earlier install downloaded, or undefined. */
function downloadedEngine() {
  const fromPrisma = createRequire(require.resolve('prisma/package.json'))
  const folder = dirname(fromPrisma.resolve('@prisma/engines/package.json'))
  const name = readdirSync(folder).find((entry) => /^schema-engine-[^.]+(\.exe)?$/.test(entry))
  return name && join(folder, name)
}

function engine() {
  const named = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? downloadedEngine()
  if (named) return named
  const ours = fileURLToPath(new URL('offline-engine.mjs', import.meta.url))
  // A copy of the folder (an archive, a container layer) may have lost the executable bit.
  chmodSync(ours, 0o755)
  return ours
}

const [command, ...others] = process.argv.slice(2)
writePostgresqlSchema()
process.exitCode = prisma([command, ...others])
if (process.exitCode === 0 && command === 'generate' && others.length === 0) {
  narrowVocabularies()
  writeShapes()
  process.exitCode = prisma(['generate', '--schema', postgresqlSchema], 'pipe')
  keepPostgresqlClient()
}
if (process.exitCode === 0 && command === 'migrate' && others[0] === 'dev') writePostgresqlMigration(printed)

/** Answers its exit code. */
function prisma(args, output = 'inherit') {
  return started(args, output).status ?? 1
}

function printed(args) {
  const { status, stdout, stderr } = started(args, 'pipe')
  if (status !== 0) throw new Error(`prisma ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

function started(args, output) {
  const result = spawnSync(
    process.execPath,
    [join(dirname(require.resolve('prisma/package.json')), 'build/index.js'), ...args],
    {
      cwd: root,
      stdio: ['inherit', output, output],
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: engine(),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  if (result.error) console.error(`Prisma's command line could not be started: ${result.error.message}`)
  return result
}
