#!/usr/bin/env node
// `npm test`, from a fresh clone too: installs what is missing, a browser included, and runs every test. The last
// line counts them.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { execPath } from 'node:process'
import {
  buildIfChanged,
  generateClient,
  installPackages,
  orSayWhy,
  requireNode,
  root,
  run,
  step,
} from './steps.mjs'

const results = join(root, 'dist/tests')

await orSayWhy(async () => {
  process.chdir(root)
  requireNode()
  await installPackages()
  await generateClient()
  const elements = { advice: 'The readers’ script could not be bundled: mend components/guide/elements.' }
  await step('Bundling the readers’ script', () => run(['cli/build.mjs', '--elements'], elements))
  await rm(results, { recursive: true, force: true })
  await mkdir(results, { recursive: true })

  const unit = await unitTests()
  const browser = await browserTests()
  const passed = unit.passed + browser.passed
  const failed = unit.failed + browser.failed
  const skipped = unit.skipped + browser.skipped
  if (failed > 0) process.exitCode = 1
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
})

async function unitTests() {
  const report = join(results, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await show(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  return counted(code, report, (told) => ({
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    skipped: told.numPendingTests + told.numTodoTests,
  }))
}

async function browserTests() {
  try {
    const { installedBrowser } = await import('../e2e/browser.mjs')
    const browser = await step('Looking for a browser', installedBrowser)
    await buildIfChanged()
    const code = await show(['node_modules/@playwright/test/cli.js', 'test'], { LOGLINE_BROWSER: browser })
    return counted(code, join(results, 'browser.json'), ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }))
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A runner that ends badly has failed, also where it could count nothing (a file that does not compile). */
function counted(code, report, read) {
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) }
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
