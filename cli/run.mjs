#!/usr/bin/env node
// `node cli/run.mjs db-status` bundles cli/db-status.ts and runs it in this process. Where there are no sources, as in an
// image, it runs what the build made of them.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loadEnvFile } from './env-file.mjs'

// The database, its backups and all that is made beside them are for the user who runs this, and nobody else.
process.umask(0o077)

const root = fileURLToPath(new URL('..', import.meta.url))
const hasSources = existsSync(join(root, 'lib/foundation/bundle.mjs'))
const name = process.argv[2]
const source = join(root, 'cli', `${name}.ts`)
const outfile = join(root, 'dist/cli', `${name}.mjs`)
if (!name || !existsSync(hasSources ? source : outfile)) {
  console.error(`There is no command ${name ?? '(none named)'}: cli/ holds one .ts file for each.`)
  process.exit(1)
}
process.chdir(root)
try {
  loadEnvFile('.env')
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

if (hasSources) await bundleSource()
process.argv.splice(1, 2, outfile)
await import(pathToFileURL(outfile).href)

async function bundleSource() {
  const { bundle } = await import('../lib/foundation/bundle.mjs')
  try {
    await bundle({ entryPoints: [source], outfile })
  } catch (fault) {
    // A tree that can't be written has what the build made.
    if (!['EROFS', 'EACCES', 'EPERM'].includes(fault.code) || !existsSync(outfile)) throw fault
  }
}
