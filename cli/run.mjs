#!/usr/bin/env node
// `node cli/run.mjs db-status` bundles cli/db-status.ts and runs it in this process.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { loadEnvFile } from './env-file.mjs'

// The database, its backups and all that is made beside them are for the user who runs this, and nobody else.
process.umask(0o077)

const name = process.argv[2]
if (!name || !existsSync(join(root, 'cli', `${name}.ts`))) {
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

const outfile = join(root, 'dist/cli', `${name}.mjs`)
try {
  await bundle({ entryPoints: [join(root, 'cli', `${name}.ts`)], outfile })
} catch (fault) {
  // A tree that can't be written has what the build made.
  if (!['EROFS', 'EACCES', 'EPERM'].includes(fault.code) || !existsSync(outfile)) throw fault
}
process.argv.splice(1, 2, outfile)
await import(pathToFileURL(outfile).href)
