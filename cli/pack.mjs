#!/usr/bin/env node
// `npm run pack`: what a build makes of these sources, with its packages, as one archive for machines too small to build.
// Unpacked there, `npm run up` finds all it needs; `npm run release -- --from FILE` takes it for a site that is running.

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copySources, nameOfRelease, releases } from './releases.mjs'
import { orSayWhy, requireNode, root, run, runProgram, step } from './steps.mjs'

await orSayWhy(async () => {
  requireNode()
  const name = `logline-${nameOfRelease(new Date())}`
  const folder = join(releases(root), name)
  const archive = join(root, `${name}.tar.gz`)
  const advice = 'No archive was made: mend what the lines above name.'
  try {
    await step('Copying the sources', () => copySources(root, folder))
    await step('Installing and building', () =>
      run([join(folder, 'cli/prepare.mjs')], { advice, cwd: folder }),
    )
    await writeFile(join(folder, 'packed.json'), JSON.stringify(machine()))
    const pieces = ['--exclude=.next/cache', '-czf', archive, '-C', releases(root), name]
    await step('Packing', () => runProgram('tar', pieces, { advice }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  console.log(`${archive} is for ${process.platform} on ${process.arch}.`)
})

/** What the archive runs on: its packages bring programs of this machine's kind. */
function machine() {
  const { platform, arch } = process
  return { platform, arch }
}
