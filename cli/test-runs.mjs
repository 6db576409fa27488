// The runs of tests that `npm test` and its parts are made of: the unit tests, the journeys in a browser, and the faults.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chdir, execPath } from 'node:process'
import {
  buildIfChanged,
  bundleElements,
  generateClient,
  installPackages,
  requireNode,
  root,
  run,
  StepFailed,
  step,
} from './steps.mjs'

const results = join(root, 'dist/tests')

const unit = {
  report: join(results, 'unit.json'),
  counts: (told) => ({
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    skipped: told.numPendingTests + told.numTodoTests,
  }),
}

/** Written by e2e/faults/lines.ts. */
const faults = { report: join(results, 'faults.json'), counts: (told) => told }

const journeys = {
  report: join(results, 'browser.json'),
  counts: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
}

/** What every test needs, made where it is missing or out of date. */
export async function prepareTests() {
  chdir(root)
  requireNode()
  await installPackages({ forTests: true })
  await generateClient()
  await bundleElements()
  await mkdir(results, { recursive: true })
}

/** Answers what passed, failed and was skipped. `args` are vitest's: files or folders, and its options. */
export async function runUnitTests(args = []) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit.report}`]
  const counts = await countUnitTests(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args])
  if (reported(unit)?.testResults.length !== 0) return counts
  throw new StepFailed(
    `No unit test matches ${args.join(' ')}: name a file or a folder, such as lib/guide/releases.`,
  )
}

/** What a program counts that runs the unit tests in the end. */
export function countUnitTests(args) {
  return counted(unit, args)
}

/** "12 passed, 0 failed", and how many were skipped where some were. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Answers the same of the journeys; `args` are Playwright's. Builds the site unless it was built from just these sources. */
export async function runJourneys(args = []) {
  const { installedBrowser } = await import('../e2e/browser.mjs')
  const env = { LOGLINE_BROWSER: await step('Looking for a browser', installedBrowser) }
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...args]
  if (args.length > 0) {
    const advice = `No journey matches ${args.join(' ')}: name a file of e2e/journeys, such as search.`
    await step('Looking for the journeys', () => run([...playwright, '--list'], { advice, env }))
  }
  await buildIfChanged()
  return counted(journeys, playwright, env)
}

/**
 * Breaks a built server on purpose, and answers the same of what held. `args` are vitest's, and ours: --short takes a minute or
 * so, --seed 7 draws other moments.
 */
export async function runFaults(args = []) {
  await buildIfChanged()
  const { short, seed, others } = choicesOf(args)
  const env = { LOGLINE_FAULTS_SHORT: short ? 'yes' : 'no', LOGLINE_FAULTS_SEED: seed }
  const config = ['--config', 'e2e/faults/vitest.config.ts']
  return counted(faults, ['node_modules/vitest/vitest.mjs', 'run', ...config, ...others], env)
}

/** "13 faults, all held", and how many were not tried where some were not. */
export function faultsInWords({ passed, failed, skipped }) {
  const held = failed === 0 ? 'all held' : `${failed} of them did not hold`
  return `${passed + failed} ${passed + failed === 1 ? 'fault' : 'faults'}, ${held}${skipped > 0 ? `; ${skipped} not tried` : ''}`
}

function choicesOf(args) {
  const at = args.indexOf('--seed')
  const seed = at < 0 ? '1' : (args[at + 1] ?? '')
  if (!/^\d{1,9}$/.test(seed)) throw new StepFailed('--seed is followed by a number.')
  const others = args.filter(
    (arg, place) => arg !== '--short' && (at < 0 || (place !== at && place !== at + 1)),
  )
  return { short: args.includes('--short'), seed, others }
}

/** Runs a program of Node's that leaves a report. One that ends badly has failed, also where it could count nothing. */
async function counted(tests, args, env) {
  await rm(tests.report, { force: true })
  const code = await show(args, env)
  const told = reported(tests)
  const counts = told ? tests.counts(told) : { passed: 0, failed: 0, skipped: 0 }
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) }
}

function reported({ report }) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}

function show(args, env = {}) {
  const child = spawn(execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
