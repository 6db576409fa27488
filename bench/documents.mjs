import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pictureOf } from './picture.mjs'
import { comparedOf, markdownOf } from './table.mjs'

const PAGE = 'bench/results/README.md'
const PICTURE = 'docs/performance.svg'

/** Puts the last runs' figures into the documentation: the picture, and the parts of the page between their marks. */
export function documentFigures() {
  const [figures, compared] = ['dist/bench.json', 'dist/compare.json'].map(read)
  if (!figures && !compared) throw new Error('There are no figures yet: run npm run bench first.')
  if (figures) {
    writeFileSync(PICTURE, pictureOf(figures))
    put('figures', `${about(figures.machine)}\n\n${markdownOf(figures)}`)
  }
  if (compared) put('compared', `${about(compared.machine)}\n\n${comparedOf(compared)}`)
  // `npm run check` wants a table's columns in line.
  execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', PAGE])
  console.log(`Written: ${[figures && PICTURE, PAGE].filter(Boolean).join(', ')}.`)
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function put(part, text) {
  const [begin, end] = [`<!-- ${part}: npm run bench -- --docs -->`, `<!-- end of ${part} -->`]
  const page = readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`${PAGE} has lost the marks between which its figures stand: ${begin}, ${end}`)
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`)
}

function about({ at, node, system, processor, cores, memoryGb, loadBefore }) {
  return `${at.slice(0, 10)}, ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}; load before it began: ${loadBefore}.`
}
