import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { MADE, SHARED } from '../cli/releases.mjs'
import { root } from '../cli/steps.mjs'
import { runIn, startPostgresql } from '../e2e/postgresql.mjs'
import { askSteadily, pagesIn } from './asking.mjs'
import { startBalancer } from './balancer.mjs'
import { machine } from './machine.mjs'
import { signIn } from './signing-in.mjs'
import { freePort, prepare, settings, startSite, tell } from './site.mjs'

const NOW = '2022-03-25T12:00:00Z'
const READERS = { connections: 8, rate: 100 }
const EDITOR = { email: 'rolling@example.org', password: 'two servers, one after the other' }
const PERSON = 'person-patrick-stewart'
// Before, between and after the steps.
const PAUSE_MS = 5_000
const MIGRATION = '29990101000000_what_the_next_build_needs_expands'
const ADDED = 'ALTER TABLE "Person" ADD COLUMN "ofTheNextBuild" TEXT;\n'

/**
 * The upgrade of docs/hosting.md: two servers behind its nginx on one PostgreSQL, the database expanded, then the one and the
 * other server stopped and started from another build, while readers and an editor go on. Prints what they were answered, and
 * writes dist/rolling.json.
 */
export async function rolling({ folder }) {
  const next = nextBuild(join(folder, 'next'))
  const database = await startPostgresql({ settings: [] })
  await runIn(database.url(), 'CREATE DATABASE guide')
  const port = await freePort()
  const env = {
    ...(await settings({ file: join(folder, 'none/none.db'), now: NOW })),
    DATABASE_URL: database.url('guide'),
    SITE_URL: `http://127.0.0.1:${port}`,
    TRUSTED_PROXIES: '1',
  }
  prepare(env, ['db-migrate'], ['db-seed'])
  const account = ['--email', EDITOR.email, '--name', 'Rolling', '--role', 'editor', '--password-stdin']
  await tell(env, ['user-create', ...account], EDITOR.password)
  const ports = [await freePort(), await freePort()]
  const servers = []
  for (const own of ports) servers.push(await startSite(serverOn(env, own)))
  const stopBalancer = await startBalancer({ port, servers: ports, folder })
  const run = {
    url: env.SITE_URL,
    isOver: false,
    answers: 0,
    faults: [],
    builds: {},
    files: new Set(),
    saves: [],
  }
  try {
    run.paths = await pagesIn(run.url)
    run.cookie = await signIn(run, EDITOR)
    const going = [readAll(run), saveAll(run, env.DATABASE_URL)]
    const steps = await upgrade({ env, ports, servers, next })
    run.isOver = true
    await Promise.all(going)
    told({ steps, ...(await whatBecame(run, env.DATABASE_URL)) })
  } finally {
    await stopBalancer()
    for (const server of servers) await server.stop()
    await database.stop()
  }
}

/** These sources with a style and a migration more, built in a folder of their own. */
function nextBuild(folder) {
  for (const name of readdirSync(root))
    if (!MADE.has(name) && !SHARED.includes(name))
      cpSync(join(root, name), join(folder, name), { recursive: true })
  cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  writeFileSync(join(folder, 'app/globals.css'), '\n.of-the-next-build { color: red }\n', { flag: 'a' })
  for (const migrations of ['prisma/migrations', 'prisma/postgresql/migrations']) {
    mkdirSync(join(folder, migrations, MIGRATION))
    writeFileSync(join(folder, migrations, MIGRATION, 'migration.sql'), ADDED)
  }
  for (const command of [['prisma/engine/prisma.mjs', 'generate'], ['cli/build.mjs']])
    execFileSync(process.execPath, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

function serverOn(env, port) {
  return { ...env, PORT: String(port) }
}

/** Expand, then one server after the other; how long each step took, in milliseconds. */
async function upgrade({ env, ports, servers, next }) {
  const steps = {}
  const step = async (name, work) => {
    const began = performance.now()
    await work()
    steps[name] = Math.round(performance.now() - began)
    await passed(PAUSE_MS)
  }
  await passed(PAUSE_MS)
  await step('migrate', () => tell(env, ['db-migrate'], '', next))
  for (const [at, port] of ports.entries()) {
    await step(`stop server ${at + 1}`, () => servers[at].stop())
    await step(`start server ${at + 1}`, async () => {
      servers[at] = await startSite(serverOn(env, port), next)
    })
  }
  return steps
}

/** Every page in turn, and right after a page whatever it names that was not read yet. */
function readAll(run) {
  let at = 0
  const wanted = []
  const next = () => {
    at += 1
    return wanted.shift() ?? run.paths[at % run.paths.length]
  }
  const heard = (path, answer) => {
    run.answers += 1
    if (answer.status !== 200) return fault(run, path, answer)
    if (!answer.headers['content-type'].startsWith('text/html')) return
    const page = decoded(answer)
    const files = new Set(page.match(/\/(?:_next\/static|elements)\/[^"'\\ )]+/g))
    const build = [...files].find((file) => file.includes('.css')) ?? 'none'
    run.builds[build] = (run.builds[build] ?? 0) + 1
    for (const file of files) {
      if (!run.files.has(file)) wanted.push(file)
      run.files.add(file)
    }
  }
  return askSteadily({ url: run.url, ...READERS, next, isOver: () => run.isOver, told: heard })
}

function decoded({ headers, body }) {
  const encoding = headers['content-encoding']
  return (
    encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
  ).toString()
}

function fault(run, what, { status, fault: error }) {
  run.faults.push(`${new Date().toISOString()} ${what}: ${status ?? error}`)
}

/** A person's form, sent as the page of the first build sends it, four times a second. */
async function saveAll(run, database) {
  const [{ version, document }] = await runIn(
    database,
    `SELECT "headVersion" AS version, "document" FROM "Entry" JOIN "Revision"
     ON "entryId" = "Entry"."id" AND "version" = "headVersion" WHERE "Entry"."id" = '${PERSON}'`,
  )
  const [person, action] = [JSON.parse(document), saveAction()]
  let head = version
  for (let number = 1; !run.isOver; number += 1) {
    const pause = passed(250)
    const note = `Save ${number} of the trial.`
    const answer = await save(run, action, { version: head, document: { ...person, note } })
    run.answers += 1
    if (answer.version) {
      head = answer.version
      run.saves.push({ version: head, note })
    } else fault(run, `save ${number}`, answer)
    await pause
  }
}

async function save({ url, cookie }, action, given) {
  const input = {
    kind: 'person',
    entryId: PERSON,
    note: '',
    minor: false,
    autosave: false,
    along: [],
    publish: false,
    ...given,
  }
  const headers = { cookie, origin: url, 'next-action': action, 'content-type': 'text/plain' }
  try {
    const answer = await fetch(`${url}/admin/people/${PERSON}`, {
      method: 'POST',
      headers,
      body: JSON.stringify([input]),
    })
    const text = await answer.text()
    if (!/\{"outcome":"saved"/.test(text)) return { status: `${answer.status} ${text.slice(0, 200)}` }
    return { version: Number(/"version":(\d+)/.exec(text)?.[1]) }
  } catch (error) {
    return { fault: error.cause ?? error }
  }
}

/** What the build calls the action of app/admin/actions.ts that saves. */
function saveAction() {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  const isSave = ({ exportedName, filename }) =>
    exportedName === 'save' && filename === 'app/admin/actions.ts'
  return Object.keys(node).find((id) => isSave(node[id]))
}

async function whatBecame(run, database) {
  const kept = await runIn(
    database,
    `SELECT "version", "document" FROM "Revision" WHERE "entryId" = '${PERSON}'`,
  )
  const notes = new Map(kept.map(({ version, document }) => [version, JSON.parse(document).note]))
  return {
    requests: run.answers,
    failed: run.faults.length,
    firstFaults: run.faults.slice(0, 5),
    files: run.files.size,
    pagesByStyleSheet: run.builds,
    saves: run.saves.length,
    savesLost: run.saves.filter(({ version, note }) => notes.get(version) !== note).length,
  }
}

function told(became) {
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/rolling.json', JSON.stringify({ machine: machine(), ...became }, null, 2))
  console.log(JSON.stringify(became, null, 2))
}
