import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runIn, startPostgresql } from '../e2e/postgresql.mjs'
import { bundle, root } from '../lib/foundation/bundle.mjs'
import { siteOn } from './compare.mjs'
import { machine } from './machine.mjs'
import { processorMs } from './processes.mjs'
import { prepare, settings } from './site.mjs'
import { askInTurn, median, rounded } from './turns.mjs'
import { startWire } from './wire.mjs'

export const DATABASES_USAGE = 'Usage: npm run bench -- --databases SHOWS (100 or more)'

const NOW = '2022-03-25T12:00:00Z'
const AWAY_MS = 1
const ROUNDS = 2

/**
 * One made-up guide in SQLite, in PostgreSQL on this machine, and in the same PostgreSQL a millisecond away: what questions
 * and pages take, and how often a page waits for the database. Tables, and dist/databases.json.
 */
export async function databases({ shows, folder }) {
  const figures = { machine: machine(), shows, awayMs: AWAY_MS }
  const file = join(folder, 'logline.db')
  const sqlite = await settings({ file, now: NOW })
  prepare(sqlite, ['db-migrate'], ['db-fill', '--shows', String(shows)])
  const server = await startPostgresql({ settings: [] })
  const url = server.url('guide')
  await runIn(server.url(), 'CREATE DATABASE guide')
  prepare(sqlite, ['db-move', '--to', url])
  await runIn(url, 'VACUUM ANALYZE')
  const wire = await startWire({ to: url, lateMs: AWAY_MS })
  const on = async (address) => ({ ...(await settings({ file, now: NOW })), DATABASE_URL: address })
  try {
    figures.questions = await questionsOn([sqlite, await on(url)])
    console.table(figures.questions)
    figures.pages = await pagesOn({ file, envs: [sqlite, await on(url), await on(wire.url)], server, wire })
    console.table(
      figures.pages.map(({ part, kind, work: _, ...measured }) => ({
        what: `${part}: ${kind}`,
        ...measured,
      })),
    )
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/databases.json', JSON.stringify(figures, null, 2))
  } finally {
    wire.stop()
    await server.stop()
  }
}

/** The questions of scale.ts, of both databases in turn: of each question the quicker round. */
async function questionsOn(envs) {
  const outfile = join(root, 'dist/bench/scale.mjs')
  await bundle({ entryPoints: [join(root, 'bench/scale.ts')], outfile })
  const rounds = envs.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [which, env] of envs.entries()) {
      const told = execFileSync(process.execPath, [outfile], { env, encoding: 'utf8', maxBuffer: 2 ** 28 })
      rounds[which].push(JSON.parse(told).figures)
    }
  return rounds[0][0].map(({ question }, at) => {
    const [sqlite, postgresql] = rounds.map((own) =>
      Math.min(...own.map((figures) => figures[at]['median ms'])),
    )
    const [statements, trips] = rounds.map(([figures]) => figures[at].queries)
    return { question, sqlite, postgresql, times: times(sqlite, postgresql), statements, trips }
  })
}

async function pagesOn({ file, envs, server, wire }) {
  const [sites, rows] = [[], []]
  try {
    for (const env of envs) sites.push(await siteOn({ env, file, now: NOW }))
    for (const each of sites)
      each.meters = { work: () => processorMs(each.site.pid), ofDatabase: () => processorMs(server.pid) }
    sites.at(-1).meters.trips = wire.trips
    await askInTurn(sites, (part, kind, answers) => {
      console.error(`Done: ${part}, ${kind}`)
      rows.push(rowOf(part, kind, answers))
    })
    return rows
  } finally {
    for (const each of sites) await each.close()
  }
}

/**
 * Medians in milliseconds, how often the page waited for the database that is away, and the mean processor time of the servers
 * and of PostgreSQL.
 */
function rowOf(part, kind, answers) {
  const [sqlite, postgresql, away] = answers.map((own) => median(own, ({ ms }) => ms))
  const [onSqlite, onPostgresql] = answers.map((own) => mean(own, ({ work }) => work))
  return {
    part,
    kind,
    sqlite: rounded(sqlite),
    postgresql: rounded(postgresql),
    times: times(sqlite, postgresql),
    away: rounded(away),
    trips: median(answers[2], ({ trips }) => trips),
    work: { onSqlite, onPostgresql, ofPostgresql: mean(answers[1], ({ ofDatabase }) => ofDatabase) },
  }
}

function mean(answers, figure) {
  const sum = answers.reduce((total, answer) => total + figure(answer), 0)
  return Number((sum / answers.length).toFixed(1))
}

function times(one, other) {
  return Number((other / one).toFixed(2))
}
