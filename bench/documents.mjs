import { readFileSync, writeFileSync } from 'node:fs'
import { pictureOf } from './picture.mjs'
import { markdownOf } from './table.mjs'

const PAGE = 'docs/performance.md'
const PICTURE = 'docs/performance.svg'
const [BEGIN, END] = ['<!-- figures: npm run bench -- --docs -->', '<!-- end of figures -->']

/** Puts the last run's figures into the documentation: the picture, and the part of the page between its two marks. */
export function documentFigures() {
  const figures = JSON.parse(readFileSync('dist/bench.json', 'utf8'))
  writeFileSync(PICTURE, pictureOf(figures))
  const page = readFileSync(PAGE, 'utf8')
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin)
    throw new Error(`${PAGE} has lost the marks between which its figures stand: ${BEGIN}, ${END}`)
  const { at, node, system, processor, cores, memoryGb, loadBefore } = figures.machine
  const about = `${at.slice(0, 10)}, ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}; load before it began: ${loadBefore}.`
  writeFileSync(
    PAGE,
    `${page.slice(0, begin + BEGIN.length)}\n\n${about}\n\n${markdownOf(figures)}\n\n${page.slice(end)}`,
  )
  console.log(`Written: ${PAGE}, ${PICTURE}.`)
}
