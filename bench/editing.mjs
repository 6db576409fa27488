import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import Database from 'libsql'
import { ask, at } from './asking.mjs'
import { startReaders } from './readers.mjs'
import { prepare, settings, startEditor, startSite } from './site.mjs'

const SHOWS = 200
const CONNECTIONS = 64
const EDITS = 20
const EVERY_MS = 1_000
const LOOK_EVERY_MS = 5
const PATIENCE_MS = 60_000
const MINUTE_MS = 60_000
const BEFORE_THE_TURN_MS = 5_000
const AFTER_THE_TURN_MS = 10_000

/**
 * What edits by another process cost those who read, and when they see them: once with the guide's clock standing still, so
 * that nothing but edits changes a page, and once at the end of a minute, when every kept page is past its time.
 */
export async function editing({ folder, now }) {
  const file = join(folder, 'editing/logline.db')
  prepare(await settings({ file, now }), ['db-migrate'], ['db-fill', '--shows', String(SHOWS)])
  const pages = pagesOf(file)
  const reading = `while ${CONNECTIONS} connections read ${pages.others.length} pages of other shows`
  const everySecond = await whileOthersRead({ file, now, pages, work: editEverySecond })
  const atTheTurn = await whileOthersRead({ file, pages, work: editAtTheTurn })
  return [
    { title: `An edit a second ${reading}`, rows: rowsOf({ ...everySecond, aims: true }) },
    { title: `An edit at the turn of the minute ${reading}`, rows: rowsOf(atTheTurn) },
  ]
}

async function whileOthersRead({ file, now, pages, work }) {
  const { edited, others } = pages
  const env = await settings({ file, now })
  const site = await startSite(env)
  const editor = await startEditor(env)
  try {
    for (const path of [edited.path, ...others]) await ask(site.url + path)
    const before = await site.counted()
    const readers = await startReaders({ url: site.url, paths: others, connections: CONNECTIONS })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const edits = await work((words) => editAsSeen({ words, url: site.url, agent, edited, editor }))
    agent.destroy()
    const load = await readers.stop()
    const after = await site.counted()
    return { edits, load, hits: after.hits - before.hits, renders: after.renders - before.renders }
  } finally {
    editor.stop()
    await site.stop()
  }
}

async function editEverySecond(edit) {
  const edits = []
  for (let number = 1; number <= EDITS; number += 1) {
    const pause = passed(EVERY_MS)
    edits.push(await edit(`What the bench published as number ${number}.`))
    await pause
  }
  return edits
}

async function editAtTheTurn(edit) {
  await passed(BEFORE_THE_TURN_MS)
  await passed(MINUTE_MS - (Date.now() % MINUTE_MS))
  const over = passed(AFTER_THE_TURN_MS)
  const edits = [await edit('What the bench published as the minute ended.')]
  await over
  return edits
}

/** How long saving took, and how much later the first answer with the new words had come, both in milliseconds. */
async function editAsSeen({ words, url, agent, edited, editor }) {
  // The reader asks all the time, before the edit as well: whoever comes in the middle of it counts.
  const [{ savedAt, ms }, shownAt] = await Promise.all([
    editor.edit(edited.id, words),
    firstShown(url + edited.path, words, agent),
  ])
  return { saving: ms, visible: Math.max(0, shownAt - savedAt) }
}

function pagesOf(file) {
  const database = new Database(file)
  const seasons = database
    .prepare(
      'SELECT Season.id, Show.slug AS show, Season.slug FROM Season JOIN Show ON Show.id = Season.showId ORDER BY Show.slug, Season.slug',
    )
    .all()
  database.close()
  const [edited] = seasons
  const strangers = seasons.filter(({ show }) => show !== edited.show).slice(0, 200)
  const others = strangers.flatMap(({ show, slug }) => [`/shows/${show}`, `/shows/${show}/${slug}`])
  return {
    edited: { id: edited.id, path: `/shows/${edited.show}/${edited.slug}` },
    others: [...new Set(others)],
  }
}

/** The moment at which an answer with these words had come. */
async function firstShown(url, words, agent) {
  const began = Date.now()
  while (Date.now() - began < PATIENCE_MS) {
    const { body } = await ask(url, { agent })
    if (gunzipSync(body).includes(words)) return Date.now()
    await passed(LOOK_EVERY_MS)
  }
  throw new Error(`${url} did not show an edit for ${PATIENCE_MS / 1000} seconds.`)
}

function rowsOf({ edits, load, hits, renders, aims = false }) {
  const visible = edits.map((each) => each.visible)
  const several = edits.length > 1
  return [
    ...(several ? [{ what: 'visible after it was saved, median', unit: 'ms', ours: at(visible, 0.5) }] : []),
    {
      what: `visible after it was saved${several ? ', worst' : ''}`,
      unit: 'ms',
      ours: at(visible, 1),
      aim: aims ? 'under 300' : '',
    },
    {
      what: 'saving it, median',
      unit: 'ms',
      ours: at(
        edits.map((each) => each.saving),
        0.5,
      ),
    },
    {
      what: 'answers that were kept ready, of all',
      unit: '%',
      ours: (100 * hits) / (hits + renders),
      aim: aims ? 'over 99' : '',
    },
    { what: 'pages made', ours: renders },
    { what: 'answers a second for the others', ours: load.rate },
    { what: 'their slowest of a hundred', unit: 'ms', ours: load.p99 },
    { what: 'their slowest', unit: 'ms', ours: load.worst },
  ]
}
