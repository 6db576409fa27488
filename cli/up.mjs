#!/usr/bin/env node
// `npm run up`: from a fresh clone, or from an older version of the site, to a running server. Nothing needs to be
// installed. `npm run up -- --no-start` ends before the server; `-- --demo` writes a made-up guide around today, for trying.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { completeEnvFile, loadEnvFile } from './env-file.mjs'
import {
  buildIfChanged,
  generateClient,
  installPackages,
  orSayWhy,
  requireNode,
  root,
  run,
  StepFailed,
  step,
} from './steps.mjs'

const again = 'then run npm run up again.'

await orSayWhy(async () => {
  requireNode()
  await requireStopped()
  await installPackages()
  await step('Completing .env', () => completeEnvFile(join(root, '.env')))
  process.chdir(root)
  loadEnvFile('.env')
  await generateClient()
  await prepareDatabase()
  await buildIfChanged()
  await makeFirstOwner()
  if (!process.argv.includes('--no-start')) await start()
})

/** A server loads its code as it is asked for it: packages and pages that change beneath it would make it fail. */
async function requireStopped() {
  // With nothing installed nothing runs from here; packages that are broken can't be asked, and are to be installed anew.
  if (!existsSync(join(root, 'node_modules'))) return
  const told = await run(['cli/run.mjs', 'server-running'], { advice: '' }).catch(() => '')
  if (told.trim() !== 'running') return
  throw new StepFailed(
    `A server is using this site’s database, and nothing was touched: stop it, ${again} Or run npm run release, which builds beside it.`,
  )
}

async function prepareDatabase() {
  const settings = { advice: `Correct the settings, ${again}` }
  await step('Checking the settings', () => run(['cli/run.mjs', 'check-settings'], settings))
  const migrate = { advice: `The database is as it was: mend what the line above names, ${again}` }
  await step('Migrating the database', () => run(['cli/run.mjs', 'db-migrate'], migrate))
  if (process.argv.includes('--demo')) {
    const demo = {
      advice: `The made-up guide could not be written: mend what the line above names, ${again}`,
    }
    return await step('Looking after the made-up guide', () => run(['cli/run.mjs', 'db-demo'], demo))
  }
  if (process.env.LOGLINE_SEED === 'empty') return
  const seed = { advice: `The sample guide could not be written: mend what the line above names, ${again}` }
  await step('Looking after the sample guide', () => run(['cli/run.mjs', 'db-seed'], seed))
}

/** Shown at once and never again: a password is kept nowhere. */
async function makeFirstOwner() {
  const advice = `The first owner could not be made: mend what the line above names, ${again}`
  const told = await step('Looking after the first owner', () =>
    run(['cli/run.mjs', 'first-owner'], { advice }),
  )
  if (told.trim()) console.log(`\n${told.trim().replace(/^/gm, '  ')}\n`)
}

/** The server in this terminal, until it ends; a signal to this process is for the server. */
async function start() {
  const server = spawn(execPath, ['cli/start.mjs'], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
  server.once('message', tellWhere)
  process.exitCode = await new Promise((resolve) => server.on('close', (code) => resolve(code ?? 1)))
}

function tellWhere() {
  const site = new URL(process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`).origin
  console.log(`\n  Read the guide  ${site}\n  Sign in         ${site}/sign-in\n`)
}
