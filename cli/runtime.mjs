#!/usr/bin/env node
// `node cli/runtime.mjs FOLDER`: builds this folder and copies what runs, a fraction of it, into another that is new or
// empty. The Dockerfile makes its image of that.

import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import {
  generateClient,
  installPackages,
  orSayWhy,
  requireNode,
  root,
  run,
  StepFailed,
  step,
} from './steps.mjs'

await orSayWhy(async () => {
  requireNode()
  const folder = argv[2] && resolve(argv[2])
  if (!folder) throw new StepFailed('Name a folder: node cli/runtime.mjs FOLDER.')
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StepFailed(`${folder} is not empty, and nothing was touched: name another folder.`)
  // What traces the imports is a tool of developers.
  await installPackages({ forTests: true })
  await generateClient()
  const advice = 'The site could not be built: mend what the lines above name.'
  await step('Building', () => run(['cli/build.mjs', '--standalone'], { advice }))
  const { copyRuntime } = await import('./runtime-files.mjs')
  await step('Copying what runs', () => copyRuntime(root, folder))
})
