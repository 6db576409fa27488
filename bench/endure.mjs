import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { addressesOf } from './addresses.mjs'
import { askSteadily, at } from './asking.mjs'
import { machine } from './machine.mjs'
import { residentMb } from './processes.mjs'
import { prepare, settings, startEditor, startSite } from './site.mjs'

const CONNECTIONS = 8
const REQUESTS_A_SECOND = 100
const EDIT_EVERY_MS = 2_000
const SAMPLE_EVERY_MS = 5_000
const MINUTE_MS = 60_000
const SHOWS = 1_000
// What is warm after this long stays about as it is: memory is compared with what it was then.
const SETTLED_AFTER_MINUTES = 10

export const ENDURE_USAGE = `Usage: npm run bench -- --endure MINUTES [--database FILE]
FILE is an existing guide, filled and migrated. It is edited in place, every two seconds: name a copy of one you care for.
Without it, a guide of ${SHOWS.toLocaleString('en')} shows is made and thrown away.`

/** Minutes of mixed reading with an edit every two seconds: a line a minute, and dist/endure.json. */
export async function endure({ minutes, database, folder }) {
  const file = database ? resolve(database) : join(folder, 'endure.db')
  const env = await settings({ file, now: process.env.LOGLINE_NOW })
  if (!database) prepare(env, ['db-migrate'], ['db-fill', '--shows', String(SHOWS)])
  const site = await startSite(env)
  const editor = await startEditor(env)
  const now = env.LOGLINE_NOW ? Date.parse(env.LOGLINE_NOW) : Date.now()
  const [addresses, entries] = [addressesOf(file, { seed: 1, now }), addressesOf(file, { seed: 2, now })]
  const began = Date.now()
  let hasFailed = false
  const isOver = () => hasFailed || Date.now() - began >= minutes * MINUTE_MS
  const log = minuteLog()
  const told = (path, answer) => log.answered(path, answer)
  try {
    await Promise.all([
      askSteadily({
        url: site.url,
        connections: CONNECTIONS,
        rate: REQUESTS_A_SECOND,
        next: addresses.next,
        isOver,
        told,
      }),
      editNowAndThen({ editor, entries, isOver, log }),
      sample({ site, isOver, log }),
      tellEveryMinute({ log, minutes, began, hasFailed: () => hasFailed }),
    ])
  } catch (fault) {
    hasFailed = true
    throw fault
  } finally {
    editor.stop()
    await site.stop()
    for (const open of [addresses, entries]) open.close()
  }
  console.log(verdict(log.series))
}

async function editNowAndThen({ editor, entries, isOver, log }) {
  // Words of an earlier run on the same guide would change nothing.
  const run = new Date().toISOString()
  for (let number = 1; !isOver(); number += 1) {
    const pause = passed(EDIT_EVERY_MS)
    try {
      log.edited(
        await editor.edit(entries.season().id, `What the bench of ${run} published as number ${number}.`),
      )
    } catch (fault) {
      log.failed(fault.message)
    }
    await pause
  }
}

async function sample({ site, isOver, log }) {
  while (!isOver()) {
    log.sampled({ rss: residentMb(site.pid), ...(await site.counted()) })
    await passed(SAMPLE_EVERY_MS)
  }
}

async function tellEveryMinute({ log, minutes, began, hasFailed }) {
  console.log(`${CONNECTIONS} connections, ${REQUESTS_A_SECOND} requests and half an edit a second:`)
  const head = { ...machine(), minutes, began: new Date(began).toISOString() }
  mkdirSync('dist', { recursive: true })
  for (let minute = 1; minute <= minutes; minute += 1) {
    await passed(began + minute * MINUTE_MS - Date.now())
    if (hasFailed()) return
    const line = log.closeMinute(minute)
    console.log(
      Object.entries(line)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · '),
    )
    const { series, faults, statuses } = log
    writeFileSync('dist/endure.json', JSON.stringify({ ...head, statuses, faults, series }, null, 2))
  }
}

/** What is seen, minute by minute. */
function minuteLog() {
  const fresh = () => ({ times: [], slowest: { ms: 0, path: '' }, edits: [], samples: [], errors: 0 })
  const MOST_FAULTS = 50
  const [series, faults, statuses] = [[], [], {}]
  let minute = fresh()
  let before = { hits: 0, renders: 0 }
  const failed = (what) => {
    minute.errors += 1
    if (faults.length < MOST_FAULTS) faults.push(what)
  }
  return {
    series,
    faults,
    statuses,
    failed,
    answered: (path, { status, ms, fault }) => {
      if (fault || status >= 500) failed(`${path}: ${fault?.message ?? status}`)
      if (fault) return
      statuses[status] = (statuses[status] ?? 0) + 1
      minute.times.push(ms)
      if (ms > minute.slowest.ms) minute.slowest = { ms, path }
    },
    edited: ({ ms }) => minute.edits.push(ms),
    sampled: (seen) => minute.samples.push(seen),
    closeMinute: (number) => {
      const { times, slowest, edits, samples, errors } = minute
      const last = samples.at(-1) ?? { hits: 0, renders: 0 }
      const line = {
        minute: number,
        'RSS MB': Math.round(mean(samples.map(({ rss }) => rss))),
        // The lowest of the minute is nearest to what is really held: the rest waits to be collected.
        'heap MB': Math.round(Math.min(...samples.map(({ heapUsed }) => heapUsed)) / 1e6),
        answers: times.length,
        'p50 ms': tenths(at(times, 0.5)),
        'p99 ms': tenths(at(times, 0.99)),
        'worst ms': tenths(slowest.ms),
        worst: slowest.path,
        edits: edits.length,
        'edit ms': tenths(at(edits, 0.5)),
        errors,
        hits: last.hits - before.hits,
        renders: last.renders - before.renders,
      }
      before = last
      minute = fresh()
      series.push(line)
      return line
    },
  }
}

function verdict(series) {
  const last = series.at(-1)
  const settled = series[SETTLED_AFTER_MINUTES - 1]
  if (!settled || last === settled)
    return `RSS at the end: ${last['RSS MB']} MB. Longer than ${SETTLED_AFTER_MINUTES} minutes shows whether it stays flat.`
  return `RSS: ${settled['RSS MB']} MB after ${SETTLED_AFTER_MINUTES} minutes, ${last['RSS MB']} MB at the end; lowest heap: ${settled['heap MB']} MB, ${last['heap MB']} MB.`
}

function mean(values) {
  return values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : 0
}

function tenths(value) {
  return Math.round(value * 10) / 10
}
