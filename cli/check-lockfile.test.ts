import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lockfileProblems } from './check-lockfile.mjs'

const lockfile = () => JSON.parse(readFileSync('package-lock.json', 'utf8'))

it('our own lockfile has a hash for every package', () => {
  expect(lockfileProblems(lockfile())).toEqual([])
})

it('a package without a hash, or older than its mend, is told', () => {
  const planted = lockfile()
  delete planted.packages['node_modules/zod'].integrity
  planted.packages['node_modules/next'].version = '16.4.5'
  planted.packages['node_modules/sharp'].version = '0.35.5-rc.1'
  expect(lockfileProblems(planted)).toEqual([
    'node_modules/zod has no hash: npm view zod dist.integrity tells it.',
    'next must be 16.4.6 or newer.',
    'sharp must be 0.35.5 or newer.',
  ])
})
