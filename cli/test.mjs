#!/usr/bin/env node
// `npm test`, from a fresh clone too: installs what is missing, a browser included, and runs every test. A part of them:
// `npm run test:unit -- lib/guide/releases`, `npm run test:journeys -- search`. The last line counts them. `--database
// postgresql` runs them on a real PostgreSQL from a package, in place of SQLite. The faults that `npm run test:faults` brings
// about take minutes, and `npm test` leaves them out.

import { duration, orSayWhy } from './steps.mjs'
import { chooseDatabase } from './test-database.mjs'
import { faultsInWords, inWords, prepareTests, runFaults, runJourneys, runUnitTests } from './test-runs.mjs'

const PARTS = { unit: runUnitTests, journeys: runJourneys, faults: runFaults }

await orSayWhy(async () => {
  const { database, others } = chooseDatabase(process.argv.slice(2))
  const [part, ...args] = others
  if (part && !PARTS[part])
    throw new Error(`There is no part ${part}: say unit, journeys or faults, or npm test for the first two.`)
  await prepareTests()
  const counts = part ? await PARTS[part](args) : await runAll(database)
  if (counts.failed > 0) process.exitCode = 1
  console.log(`\n${part === 'faults' ? faultsInWords(counts) : `${inWords(counts)} on ${database}`}`)
})

async function runAll(database) {
  const timed = async (title, work) => {
    const began = performance.now()
    const counts = await work()
    console.log(`\n${title} on ${database}: ${inWords(counts)}, in ${duration(performance.now() - began)}`)
    return counts
  }
  const unit = await timed('Unit tests', () => runUnitTests())
  const journeys = await timed('Journeys', () => runJourneys().catch(failed))
  const sum = (count) => unit[count] + journeys[count]
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** A site that can't be built, or a browser that can't be had, takes none of the unit tests' results away. */
function failed(error) {
  console.error(error.message)
  return { passed: 0, failed: 1, skipped: 0 }
}
