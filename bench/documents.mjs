import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pictureOf } from './picture.mjs'
import { ASSUMED, costsOf, loadOf, readersUntil, STEPS } from './plan.mjs'
import { planPicture } from './plan-picture.mjs'
import { comparedOf, databasesOf, markdownOf, planOf } from './table.mjs'

const RESULTS = 'bench/results'
const PAGES = { figures: `${RESULTS}/README.md`, plan: 'docs/scale.md' }
const TRIALS = ['bench', 'compare', 'databases', 'servers']

/**
 * Keeps the last runs' figures, and puts them into the documentation: the pictures, and the parts of its pages between their
 * marks. What was not run here is told as it was.
 */
export function documentFigures() {
  for (const trial of TRIALS)
    if (existsSync(`dist/${trial}.json`)) copyFileSync(`dist/${trial}.json`, `${RESULTS}/${trial}.json`)
  const { bench, compare, databases, servers } = Object.fromEntries(
    TRIALS.map((trial) => [trial, read(trial)]),
  )
  if (bench) {
    writeFileSync('docs/performance.svg', pictureOf(bench))
    put(PAGES.figures, 'figures', `${about(bench.machine)}\n\n${markdownOf(bench)}`)
  }
  if (compare) put(PAGES.figures, 'compared', `${about(compare.machine)}\n\n${comparedOf(compare)}`)
  if (databases) put(PAGES.figures, 'databases', `${about(databases.machine)}\n\n${databasesOf(databases)}`)
  if (bench && databases && servers) documentPlan({ bench, databases, servers })
  // `npm run check` wants a table's columns in line.
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', '--write']
  execFileSync(process.execPath, [...biome, RESULTS, PAGES.plan])
  console.log('Written: bench/results, docs/performance.svg, docs/scale.md and docs/scale.svg.')
}

function documentPlan(figures) {
  put(PAGES.plan, 'plan', planIn(figures))
  const { at, processor } = figures.databases.machine
  writeFileSync('docs/scale.svg', planPicture(costsOf(figures), `${at.slice(0, 10)}, ${processor}`))
}

/** The plan that these figures make, as Markdown. */
export function planIn(figures) {
  const costs = costsOf(figures)
  const rows = STEPS.map((step) => ({ ...step, ...loadOf(step, costs) }))
  const until = (part) => readersUntil(part, ASSUMED.storeMb, costs)
  const ends = { making: until('making'), asking: until('asking'), sending: until('sending') }
  return planOf({ costs, rows, until: ends })
}

function read(trial) {
  const file = `${RESULTS}/${trial}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function put(page, part, text) {
  const [begin, end] = [`<!-- ${part}: npm run bench -- --docs -->`, `<!-- end of ${part} -->`]
  const told = readFileSync(page, 'utf8')
  const [from, to] = [told.indexOf(begin), told.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`${page} has lost the marks between which its figures stand: ${begin}, ${end}`)
  writeFileSync(page, `${told.slice(0, from + begin.length)}\n\n${text}\n\n${told.slice(to)}`)
}

function about({ at, node, system, processor, cores, memoryGb, loadBefore }) {
  return `${at.slice(0, 10)}, ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}; load before it began: ${loadBefore}.`
}
