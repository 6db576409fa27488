import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { join, resolve } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import Database from 'libsql'
import { ask, at } from './asking.mjs'
import { kindsOf } from './kinds.mjs'
import { machine } from './machine.mjs'
import { signIn } from './signing-in.mjs'
import { prepare, settings, startEditor, startSite, tell } from './site.mjs'

export const COMPARE_USAGE = `Usage: npm run bench -- --compare SMALL LARGE
Each is a filled and migrated guide's file, or a number of shows: then such a guide is made first, and thrown away. Files are
changed (an account is made, a season's logline is published several times): name copies of guides you care for.`

const NOW = '2022-03-25T12:00:00Z'
const MOST_OF_A_KIND = 24
const EDITS = 12
// So many of a kind go before: code that was never run is slow.
const SPARED = 3

/** How long each kind of page takes to be made in a small guide and in a large one: a table, and dist/compare.json. */
export async function compare({ guides, folder }) {
  const now = process.env.LOGLINE_NOW ?? NOW
  const [before, sites] = [machine(), []]
  try {
    for (const guide of guides) sites.push(await opened({ guide, folder, now }))
    const figures = { machine: before, guides: sites.map(({ shows }) => shows), rows: await rowsOf(sites) }
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/compare.json', JSON.stringify(figures, null, 2))
    console.table(
      figures.rows.map(({ part, kind, ...measured }) => ({ what: `${part}: ${kind}`, ...measured })),
    )
  } finally {
    for (const { site, editor } of sites) {
      editor.stop()
      await site.stop()
    }
  }
}

async function opened({ guide, folder, now }) {
  const isNumber = /^\d+$/.test(guide)
  if (!isNumber && !existsSync(guide)) throw new Error(`There is no file ${guide}.\n${COMPARE_USAGE}`)
  const file = isNumber ? join(folder, guide, 'logline.db') : resolve(guide)
  const env = await settings({ file, now })
  if (isNumber) prepare(env, ['db-migrate'], ['db-fill', '--shows', guide])
  const [email, password] = [`bench-${Date.now()}@example.org`, randomBytes(18).toString('base64url')]
  const account = ['--email', email, '--name', 'Bench', '--role', 'editor', '--password-stdin']
  tell(env, ['user-create', ...account], password)
  const database = new Database(file, { readonly: true })
  const kinds = kindsOf(database, { now: Date.parse(now), count: MOST_OF_A_KIND })
  const [{ shows }] = database.prepare('SELECT count(*) AS shows FROM Show').all()
  const seasons = database.prepare('SELECT id FROM Season ORDER BY id LIMIT ?').all(EDITS)
  database.close()
  await readThrough(file)
  const site = await startSite(env)
  const cookie = await signIn(site, { email, password })
  const agent = new Agent({ keepAlive: true })
  return { shows, kinds, site, seasons, editor: await startEditor(env), told: { agent, cookie } }
}

/** So that the system holds of both files what its memory takes, and no answer waits for the disk. */
async function readThrough(file) {
  for await (const _ of createReadStream(file, { highWaterMark: 2 ** 22 }));
}

/** Both are asked in turn, now the one and now the other first, so that each meets the same machine. */
async function rowsOf(sites) {
  const [small] = sites
  const rows = await onceAfterEdits(sites)
  for (const [number, [part, kind]] of small.kinds.entries()) {
    const answers = sites.map(() => [])
    const most = Math.max(...sites.map(({ kinds }) => kinds[number][2].length))
    for (let turn = 0; turn < most; turn += 1)
      for (const which of inTurn(sites, turn)) {
        const { kinds, site, told } = sites[which]
        const path = kinds[number][2][turn]
        if (path === undefined) continue
        const answer = await ask(site.url + path, told)
        if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
        if (turn >= SPARED) answers[which].push(answer)
      }
    // A small guide has no second page of its shows.
    const isIncomparable = answers.some((own) => own.length === 0)
    if (!isIncomparable) rows.push(rowOf(part, kind, answers))
    console.error(`${isIncomparable ? 'Too few in one of the guides' : 'Done'}: ${part}, ${kind}`)
  }
  return rows
}

// Each has one address, and is made anew for every edit of a season.
const ONE_OF_A_KIND = [
  ['The guide', 'the front page', '/'],
  ['The guide', 'a part of the sitemap', '/sitemap.xml?kind=episodes&page=1'],
  ['Feeds and calendars', 'changed dates', '/changes.xml'],
  ['Feeds and calendars', 'a calendar of everything', '/schedule.ics'],
]

async function onceAfterEdits(sites) {
  const answers = ONE_OF_A_KIND.map(() => sites.map(() => []))
  for (let turn = 0; turn < EDITS; turn += 1)
    for (const which of inTurn(sites, turn)) {
      const { site, editor, seasons, told } = sites[which]
      await editor.edit(seasons[turn].id, `Published by the bench at ${new Date().toISOString()}.`)
      await passed(200)
      for (const [number, [, , path]] of ONE_OF_A_KIND.entries()) {
        const answer = await ask(site.url + path, told)
        if (turn >= SPARED) answers[number][which].push(answer)
      }
    }
  return ONE_OF_A_KIND.map(([part, kind], number) => rowOf(part, kind, answers[number]))
}

function inTurn(sites, turn) {
  const order = [...sites.keys()]
  return turn % 2 === 0 ? order : order.reverse()
}

/** Medians: milliseconds in each guide and their ratio, and how many times as long the large guide's answer is. */
function rowOf(part, kind, answers) {
  const [small, large] = answers.map((own) =>
    at(
      own.map(({ ms }) => ms),
      0.5,
    ),
  )
  const [short, long] = answers.map((own) =>
    at(
      own.map(({ body }) => body.length),
      0.5,
    ),
  )
  const rounded = (value) => Number(value.toFixed(value < 10 ? 1 : 0))
  const ratio = (one, other) => Number((other / one).toFixed(2))
  return {
    part,
    kind,
    small: rounded(small),
    large: rounded(large),
    ratio: ratio(small, large),
    length: ratio(short, long),
  }
}
