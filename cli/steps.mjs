// The steps that `npm run up` and `npm test` share: quiet while all is well, telling when it is not.
// Nothing but Node itself may be imported here: the first step installs the packages.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { databaseClient, isCurrent, remember, site } from './sources.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const oldestNode = [20, 19]

/** A step that failed: its message is one sentence that says what to do. */
export class StepFailed extends Error {}

/** Runs `work` behind a line like "Installing packages … 34 s"; what it returns is passed on. */
export async function step(title, work) {
  const began = performance.now()
  process.stdout.write(`${title} … `)
  try {
    const result = await work()
    process.stdout.write(`${duration(performance.now() - began)}\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

/** Runs a program of Node's and resolves with its output; when it fails, shows that and throws `advice`. */
export function run(args, how) {
  return runProgram(execPath, args, how)
}

/** The same of any program. */
export async function runProgram(program, args, { advice, env = {}, cwd = root }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  const outputs = []
  child.stdout.on('data', (chunk) => {
    said.push(chunk)
    outputs.push(chunk)
  })
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (...how) => resolve(how))
  })
  if (code === 0) return Buffer.concat(outputs).toString()
  const told = Buffer.concat(said).toString().trim()
  throw new StepFailed([told, ...(ranOutOfMemory(told, signal) ? [NO_MEMORY] : []), advice].join('\n').trim())
}

const NO_MEMORY =
  'It ran out of memory: a build takes about a gigabyte. Stop something else, or add swap space.'

/** Linux ends a process that wants more than there is, or than its group may have, without a word. */
function ranOutOfMemory(told, signal) {
  return signal === 'SIGKILL' || /SIGKILL|heap out of memory|ENOMEM/.test(told)
}

/** Throws one sentence for a Node.js that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new StepFailed(
    `Logline needs Node.js ${oldestNode.join('.')} or newer, and this is ${process.versions.node}: install a newer one.`,
  )
}

/** Installs the packages of package-lock.json unless they are there in just those versions; those for tests where asked to. */
export async function installPackages({ forTests = false } = {}) {
  if (isInstalled(forTests)) return
  const advice =
    'The packages could not be installed: mend what the lines above name (often the connection), then run this again.'
  const args = ['ci', forTests ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund']
  await step('Installing packages', () => run([npm(), ...args], { advice }))
}

/** Prisma's client, unless it was made from just this schema. */
export async function generateClient() {
  if (isCurrent(databaseClient)) return
  const advice = 'The database client could not be generated: mend prisma/schema.'
  await step('Preparing the database client', () => run(['prisma/engine/prisma.mjs', 'generate'], { advice }))
  await remember(databaseClient)
}

/** The readers' script and the names of its files: always made, for that takes no longer than asking. */
export async function bundleElements() {
  const advice = 'The readers’ script could not be bundled: mend components/guide/elements.'
  await step('Bundling the readers’ script', () => run(['cli/build.mjs', '--elements'], { advice }))
}

/** Everything a server needs, unless it was made from just these sources. */
export async function buildIfChanged() {
  if (isCurrent(site)) return
  const advice = 'The site could not be built: mend what the lines above name, then run this again.'
  await step('Building', () => run(['cli/build.mjs'], { advice }))
}

/** Runs `work`; what goes wrong becomes its message and exit code 1. */
export async function orSayWhy(work) {
  try {
    await work()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

function isInstalled(forTests) {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(installed)
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional, link }]) => {
    if (path === '' || link || (dev && !forTests)) return true
    const found = present[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {}
}

/** npm's own file: the one that runs this script, or the one that came with Node. */
export function npm() {
  const beside = [
    join(execPath, '../../lib/node_modules/npm/bin/npm-cli.js'),
    join(execPath, '../node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ]
  const own = process.env.npm_execpath
  const found = [...(own?.endsWith('.js') && own.includes('npm-cli') ? [own] : []), ...beside].find(
    existsSync,
  )
  if (found) return found
  throw new StepFailed('npm was not found: start this with npm, as in "npm run up".')
}

/** "3.4 s", "34 s" */
export function duration(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}
