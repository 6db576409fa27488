// Whether the last build is of the sources that are there now: by their contents, for dates of files tell little
// after a checkout.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Prisma empties its folder before it generates, and takes the stamp with it. */
export const databaseClient = {
  stamp: 'generated/prisma/made-from',
  products: ['generated/prisma/client.ts', 'generated/shapes.ts'],
  sources: ['prisma/schema', 'prisma/engine', 'prisma.config.ts', 'package-lock.json'],
}

const emptyFile = 'dist/tests/empty.db'

/** What every test's database is a copy of. */
export const emptyDatabase = {
  file: emptyFile,
  stamp: 'dist/tests/empty-from',
  products: [emptyFile],
  sources: ['prisma/migrations', 'prisma/engine', 'prisma.config.ts', 'package-lock.json'],
}

export const site = {
  stamp: 'dist/built-from',
  products: [
    '.next/BUILD_ID',
    'dist/server.mjs',
    'dist/renderer.mjs',
    'dist/parser.mjs',
    'generated/elements.ts',
  ],
  sources: [
    'app',
    'components',
    'lib',
    'server',
    'prisma/schema',
    'public',
    'cli',
    'next.config.ts',
    'package-lock.json',
    'postcss.config.mjs',
    'proxy.ts',
    'tsconfig.json',
  ],
}

export function isCurrent({ stamp, products, sources }) {
  if (![...products, stamp].every((file) => existsSync(join(root, file)))) return false
  return readFileSync(join(root, stamp), 'utf8') === hashOf(sources)
}

/** To be called before something is made: one that fails leaves nothing to rely on. */
export async function forget({ stamp }) {
  await rm(join(root, stamp), { force: true })
}

export async function remember({ stamp, sources }) {
  await mkdir(dirname(join(root, stamp)), { recursive: true })
  await writeFile(join(root, stamp), hashOf(sources))
}

/** What a build of these sources is called: the same on every machine, so that several servers may each build for themselves. */
export function nameOfBuild() {
  return hashOf(site.sources, '').slice(0, 20)
}

function hashOf(sources, salt = process.version) {
  const hash = createHash('sha256').update(salt)
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
