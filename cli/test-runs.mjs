// The two runs of tests that `npm test` and its parts are made of: the unit tests, and the journeys in a browser.

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
