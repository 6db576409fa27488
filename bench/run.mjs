#!/usr/bin/env node
// `npm run bench`: figures of this machine, as a table and as dist/bench.json. Nothing here is asserted.

import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildIfChanged } from '../cli/steps.mjs'
import { bundle, root } from '../lib/bundle.mjs'
import { delivered } from './deliver.mjs'

process.chdir(root)
const folder = mkdtempSync(join(tmpdir(), 'logline-bench-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const env = {
  ...process.env,
  DATABASE_URL: `file:${join(folder, 'logline.db')}`,
  LOGLINE_NOW: '2022-03-25T12:00:00Z',
  NEXTAUTH_SECRET: 'for measuring only, and for nothing else',
  PORT: String(port),
  SITE_URL: url,
}
const GUIDE = '/shows/star-trek-picard/season-2'
const PATHS = {
  'guide page': `${GUIDE}?region=US`,
  'API season': '/api/v1/shows/star-trek-picard/seasons/2?region=US',
  calendar: `${GUIDE}/calendar.ics?region=US`,
}

try {
  if (process.argv.includes('--scale')) await scale()
  else await pages()
} finally {
  rmSync(folder, { recursive: true })
}

async function pages() {
  await buildIfChanged()
  for (const command of ['db-migrate', 'db-seed'])
    execFileSync(process.execPath, ['cli/run.mjs', command], { env })
  const figures = { ...(await queries()), ...(await served()), ...weights() }
  console.table(figures)
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/bench.json', JSON.stringify(figures, null, 2))
}

/** `npm run bench -- --scale [10000 …]`: what the pages ask of filled guides of so many shows, 1,000 and 10,000 of them. */
async function scale() {
  const asked = process.argv.filter((each) => /^\d+$/.test(each))
  const outfile = join(root, 'dist/bench/scale.mjs')
  await bundle({ entryPoints: [join(root, 'bench/scale.ts')], outfile })
  for (const shows of asked.length > 0 ? asked : ['1000', '10000']) {
    const filled = { ...env, DATABASE_URL: `file:${join(folder, `${shows}.db`)}` }
    const fill = ['db-fill', '--shows', shows]
    for (const command of [['db-migrate'], fill])
      execFileSync(process.execPath, ['cli/run.mjs', ...command], { env: filled, stdio: 'inherit' })
    const told = execFileSync(process.execPath, [outfile], { env: filled, encoding: 'utf8' })
    const { figures, plans } = JSON.parse(told)
    console.table(figures)
    for (const { question, ms, costly, sql } of plans)
      console.log(`\n${ms} ms, ${question}: ${costly.join('; ')}\n${sql.slice(0, 600)}`)
    mkdirSync('dist', { recursive: true })
    writeFileSync(`dist/bench-${shows}.json`, JSON.stringify({ figures, plans }, null, 2))
  }
}

/** What a guide page asks of the database, in a process of its own. */
async function queries() {
  const outfile = join(root, 'dist/bench/queries.mjs')
  await bundle({ entryPoints: [join(root, 'bench/queries.ts')], outfile })
  return JSON.parse(execFileSync(process.execPath, [outfile], { env, encoding: 'utf8' }))
}

async function served() {
  const began = performance.now()
  const server = spawn(process.execPath, ['cli/start.mjs'], { env, stdio: 'ignore' })
  try {
    while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok)
      await new Promise((resolve) => setTimeout(resolve, 20))
    const start = performance.now() - began
    const first = await timed(GUIDE)
    const page = []
    const api = []
    for (let each = 0; each < 100; each += 1) page.push(await timed(`${GUIDE}?region=US`))
    for (let each = 0; each < 100; each += 1)
      api.push(await timed('/api/v1/shows/star-trek-picard/seasons/2?region=US'))
    const html = Buffer.from(await (await fetch(url + GUIDE)).arrayBuffer())
    return {
      'start to ready, ms': Math.round(start),
      'first guide page, ms': Math.round(first),
      'guide page, median ms': median(page.slice(20)),
      'API season, median ms': median(api.slice(20)),
      'guide HTML, bytes': html.length,
      'guide HTML gzip, bytes': gzipSync(html, { level: 9 }).length,
      'guide HTML brotli, bytes': brotliCompressSync(html).length,
      ...(await delivered(url, PATHS)),
    }
  } finally {
    const ended = new Promise((resolve) => server.once('close', resolve))
    server.kill('SIGTERM')
    await ended
  }
}

async function timed(path) {
  const began = performance.now()
  await (await fetch(url + path)).arrayBuffer()
  return performance.now() - began
}

/** What else a reader is sent, compressed. */
function weights() {
  const script = readdirSync('public/elements').find((name) => /^guide-\w+\.js$/.test(name))
  const styles = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const gzipped = (files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  return {
    'reader script gzip, bytes': gzipped([`public/elements/${script}`]),
    'styles gzip, bytes': gzipped(styles.map((name) => join('.next/static', name))),
  }
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1))
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
