#!/usr/bin/env node
// `npm run bench`: figures of this machine, as a table and as JSON in dist/. Nothing here is asserted.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged, orSayWhy, root } from '../cli/steps.mjs'
import { BODIES_USAGE, bodies } from './bodies.mjs'
import { COMPARE_USAGE, compare } from './compare.mjs'
import { DATABASES_USAGE, databases } from './databases.mjs'
import { documentFigures } from './documents.mjs'
import { ENDURE_USAGE, endure } from './endure.mjs'
import { FUZZ_USAGE, fuzz } from './fuzz.mjs'
import { importing } from './importing.mjs'
import { machine } from './machine.mjs'
import { pages } from './pages.mjs'
import { rolling } from './rolling.mjs'
import { SERVERS_USAGE, servers } from './servers.mjs'
import { sizes } from './sizes.mjs'
import { tableOf } from './table.mjs'

process.chdir(root)
const asked = process.argv.slice(2)

await orSayWhy(async () => {
  if (asked.includes('--docs')) return documentFigures()
  const trial = trialAsked()
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'logline-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Exiting ends what was started: see bench/processes.mjs.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  await trial(folder)
})

function trialAsked() {
  if (asked.includes('--scale')) {
    const given = asked.filter((each) => /^\d+$/.test(each))
    return (folder) => sizes({ shows: given.length > 0 ? given : ['1000', '10000'], folder })
  }
  if (asked.includes('--import'))
    return async (folder) =>
      console.log(tableOf({ machine: machine(), sections: [await importing({ folder })] }))
  if (asked.includes('--servers')) {
    const minutes = Number(argumentOf('--servers'))
    if (!Number.isInteger(minutes) || minutes < 2) throw new Error(SERVERS_USAGE)
    return (folder) => servers({ minutes, folder })
  }
  if (asked.includes('--rolling')) return (folder) => rolling({ folder })
  if (asked.includes('--databases')) {
    const shows = Number(argumentOf('--databases'))
    if (!Number.isInteger(shows) || shows < 100) throw new Error(DATABASES_USAGE)
    return (folder) => databases({ shows, folder })
  }
  if (asked.includes('--compare')) {
    const guides = asked.slice(asked.indexOf('--compare') + 1)
    if (guides.length !== 2) throw new Error(COMPARE_USAGE)
    return (folder) => compare({ guides, folder })
  }
  if (asked.includes('--fuzz')) {
    const [count, seed] = [Number(argumentOf('--fuzz')), Number(argumentOf('--seed') ?? 1)]
    if (!Number.isInteger(count) || count < 10 || !Number.isInteger(seed)) throw new Error(FUZZ_USAGE)
    return (folder) => fuzz({ count, seed, folder })
  }
  if (asked.includes('--bodies')) {
    const count = Number(argumentOf('--bodies'))
    if (!Number.isInteger(count) || count < 1) throw new Error(BODIES_USAGE)
    return (folder) => bodies({ count, folder })
  }
  if (!asked.includes('--endure'))
    return (folder) => pages({ folder, withLighthouse: asked.includes('--lighthouse') })
  const [minutes, database] = [Number(argumentOf('--endure')), argumentOf('--database')]
  const isMissing = asked.includes('--database') && !existsSync(database ?? '')
  if (!Number.isInteger(minutes) || minutes < 1 || isMissing) throw new Error(ENDURE_USAGE)
  return (folder) => endure({ minutes, database, folder })
}

function argumentOf(option) {
  const at = asked.indexOf(option)
  return at < 0 ? undefined : asked[at + 1]
}
