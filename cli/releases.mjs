// The folder of releases beside a site's data: one folder each, and two links to them.

import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { runProgram, StepFailed } from './steps.mjs'

export const releases = (root) => join(root, 'releases')

/** What a release has of its own, and what every release shares with the site. */
export const MADE = new Set([
  'node_modules',
  '.next',
  'dist',
  'generated',
  'test-results',
  'releases',
  '.git',
  '.browser',
])
export const SHARED = ['.env', 'data']

/** "2026-11-29-2330-15" */
export function nameOfRelease(at) {
  return at.toISOString().replace(/T(\d\d):(\d\d):(\d\d).*/, '-$1$2-$3')
}

/** The sources alone: what is made of them is made anew. */
export async function copySources(root, folder) {
  await mkdir(releases(root), { recursive: true })
  const isSource = (file) => !MADE.has(relative(root, file)) && !SHARED.includes(relative(root, file))
  for (const name of await readdir(root)) {
    if (isSource(join(root, name)))
      await cp(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true })
  }
}

/** What `npm run pack` made, on a machine of the same kind. Throws for another's. */
export async function unpack(archive, folder) {
  await mkdir(folder, { recursive: true })
  const advice = `${archive} could not be unpacked.`
  await runProgram('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], { advice })
  const packed = join(folder, 'packed.json')
  if (!existsSync(packed)) throw new StepFailed(`${archive} was not made by npm run pack.`)
  const { platform, arch } = JSON.parse(await readFile(packed, 'utf8'))
  if (platform !== process.platform || arch !== process.arch)
    throw new StepFailed(
      `${archive} is for ${platform} on ${arch}, and this is ${process.platform} on ${process.arch}.`,
    )
}

/** Links to the site's settings and data. */
export async function shareWith(folder) {
  for (const name of SHARED) await symlink(join('..', '..', name), join(folder, name))
}

/** Both links change in one step each: whoever starts meanwhile starts the old release or the new one. */
export async function makeCurrent(root, name) {
  const before = await nameIn(root, 'current')
  if (before) await link(root, 'previous', before)
  await link(root, 'current', name)
}

/** Leads to the release before the current one, which becomes the previous one. Throws where there is none. */
export async function stepBack(root) {
  const previous = await nameIn(root, 'previous')
  if (!previous) throw new StepFailed('There is no release before the current one.')
  await makeCurrent(root, previous)
  return previous
}

/** Only the current release and the one before stay; a running server may still load code of the latter. */
export async function removeOlder(root) {
  const kept = new Set(['current', 'previous', await nameIn(root, 'current'), await nameIn(root, 'previous')])
  for (const name of await readdir(releases(root)))
    if (!kept.has(name)) await rm(join(releases(root), name), { recursive: true, force: true })
}

async function nameIn(root, link) {
  const path = join(releases(root), link)
  return existsSync(path) ? basename(await readlink(path)) : null
}

async function link(root, link, name) {
  const beside = join(releases(root), `${link}.${process.pid}`)
  await symlink(name, beside)
  await rename(beside, join(releases(root), link))
}
