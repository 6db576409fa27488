import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyRuntime, PROGRAMS, READ } from './runtime-files.mjs'

const OF_A_BUILD: Record<string, string> = {
  '.next/standalone/.next/BUILD_ID': '1',
  '.next/standalone/.next/server/page.js': 'exports.page = 1',
  '.next/standalone/.next/server/page.js.map': '{}',
  '.next/standalone/node_modules/next/package.json': '{}',
  '.next/standalone/.env': 'NEXTAUTH_SECRET=planted',
  '.next/static/page.css': '',
  '.env': 'NEXTAUTH_SECRET=planted',
  'cli/start.mjs': "import './env-file.mjs'",
  'cli/env-file.mjs': '',
  'cli/run.mjs': "await import('../lib/foundation/bundle.mjs')",
  'cli/ready.mjs': '',
  'cli/db-status.ts': '',
  'lib/foundation/bundle.mjs': "import 'builds'",
  'lib/accounts/users/common-passwords.txt': '',
  'prisma/migrations/one/migration.sql': '',
  'prisma/postgresql/migrations/one/migration.sql': '',
  'public/a.svg': '',
  'dist/server.mjs': "import 'runs'",
  'dist/renderer.mjs': '',
  'dist/parser.mjs': '',
  'dist/cli/db-status.mjs': "import 'commands'",
  'node_modules/runs/package.json': '{ "main": "index.js" }',
  'node_modules/runs/index.js': "require('deeper')",
  'node_modules/deeper/index.js': '',
  'node_modules/commands/index.js': '',
  'node_modules/builds/index.js': '',
  'node_modules/next/dist/compiler.js': '',
  'package.json': '{ "type": "module" }',
  LICENSE: '',
}

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'logline-runtime-'))
  for (const [name, text] of Object.entries(OF_A_BUILD)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
})
afterEach(() => rm(root, { recursive: true }))

describe('What runs of a built tree', () => {
  it('is its programs, what they import and read, and no source, secret, source map or tool', async () => {
    await copyRuntime(root, join(root, 'runtime'))
    const copied = readdirSync(join(root, 'runtime'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'runtime/').length))
    expect(copied.sort()).toEqual([
      '.next/BUILD_ID',
      '.next/server/page.js',
      '.next/static/page.css',
      'LICENSE',
      'cli/env-file.mjs',
      'cli/ready.mjs',
      'cli/run.mjs',
      'cli/start.mjs',
      'dist/cli/db-status.mjs',
      'dist/parser.mjs',
      'dist/renderer.mjs',
      'dist/server.mjs',
      'lib/accounts/users/common-passwords.txt',
      'node_modules/commands/index.js',
      'node_modules/deeper/index.js',
      'node_modules/next/package.json',
      'node_modules/runs/index.js',
      'node_modules/runs/package.json',
      'package.json',
      'prisma/migrations/one/migration.sql',
      'prisma/postgresql/migrations/one/migration.sql',
      'public/a.svg',
    ])
  })

  it('is refused where something of it is missing', async () => {
    await rm(join(root, 'dist/parser.mjs'))
    await rm(join(root, '.next/standalone'), { recursive: true })
    const copied = copyRuntime(root, join(root, 'runtime'))
    await expect(copied).rejects.toThrow('.next/standalone, dist/parser.mjs is not there to be copied.')
    expect(existsSync(join(root, 'runtime'))).toBe(false)
  })
})

/** A release that stands alone has none before it, and does without. */
const OF_THE_BUILD_BEFORE = 'dist/earlier'

/** The files and folders of Logline's own that code names as words, not as imports, and that nothing copies. */
function readButNotCopied(code: string): string[] {
  const words = code.split('\n').filter((line) => !/\bfrom '|\bimport\b/.test(line))
  const named = words.flatMap((line) => [
    ...line.matchAll(/'((?:lib|prisma|public|dist|docs)(?:\/[\w./-]+)?)'/g),
  ])
  return named
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        name !== OF_THE_BUILD_BEFORE &&
        !READ.some((copied) => name === copied || name.startsWith(`${copied}/`)),
    )
}

describe('What code reads while it runs', () => {
  it('is copied', () => {
    const names = ['lib', 'server', 'app'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing/.test(name))
    expect(files.length).toBeGreaterThan(300)
    for (const file of files) expect(readButNotCopied(readFileSync(file, 'utf8')), file).toEqual([])
  })

  it('is there, where no build makes it', () => {
    const ours = [...PROGRAMS, ...READ].filter((name) => !/^(dist|\.next)\//.test(name))
    expect(ours.length).toBeGreaterThan(6)
    expect(ours.filter((name) => !existsSync(name))).toEqual([])
  })

  it('is found where it is not', () => {
    const code =
      "import 'lib/one'\nconst at = join(process.cwd(), 'lib/guide/titles.txt')\nresolve('prisma/sql')"
    expect(readButNotCopied(code)).toEqual(['lib/guide/titles.txt', 'prisma/sql'])
    expect(readButNotCopied("resolve('prisma/migrations/one', 'public')")).toEqual([])
  })
})
