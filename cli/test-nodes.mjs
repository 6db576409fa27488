#!/usr/bin/env node
// `npm run test:nodes`: the unit tests under every Node that Logline runs on, each from the npm packages that hold
// Node itself. `npm run test:nodes -- lib/foundation` runs a part of them.

import { arch, argv, platform } from 'node:process'
import { installPackages, npm, orSayWhy, requireNode, run, StepFailed, step } from './steps.mjs'
import { countUnitTests, inWords } from './test-runs.mjs'

/** The oldest that works, and every later line that is maintained. */
const VERSIONS = ['20.19', '22', '24']

await orSayWhy(async () => {
  requireNode()
  await installPackages({ forTests: true })
  const lines = []
  for (const version of VERSIONS) {
    const exact = await step(`\nGetting Node ${version}`, () => exactVersion(version))
    const counts = await countUnitTests(underNode(version, ['cli/test.mjs', 'unit', ...argv.slice(2)]))
    if (counts.failed > 0) process.exitCode = 1
    lines.push(`Node ${exact}: ${inWords(counts)}`)
  }
  console.log(`\n${lines.join('\n')}`)
})

/** Where npm finds no Node in the package it would run this one, and all would seem well. */
async function exactVersion(version) {
  const advice = `Node ${version} could not be got: mend what the lines above name (often the connection).`
  const exact = (await run(underNode(version, ['--print', 'process.versions.node']), { advice })).trim()
  if (exact.startsWith(`${version}.`)) return exact
  throw new StepFailed(`npm ran Node ${exact} in place of Node ${version}.`)
}

function underNode(version, args) {
  // The package named "node" needs an install script, which .npmrc allows to none.
  const itself = `node-${platform === 'win32' ? 'win' : platform}-${arch}@${version}`
  return [npm(), 'exec', '--yes', `--package=${itself}`, '--', 'node', ...args]
}
