import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { ask, at } from './asking.mjs'
import { memory, starts } from './beginning.mjs'
import { delivery } from './deliver.mjs'
import { editing } from './editing.mjs'
import { importing } from './importing.mjs'
import { machine } from './machine.mjs'
import { prepare, settings, startSite } from './site.mjs'
import { tableOf } from './table.mjs'
import { waiting } from './waiting.mjs'
import { weight } from './weight.mjs'

const NOW = '2022-03-25T12:00:00Z'
const SHOW = '/shows/star-trek-picard'
const GUIDE = `${SHOW}/season-2`
const GUIDE_FOR_SOMEBODY = `${GUIDE}?region=US`
// Nothing else here asks for this one: it is not kept when it is needed.
const NOT_KEPT = `${GUIDE}?region=NZ`

/** Every trial on the sample guide, one after the other: a table, and dist/bench.json. */
export async function pages({ folder, withLighthouse }) {
  const figures = { machine: machine(), sections: [] }
  mkdirSync('dist', { recursive: true })
  const done = (section) => {
    figures.sections.push(section)
    writeFileSync('dist/bench.json', JSON.stringify(figures, null, 2))
    console.error(`Done: ${section.title}`)
  }
  const file = join(folder, 'logline.db')
  const env = await settings({ file, now: NOW })
  prepare(env, ['db-migrate'], ['db-seed'])
  const beginning = await starts({ env, path: GUIDE })
  const site = await startSite(env)
  try {
    beginning.push(...(await memory({ site, file, now: NOW })))
    done({ title: 'Start and memory', rows: beginning })
    done(await oneReader({ site, env }))
    done(await waiting({ site, path: NOT_KEPT }))
    done(await weight({ site, path: GUIDE }))
    done(await delivery({ site, paths: await pathsOf(site), folder }))
    if (withLighthouse) done(await lighthouse(site))
  } finally {
    await site.stop()
  }
  for (const section of await editing({ folder, now: NOW })) done(section)
  done(await importing({ folder, now: NOW }))
  console.log(`\n${tableOf(figures)}`)
}

async function pathsOf({ url }) {
  const { body } = await ask(url + GUIDE, { encoding: 'identity' })
  const [, stylesheet] = /href="(\/_next\/static\/[^"]+\.css)[^"]*"/.exec(body.toString()) ?? []
  return {
    'guide page': GUIDE_FOR_SOMEBODY,
    'show page': SHOW,
    'API season': '/api/v1/shows/star-trek-picard/seasons/2?region=US',
    calendar: `${GUIDE}/calendar.ics?region=US`,
    ...(stylesheet && { 'style sheet': stylesheet }),
  }
}

/** One answer after the other, kept ready; and what making the page asks of the database. */
async function oneReader({ site, env }) {
  const times = []
  for (let each = 0; each < 120; each += 1) times.push((await ask(site.url + GUIDE_FOR_SOMEBODY)).ms)
  const outfile = join(root, 'dist/bench/queries.mjs')
  await bundle({ entryPoints: [join(root, 'bench/queries.ts')], outfile })
  const asked = JSON.parse(execFileSync(process.execPath, [outfile], { env, encoding: 'utf8' }))
  return {
    title: 'One reader, one request after the other',
    rows: [
      { what: 'guide page, kept ready, median', unit: 'ms', ours: at(times.slice(20), 0.5) },
      { what: 'questions to the database to make it', ours: asked['guide queries'] },
      { what: 'their time, median', unit: 'ms', ours: asked['guide queries, median ms'] },
    ],
  }
}

async function lighthouse({ url }) {
  const { lighthouseFigures } = await import('./lighthouse.mjs')
  const figures = Object.entries(await lighthouseFigures(url + GUIDE))
  return {
    title: 'Lighthouse, as a phone on a slow line',
    rows: figures.map(([what, ours]) => ({ what, ours })),
  }
}
