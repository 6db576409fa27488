import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { planIn } from '../bench/documents.mjs'
import { costsOf, loadOf } from '../bench/plan.mjs'

const figures = (trial: string) => JSON.parse(readFileSync(`bench/results/${trial}.json`, 'utf8'))
const last = { bench: figures('bench'), databases: figures('databases'), servers: figures('servers') }
/** Without what a formatter adds to a table. */
const plain = (text: string) => text.replaceAll(/[ -]+/g, ' ')

it('docs/scale.md tells what the last figures make of the plan', () => {
  const told = plain(readFileSync('docs/scale.md', 'utf8'))
  expect(told).toContain(plain(planIn(last)))
  const dearer = structuredClone(last)
  for (const page of dearer.databases.pages) page.work.onPostgresql *= 2
  expect(told).not.toContain(plain(planIn(dearer)))
})

it('more readers never make fewer pages, and more memory never more', () => {
  const costs = costsOf(last)
  const made = (readers: number, pagesMb: number) => loadOf({ readers, pagesMb }, costs).made
  const readers = [1_000, 30_000, 1_000_000, 50_000_000]
  const memory = [64, 512, 4_096]
  for (const mb of memory)
    expect(readers.map((each) => made(each, mb))).toEqual(
      readers.map((each) => made(each, mb)).sort((one, other) => one - other),
    )
  for (const each of readers) expect(made(each, 4_096)).toBeLessThanOrEqual(made(each, 64))
  // One that nobody reads is made for crawlers alone.
  expect(made(0.001, 64)).toBeCloseTo(0.405, 2)
})
