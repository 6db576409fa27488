// Whether the last build is of the sources that are there now: by their contents, for dates of files tell little
// after a checkout.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/built-from')
const products = ['.next/BUILD_ID', 'dist/server.mjs', 'dist/renderer.mjs', 'generated/elements.ts']

const sources = [
  'app',
  'components',
  'lib',
  'server',
  'prisma/schema',
  'public',
  'cli/build.mjs',
  'cli/compress.mjs',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

export function isBuilt() {
  if (![...products.map((product) => join(root, product)), stamp].every((file) => existsSync(file)))
    return false
  return readFileSync(stamp, 'utf8') === hashOfSources()
}

/** To be called before a build: one that fails leaves nothing to rely on. */
export async function withoutBuild() {
  await rm(stamp, { force: true })
}

export async function rememberBuild() {
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, hashOfSources())
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap(filesIn).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesIn(source) {
  const path = join(root, source)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [source]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !file.startsWith('public/elements') && !/\.test\.tsx?$/.test(file))
}
