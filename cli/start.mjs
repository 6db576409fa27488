#!/usr/bin/env node
// `npm start`: the built server, with the settings of .env where the environment has none.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
process.setSourceMapsEnabled(true)

if (existsSync('dist/server.mjs')) {
  await import('../dist/server.mjs')
} else {
  console.error('Logline has not been built yet: run npm run up, or npm run build.')
  process.exitCode = 1
}
