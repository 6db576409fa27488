#!/usr/bin/env node
// `node cli/build.mjs` makes all that a server needs; `--elements` only what `next dev` and tests need; `--standalone` also
// what Next needs to run, apart from what builds (cli/runtime.mjs).

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import timeZones from 'countries-and-timezones'
import { build } from 'esbuild'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { compressed } from './compress.mjs'
import { keepEarlierFiles } from './earlier-files.mjs'
import { forget, nameOfBuild, remember, site } from './sources.mjs'

const elements = join(root, 'public/elements')

/** The readers' one script and the zones it guesses a region from; generated/elements.ts tells their names. */
export async function buildElements() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'components/guide/elements/index.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  })
  const files = {
    guideScript: ['guide', 'js', outputFiles[0].text],
    zonesFile: ['zones', 'json', regionsByZone()],
  }
  await mkdir(elements, { recursive: true })
  await mkdir(join(root, 'generated'), { recursive: true })
  const lines = []
  for (const [name, [stem, extension, text]] of Object.entries(files)) {
    lines.push(`export const ${name} = '/elements/${await written(stem, extension, text)}'\n`)
  }
  await writeFile(join(root, 'generated/elements.ts'), lines.join(''))
}

/** The thread that reads what is sent: dist/parser.mjs. */
export async function buildParser() {
  const parser = join(root, 'lib/exchange/parsing/thread.ts')
  await bundle({ entryPoints: [parser], outfile: join(root, 'dist/parser.mjs') })
}

/** The server's two threads, each in one file: dist/server.mjs and dist/renderer.mjs. */
export async function buildServer() {
  await bundle({ entryPoints: [join(root, 'server/index.ts')], outfile: join(root, 'dist/server.mjs') })
  const renderer = join(root, 'server/renderer/thread.ts')
  await bundle({ entryPoints: [renderer], outfile: join(root, 'dist/renderer.mjs') })
}

/** Every command of `npm run`, for a tree that can't be written later: dist/cli. */
export async function buildCommands() {
  const names = (await readdir(join(root, 'cli'))).filter((name) => /^[^.]+\.ts$/.test(name))
  for (const name of names) {
    const outfile = join(root, 'dist/cli', name.replace(/ts$/, 'mjs'))
    await bundle({ entryPoints: [join(root, 'cli', name)], outfile })
  }
}

// Next makes the names of actions out of it: with another in each build, a page of the one would name nothing that the next one
// knows. It is no secret, and seals nothing: server/renderer/next.ts sets the key that does.
export const NAMES_OF_ACTIONS = Buffer.alloc(32, 'logline').toString('base64')

/** Next's part, in .next; what it says goes to this process's output. Throws when it fails. */
export function buildApp({ standalone = false } = {}) {
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOGLINE_STANDALONE: standalone ? 'yes' : '',
    LOGLINE_BUILD: nameOfBuild(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NAMES_OF_ACTIONS,
  }
  const { status } = spawnSync(execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) throw new Error('Next could not build the app: its reason stands above.')
}

/** Everything, in the order in which the parts need each other. */
export async function buildAll(how) {
  await forget(site)
  await keepEarlierFiles(root, root)
  await buildElements()
  await buildParser()
  await buildServer()
  await buildCommands()
  buildApp(how)
  await compressed(join(root, '.next/static'))
  await compressed(elements)
  await remember(site)
}

/** A zone's own country, by every name a browser may call the zone. */
function regionsByZone() {
  const zones = Object.values(timeZones.getAllTimezones({ deprecated: true }))
  const known = zones.filter(({ countries }) => countries.length > 0)
  return JSON.stringify(Object.fromEntries(known.map(({ name, countries }) => [name, countries[0]])))
}

/** Writes a file under a name that changes with its text, in place of the earlier one. */
async function written(stem, extension, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  const name = `${stem}-${hash}.${extension}`
  for (const earlier of await readdir(elements)) {
    if (earlier.startsWith(`${stem}-`) && !earlier.startsWith(name)) await rm(join(elements, earlier))
  }
  if (!existsSync(join(elements, name)) || (await readFile(join(elements, name), 'utf8')) !== text) {
    await writeFile(join(elements, name), text)
  }
  return name
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    if (argv.includes('--elements')) await Promise.all([buildElements(), buildParser()])
    else await buildAll({ standalone: argv.includes('--standalone') })
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
