#!/usr/bin/env node
// `npm start`: the built server, with the settings of .env where the environment has none.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadEnvFile } from './env-file.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// The database and all that is made beside it are for the user who runs Logline, and nobody else.
process.umask(0o077)
process.chdir(root)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

try {
  loadEnvFile('.env')
  if (!existsSync('dist/server.mjs')) {
    throw new Error('Logline has not been built yet: run npm run up, or npm run build.')
  }
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
await import('../dist/server.mjs')
