// Where the browser for the browser tests is, and how to get one.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

// The first is a browser without the windows that nobody sees, which takes two thirds of the time.
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const downloadPatienceMs = 180_000
const startPatienceMs = 30_000

/** LOGLINE_BROWSER, else the browser Playwright has downloaded, else one of the system's; undefined without any. */
export function browserPath() {
  if (process.env.LOGLINE_BROWSER) return process.env.LOGLINE_BROWSER
  return [chromium.executablePath(), ...systemBrowsers()].find((path) => existsSync(path) && starts(path))
}

/** The same, after getting a browser where there was none. Throws one sentence where none can be had. */
export function installedBrowser() {
  const found = browserPath() || (download() && browserPath()) || (installDebians() && browserPath())
  if (found) return found
  throw new Error(
    'There is no browser for the browser tests: install Chromium or Google Chrome, or name one in LOGLINE_BROWSER.',
  )
}

function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...macApplications,
  ]
}

/** A downloaded browser may lack the system's libraries. */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: startPatienceMs }).status === 0
}

function download() {
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  return succeeds(execPath, [playwright, 'install', 'chromium'], downloadPatienceMs)
}

function installDebians() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  return (
    succeeds('apt-get', ['update', '-qq'], downloadPatienceMs, quiet) &&
    succeeds(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'],
      4 * downloadPatienceMs,
      quiet,
    )
  )
}

function succeeds(program, args, timeout, env = {}) {
  return spawnSync(program, args, { stdio: 'ignore', timeout, env: { ...process.env, ...env } }).status === 0
}
