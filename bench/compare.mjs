import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { kindsOf } from './kinds.mjs'
import { machine } from './machine.mjs'
import { signIn } from './signing-in.mjs'
import { prepare, settings, startEditor, startSite, tell } from './site.mjs'
import { askInTurn, median, rounded } from './turns.mjs'

export const COMPARE_USAGE = `Usage: npm run bench -- --compare SMALL LARGE
Each is a filled and migrated guide's file, or a number of shows: then such a guide is made first, and thrown away. Files are
changed (an account is made, a season's logline is published several times): name copies of guides you care for.`

const NOW = '2022-03-25T12:00:00Z'
const MOST_OF_A_KIND = 24
const EDITS = 12

/** How long each kind of page takes to be made in a small guide and in a large one: a table, and dist/compare.json. */
export async function compare({ guides, folder }) {
  const now = process.env.LOGLINE_NOW ?? NOW
  const [before, sites, rows] = [machine(), [], []]
  try {
    for (const guide of guides) sites.push(await opened({ guide, folder, now }))
    await askInTurn(sites, (part, kind, answers) => {
      // A small guide has no second page of its shows.
      const isIncomparable = answers.some((own) => own.length === 0)
      if (!isIncomparable) rows.push(rowOf(part, kind, answers))
      console.error(`${isIncomparable ? 'Too few in one of the guides' : 'Done'}: ${part}, ${kind}`)
    })
    const figures = { machine: before, guides: sites.map(({ shows }) => shows), rows }
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/compare.json', JSON.stringify(figures, null, 2))
    console.table(rows.map(({ part, kind, ...measured }) => ({ what: `${part}: ${kind}`, ...measured })))
  } finally {
    for (const each of sites) await each.close()
  }
}

async function opened({ guide, folder, now }) {
  const isNumber = /^\d+$/.test(guide)
  if (!isNumber && !existsSync(guide)) throw new Error(`There is no file ${guide}.\n${COMPARE_USAGE}`)
  const file = isNumber ? join(folder, guide, 'logline.db') : resolve(guide)
  const env = await settings({ file, now })
  if (isNumber) prepare(env, ['db-migrate'], ['db-fill', '--shows', guide])
  return siteOn({ env, file, now })
}

/** A site that `env` describes, with an editor signed in, and the addresses of each kind that the guide in `file` has. */
export async function siteOn({ env, file, now }) {
  const [email, password] = [`bench-${Date.now()}@example.org`, randomBytes(18).toString('base64url')]
  const account = ['--email', email, '--name', 'Bench', '--role', 'editor', '--password-stdin']
  await tell(env, ['user-create', ...account], password)
  const database = new Database(file, { readonly: true })
  const kinds = kindsOf(database, { now: Date.parse(now), count: MOST_OF_A_KIND })
  const [{ shows }] = database.prepare('SELECT count(*) AS shows FROM Show').all()
  const seasons = database.prepare('SELECT id FROM Season ORDER BY id LIMIT ?').all(EDITS)
  database.close()
  await readThrough(file)
  const site = await startSite(env)
  const cookie = await signIn(site, { email, password })
  const agent = new Agent({ keepAlive: true })
  const editor = await startEditor(env)
  const close = async () => {
    editor.stop()
    await site.stop()
  }
  return { shows, kinds, site, seasons, editor, told: { agent, cookie }, close }
}

/** So that the system holds of a file what its memory takes, and no answer waits for the disk. */
async function readThrough(file) {
  for await (const _ of createReadStream(file, { highWaterMark: 2 ** 22 }));
}

/** Medians: milliseconds in each guide and their ratio, and how many times as long the large guide's answer is. */
function rowOf(part, kind, [ofSmall, ofLarge]) {
  const [small, large] = [ofSmall, ofLarge].map((answers) => median(answers, ({ ms }) => ms))
  const [short, long] = [ofSmall, ofLarge].map((answers) => median(answers, ({ body }) => body.length))
  return {
    part,
    kind,
    small: rounded(small),
    large: rounded(large),
    ratio: Number((large / small).toFixed(2)),
    length: Number((long / short).toFixed(2)),
  }
}
