#!/usr/bin/env node
// The one way to call Prisma's command line: `node prisma/engine/prisma.mjs migrate dev --name x`.
// Prisma looks for a native schema engine and would download a missing one; ours comes with the npm packages.

import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

const result = spawnSync(
  process.execPath,
  [join(dirname(require.resolve('prisma/package.json')), 'build/index.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine(),
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  },
)
if (result.error) console.error(`Prisma's command line could not be started: ${result.error.message}`)
process.exitCode = result.status ?? 1
if (result.status === 0 && process.argv[2] === 'generate') narrowVocabularies()
