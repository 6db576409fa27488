#!/usr/bin/env node
// `npm test`, from a fresh clone too: installs what is missing, a browser included, and runs every test. A part of them:
// `npm run test:unit -- lib/guide/releases`, `npm run test:journeys -- search`. The last line counts them. The faults that
// `npm run test:faults` brings about take minutes, and `npm test` leaves them out.

import { orSayWhy } from './steps.mjs'
import { faultsInWords, inWords, prepareTests, runFaults, runJourneys, runUnitTests } from './test-runs.mjs'

const PARTS = { unit: runUnitTests, journeys: runJourneys, faults: runFaults }

const [part, ...args] = process.argv.slice(2)

await orSayWhy(async () => {
  if (part && !PARTS[part])
    throw new Error(`There is no part ${part}: say unit, journeys or faults, or npm test for the first two.`)
  await prepareTests()
  tell(part ? await PARTS[part](args) : await runAll(), part === 'faults' ? faultsInWords : inWords)
})

async function runAll() {
  const unit = await runUnitTests()
  const journeys = await runJourneys().catch(failed)
  const sum = (count) => unit[count] + journeys[count]
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** A site that can't be built, or a browser that can't be had, takes none of the unit tests' results away. */
function failed(error) {
  console.error(error.message)
  return { passed: 0, failed: 1, skipped: 0 }
}

function tell(counts, words) {
  if (counts.failed > 0) process.exitCode = 1
  console.log(`\n${words(counts)}`)
}
