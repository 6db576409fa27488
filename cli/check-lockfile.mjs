#!/usr/bin/env node
// Every package that is installed is the one that was looked at: package-lock.json names a hash for each, and what has been
// mended against attacks is not older than the mend.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { root } from './steps.mjs'

/** Older ones run strangers' code, or show them drafts. */
const FLOORS = { next: '16.4.6', sharp: '0.35.5' }

/**
 * What is wrong with a lockfile, a sentence each.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, link?: boolean }> }} lockfile
 */
export function lockfileProblems({ packages }) {
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link)
  const unhashed = entries.filter(([, { integrity }]) => !integrity)
  const old = Object.entries(FLOORS).filter(([name, floor]) => {
    const version = packages[`node_modules/${name}`]?.version
    return version !== undefined && isOlder(version, floor)
  })
  return [
    ...unhashed.map(([path]) => `${path} has no hash: npm view ${named(path)} dist.integrity tells it.`),
    ...old.map(([name, floor]) => `${name} must be ${floor} or newer.`),
  ]
}

function named(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** Whether a version comes before another: 16.4.5 and 16.4.6-rc.1 before 16.4.6. */
export function isOlder(version, floor) {
  const [one, other] = [version, floor].map((each) => each.split(/[.-]/).slice(0, 3).map(Number))
  const at = [0, 1, 2].find((each) => one[each] !== other[each])
  return at === undefined ? version.includes('-') : one[at] < other[at]
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const problems = lockfileProblems(lockfile)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
  }
}
