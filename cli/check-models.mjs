#!/usr/bin/env node
// PostgreSQL's migrations were made of the models that prisma/schema has now: the next one would begin from others.

import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { models, modelsOfNow } from '../prisma/engine/postgresql-migration.mjs'

/** The first line in which two texts differ, by its number and as both have it; null where they are the same. */
export function firstDifference(one, other) {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const at = Array.from({ length: Math.max(lines.length, others.length) }).findIndex(
    (_, each) => lines[each] !== others[each],
  )
  return at < 0
    ? null
    : `${at + 1}: ${lines[at] ?? 'nothing'} (where prisma/schema says: ${others[at] ?? 'nothing'})`
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const difference = firstDifference(readFileSync(models, 'utf8'), modelsOfNow())
  if (difference) {
    console.error(`prisma/postgresql/models.prisma:${difference}`)
    process.exitCode = 1
  }
}
