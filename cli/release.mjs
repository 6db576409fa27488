#!/usr/bin/env node
// `npm run release`: builds these sources in a folder of their own, with packages of their own, while the old release goes
// on serving; `releases/current` leads to it then. `-- --from FILE` takes what npm run pack made; `-- --back` leads to the
// release before again.

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keepEarlierFiles } from './earlier-files.mjs'
import {
  copySources,
  makeCurrent,
  nameOfRelease,
  releases,
  removeOlder,
  shareWith,
  stepBack,
  unpack,
} from './releases.mjs'
import { orSayWhy, requireNode, root, run, StepFailed, step } from './steps.mjs'

const RESTART = 'Restart the server to run it: systemctl restart logline.'

await orSayWhy(async () => {
  requireNode()
  const { values } = parseArgs({ options: { from: { type: 'string' }, back: { type: 'boolean' } } })
  if (values.back) return console.log(`${await stepBack(root)} is the current release. ${RESTART}`)
  if (!existsSync(join(root, '.env')))
    throw new StepFailed('There is no site here yet: run npm run up -- --no-start first.')
  const archive = values.from && resolve(values.from)
  if (archive && !existsSync(archive)) throw new StepFailed(`There is no file ${archive}.`)
  const name = nameOfRelease(new Date())
  const folder = join(releases(root), name)
  try {
    if (archive) await step('Unpacking', () => unpack(archive, folder))
    else await step('Copying the sources', () => copySources(root, folder))
    await shareWith(folder)
    await inRelease(folder, 'Installing and building', ['cli/prepare.mjs'])
    await keepEarlierFiles(builtNow(), folder)
    await inRelease(folder, 'Backing the database up', ['cli/run.mjs', 'db-backup'])
    await inRelease(folder, 'Migrating a copy of it', ['cli/run.mjs', 'db-drill'])
  } catch (fault) {
    await rm(folder, { recursive: true, force: true })
    throw fault
  }
  await makeCurrent(root, name)
  await removeOlder(root)
  console.log(`${name} is the current release. ${RESTART}`)
})

/** What runs until the new release does: the current one, or the site's own folder before the first. */
function builtNow() {
  const current = join(releases(root), 'current')
  return existsSync(current) ? current : root
}

function inRelease(folder, title, [file, ...args]) {
  const advice = 'The release was not made, and the site goes on as it is: mend what the lines above name.'
  return step(title, () => run([join(folder, file), ...args], { advice, cwd: folder }))
}
