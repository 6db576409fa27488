import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { ask, askSteadily, pagesIn } from './asking.mjs'
import { machine } from './machine.mjs'
import { startReplicated } from './replication.mjs'
import { prepare, settings, startEditor, startSite } from './site.mjs'

export const SERVERS_USAGE = 'Usage: npm run bench -- --servers MINUTES (2 or more)'

const NOW = '2022-03-25T12:00:00Z'
const READERS = { connections: 8, rate: 100 }
const EDITED = { id: 'season-star-trek-picard-2', path: '/shows/star-trek-picard/season-2' }
const HELD_BACK_MS = 30_000
const DOWN_MS = 5_000
const LOOK_EVERY_MS = 20
const PATIENCE_MS = 10_000

/**
 * Two servers on one PostgreSQL with a streaming replica, readers on both, and an edit a second by two editors in turn. On the
 * way one server is killed and begun again, and the replica is held back by half a minute. Prints what became of it.
 */
export async function servers({ minutes, folder }) {
  const database = await startReplicated((url) => prepare(envOf(url), ['db-migrate'], ['db-seed']))
  const env = { ...envOf(database.url), DATABASE_READ_URL: database.readUrl }
  const sites = []
  for (const name of ['one', 'other']) sites.push(await serverOf(env, { name, folder }))
  const editors = [await startEditor(env), await startEditor(env)]
  const run = {
    sites,
    editors,
    database,
    edits: [],
    faults: [],
    answers: 0,
    isOver: false,
    paths: await pagesIn(sites[0].site.url),
  }
  const going = Promise.all([...sites.map((site) => readAll(run, site)), editAll(run)])
  try {
    // Whichever fails first is told, and not what fails because of it.
    await Promise.race([happenings(run, minutes), going])
    run.isOver = true
    await going
    tell({ minutes, ...(await whatBecame(run)) })
  } finally {
    run.isOver = true
    await going.catch(() => undefined)
    for (const editor of editors) editor.stop()
    for (const { site } of sites) await site.stop()
    await database.stop()
  }
}

function envOf(url) {
  const { DATABASE_READ_URL: _, ...others } = process.env
  return {
    ...others,
    DATABASE_URL: url,
    LOGLINE_NOW: NOW,
    NEXTAUTH_SECRET: 'for measuring only, and for nothing else',
  }
}

async function serverOf(env, { name, folder }) {
  const { PORT, SITE_URL } = await settings({ file: `${folder}/${name}/none.db` })
  const own = { ...env, HOST: '127.0.0.1', PORT, SITE_URL }
  return { name, env: own, site: await startSite(own), down: [] }
}

/** Asks for every page in turn; whatever is not its page is a fault, but while the server is known to be down. */
function readAll(run, server) {
  let at = 0
  const next = () => {
    at += 1
    return run.paths[at % run.paths.length]
  }
  const told = (path, { status, fault }) => {
    run.answers += 1
    if (status === 200) return
    if (isDown(server)) server.down.at(-1).lost += 1
    else
      run.faults.push({
        server: server.name,
        at: new Date().toISOString(),
        what: `${path}: ${status ?? fault}`,
      })
  }
  return askSteadily({ url: server.site.url, ...READERS, next, isOver: () => run.isOver, told })
}

const isDown = ({ down }) =>
  down.some(({ from, until }) => Date.now() >= from && Date.now() <= (until ?? Infinity) + 500)

async function editAll(run) {
  for (let number = 1; !run.isOver; number += 1) {
    const pause = passed(1_000)
    const words = `What edit ${number} says.`
    const editor = run.editors[number % run.editors.length]
    const { savedAt, ms } = await editor.edit(EDITED.id, words)
    const seen = await Promise.all(run.sites.map((server) => seenAfter(server, words, savedAt)))
    run.edits.push({ words, ms, at: savedAt, seen })
    await pause
  }
}

/** How much later a server shows what was saved, in milliseconds; null while it is down, and what it said if it never did. */
async function seenAfter(server, words, savedAt) {
  const agent = new Agent({ keepAlive: false })
  for (;;) {
    if (isDown(server)) return null
    const body = await ask(server.site.url + EDITED.path, { agent }).then(
      (answer) => gunzipSync(answer.body).toString(),
      () => '',
    )
    if (body.includes(words)) return Date.now() - savedAt
    if (Date.now() - savedAt > PATIENCE_MS) return Number.POSITIVE_INFINITY
    await passed(LOOK_EVERY_MS)
  }
}

/** A third of the way in a server is killed and begun again, and then the replica is held back. */
async function happenings(run, minutes) {
  const part = (minutes * 60_000) / 6
  await passed(2 * part)
  await killAndRestart(run.sites[0])
  const goOn = await run.database.holdBack()
  await passed(HELD_BACK_MS)
  await goOn()
  await passed(Math.max(0, 2 * part - HELD_BACK_MS))
  await passed(2 * part)
}

async function killAndRestart(server) {
  const down = { from: Date.now(), lost: 0 }
  server.down.push(down)
  process.kill(server.site.pid, 'SIGKILL')
  await passed(DOWN_MS)
  server.site = await startSite(server.env)
  down.until = Date.now()
}

async function whatBecame(run) {
  const session = new pg.Client({ connectionString: run.database.url })
  await session.connect()
  const { rows } = await session.query(
    `SELECT "document" FROM "Revision" WHERE "entryId" = $1 AND "publishedAt" IS NOT NULL`,
    [EDITED.id],
  )
  await session.end()
  const kept = new Set(rows.map(({ document }) => JSON.parse(document).logline))
  const seen = run.sites.map((_, at) => run.edits.map((edit) => edit.seen[at]).filter((ms) => ms !== null))
  return {
    edits: run.edits.length,
    lost: run.edits.filter(({ words }) => !kept.has(words)).length,
    seen: run.sites.map(({ name }, at) => ({ server: name, ...spreadOf(seen[at]) })),
    saving: spreadOf(run.edits.map(({ ms }) => ms)),
    answers: run.answers,
    lostWhileDown: run.sites.map(({ name, down }) => ({
      server: name,
      lost: down.reduce((sum, { lost }) => sum + lost, 0),
    })),
    faults: run.faults.length,
    firstFaults: run.faults.slice(0, 5),
    stale: await stalePages(run),
  }
}

/** Kept pages that are not what a server without a past makes now, from the primary alone. */
async function stalePages({ sites, paths, database }) {
  const fresh = await serverOf(envOf(database.url), { name: 'fresh', folder: '/tmp' })
  const stale = []
  try {
    for (const path of paths) {
      const bodies = await Promise.all([...sites, fresh].map(({ site }) => bodyOf(site, path)))
      for (const [at, { name }] of sites.entries())
        if (bodies[at] !== bodies.at(-1)) stale.push(`${name} ${path}`)
    }
  } finally {
    await fresh.site.stop()
  }
  return { pages: paths.length * sites.length, stale }
}

/** Without what names the server that was asked. */
async function bodyOf({ url }, path) {
  const { body } = await ask(url + path, { encoding: 'identity' })
  return body.toString().replaceAll(new URL(url).port, '')
}

function spreadOf(times) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { count: sorted.length, median: at(0.5), p95: at(0.95), most: at(1) }
}

function tell(became) {
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/servers.json', JSON.stringify({ machine: machine(), ...became }, null, 2))
  console.log(JSON.stringify(became, null, 2))
}
