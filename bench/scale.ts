import { isPostgresql } from '@/lib/foundation/database-url'
import { databasePlace } from '@/lib/foundation/db/location'
import { allTold, tellingStatements } from '@/lib/foundation/db/testing-statements'
import { queryRows, read } from '@/lib/foundation/sqlite/inspect'
import { questionsTo } from './questions'

// What the query functions take at the size of this guide: times, statements, and how SQLite plans each of them.
const TRIALS = 24
// A question that is slow at this size is asked fewer times: at least twice, then for no longer than this.
const MOST_MS = 2_000
const place = databasePlace()
let asked: { sql: string; ms: number }[] = []
const { reader, close } = tellingStatements(place, ({ query, duration }) => {
  asked.push({ sql: query, ms: duration })
})

const figures: Record<string, unknown>[] = []
const slowest = new Map<string, { question: string; ms: number }>()
for (const [question, ask] of await questionsTo(reader)) {
  const start = performance.now()
  const isOver = () => performance.now() - start > MOST_MS
  for (let warm = 0; warm < 3 && !isOver(); warm += 1) await ask()
  asked = []
  await ask()
  await allTold()
  const statements = asked
  asked = []
  const times: number[] = []
  const work: number[] = []
  for (let trial = 0; trial < TRIALS && !(trial > 0 && isOver()); trial += 1) {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await ask()
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    work.push((user + system) / 1_000)
  }
  const longest = statements.toSorted((one, other) => other.ms - one.ms)[0]
  figures.push({
    question,
    'median ms': at(times, 0.5),
    'p95 ms': at(times, 0.95),
    'processor ms': at(work, 0.5),
    queries: statements.length,
    'longest query, ms': Math.round(longest?.ms ?? 0),
  })
  for (const { sql, ms } of statements) {
    const known = slowest.get(sql)
    if (!known || known.ms < ms) slowest.set(sql, { question, ms })
  }
}
process.stdout.write(JSON.stringify({ figures, plans: isPostgresql(place) ? [] : plans() }))
await close()

function at(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
}

/** The statements that read a whole table or sort by themselves, the slowest first. */
function plans() {
  return read(place, (database) => {
    const readings = [...slowest].filter(([sql]) => /^\s*select/i.test(sql))
    const told = readings.map(([sql, { question, ms }]) => {
      const steps = queryRows(database, `EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => String(detail))
      const costly = steps.filter((step) => /^SCAN (?!sub$)|TEMP B-TREE/.test(step))
      return { question, ms: Math.round(ms), costly, sql }
    })
    return told.filter(({ costly }) => costly.length > 0).sort((one, other) => other.ms - one.ms)
  })
}
