// What runs of a built tree: what a server and its commands need, and nothing that builds or tests them.

import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeFileTrace } from '@vercel/nft'
import { StepFailed } from './steps.mjs'

/** Where programs begin; what they import is found from here. */
export const PROGRAMS = ['cli/start.mjs', 'cli/run.mjs', 'cli/ready.mjs', 'dist/server.mjs']

/** Where more of them lie: the commands of npm run, as the build made them. */
const COMMANDS = 'dist/cli'

/** What programs name only while they run: threads, and what they read. */
export const READ = [
  'dist/renderer.mjs',
  'dist/parser.mjs',
  'lib/accounts/users/common-passwords.txt',
  'prisma/migrations',
  'prisma/postgresql/migrations',
  'public',
  '.next/static',
  'package.json',
  'LICENSE',
]

/** What Next says that it and its pages need, its part of node_modules too. */
const NEXT = '.next/standalone'
const OF_NEXT = ['.next', 'node_modules']

/** Copies what runs from a tree that was built with --standalone. Throws one sentence for what is missing. */
export async function copyRuntime(root, folder) {
  const missing = [NEXT, ...READ].filter((name) => !existsSync(join(root, name)))
  if (missing.length > 0) throw new StepFailed(`${missing.join(', ')} is not there to be copied.`)
  await mkdir(folder, { recursive: true })
  for (const name of OF_NEXT) await copy(join(root, NEXT, name), join(folder, name))
  for (const name of [...READ, ...(await importedFiles(root))])
    await copy(join(root, name), join(folder, name))
}

/** The programs and every file that they import, packages included. */
async function importedFiles(root) {
  const commands = (await readdir(join(root, COMMANDS))).map((name) => join(COMMANDS, name))
  const threads = READ.filter((name) => name.endsWith('.mjs'))
  const programs = [...PROGRAMS, ...commands, ...threads].map((name) => join(root, name))
  const { fileList } = await nodeFileTrace(programs, {
    base: root,
    processCwd: root,
    ignore: isOthers,
    // Names that are put together while running would stand for every file of their folder: READ names what is read.
    analysis: { evaluatePureExpressions: true, emitGlobs: false, computeFileReferences: false },
  })
  return [...fileList]
}

/** Next's own files are in its list; bundling needs the sources, which are not copied. */
function isOthers(file) {
  return /^node_modules\/next\//.test(file) || file === 'lib/foundation/bundle.mjs'
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (file) => !isSourceMap(file) })
}

/** Two thirds of what Next builds for the server. Stacks name places of the built files without them. */
function isSourceMap(file) {
  return file.endsWith('.map')
}
