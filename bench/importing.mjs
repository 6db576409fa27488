import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { ask } from './asking.mjs'
import { endingWithUs, residentMb } from './processes.mjs'
import { prepare, settings, startSite } from './site.mjs'

const SEASONS = 34
const EPISODES = 22
const LOOK_EVERY_MS = 20
const PATIENCE_MS = 60_000
const PATH = '/shows/the-long-one'

/**
 * A show as long as the longest, from its file to the page that readers get: what the command takes, what of it is
 * starting, reading and proposing (a dry run), and when the page is there on a site that runs meanwhile.
 */
export async function importing({ folder, now }) {
  const file = join(folder, 'long.json')
  writeFileSync(file, JSON.stringify(longShow()))
  const env = await settings({ file: join(folder, 'importing/logline.db'), now })
  prepare(env, ['db-migrate'])
  const site = await startSite(env)
  try {
    const asked = ['import', 'tvmaze', file, '--rest-new']
    const dry = await timed(env, [...asked, '--dry-run'])
    const shown = firstShown(site.url + PATH)
    const began = performance.now()
    const whole = await timed(env, [...asked, '--publish'])
    const visible = (await shown) - began
    const again = await timed(env, [...asked, '--publish'])
    const episodes = SEASONS * EPISODES
    const rows = [
      { what: 'the command, until it ended', unit: 'ms', ours: whole.ms },
      { what: 'episodes a second', ours: (1000 * episodes) / whole.ms, aim: 'over 1,000' },
      { what: 'of it starting, reading and proposing', unit: 'ms', ours: dry.ms },
      { what: 'until a reader was sent the page', unit: 'ms', ours: visible },
      { what: 'the same file again, which changes nothing', unit: 'ms', ours: again.ms },
      { what: 'most memory of the command', unit: 'MB', ours: whole.mb },
    ]
    return { title: `Importing a show of ${episodes} episodes, while the site runs`, rows }
  } finally {
    await site.stop()
  }
}

async function timed(env, args) {
  const began = performance.now()
  const child = spawn(process.execPath, ['cli/run.mjs', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  endingWithUs(child)
  let mb = 0
  const looking = setInterval(() => {
    mb = Math.max(mb, residentMb(child.pid))
  }, LOOK_EVERY_MS)
  const [code] = await once(child, 'exit')
  clearInterval(looking)
  if (code !== 0) throw new Error(`npm run ${args.join(' ')} failed: its reason stands above.`)
  return { ms: performance.now() - began, mb }
}

async function firstShown(url) {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_MS) {
    const { status } = await ask(url)
    if (status === 200) return performance.now()
    await passed(LOOK_EVERY_MS)
  }
  throw new Error(`${url} was not there after ${PATIENCE_MS / 1000} seconds.`)
}

/** A show as TVmaze answers for it, with weekly episodes of many years. */
function longShow() {
  const country = { name: 'United States', code: 'US', timezone: 'America/New_York' }
  const episodes = Array.from({ length: SEASONS * EPISODES }, (_, index) => {
    const season = Math.floor(index / EPISODES) + 1
    const number = (index % EPISODES) + 1
    const day = new Date(Date.UTC(1988 + season, 8, 24 + 7 * number)).toISOString().slice(0, 10)
    return {
      id: index + 1,
      name: `Chapter ${index + 1}`,
      season,
      number,
      type: 'regular',
      airdate: day,
      airtime: '20:00',
      airstamp: `${day}T20:00:00-05:00`,
      runtime: 30,
      summary: `<p>${'What happened in the town that week. '.repeat(6)}</p>`,
      image: null,
    }
  })
  return {
    id: 1,
    url: 'https://www.tvmaze.com/shows/1/the-long-one',
    name: 'The Long One',
    type: 'Scripted',
    language: 'English',
    genres: ['Comedy'],
    status: 'Running',
    premiered: episodes[0].airdate,
    network: { id: 1, name: 'Channel One', country },
    webChannel: null,
    externals: { thetvdb: null, imdb: null },
    image: null,
    summary: '<p>A town, for a long time.</p>',
    _embedded: { episodes },
  }
}
