import { PrismaClient } from '@/generated/prisma/client'
import { guideNow } from '@/lib/foundation/clock'
import { useDatabase } from '@/lib/foundation/db/client'
import { databasePlace } from '@/lib/foundation/db/location'
import { SqliteAdapter } from '@/lib/foundation/sqlite/adapter'
import { sqlite } from '@/lib/foundation/sqlite/dialect'
import { treeReader } from '@/lib/foundation/trees/reader'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'

// Counts what one guide page asks of SQLite, and times the asking alone.
const file = databasePlace()
const adapter = new SqliteAdapter({ file, access: 'read', lockDeadlineMs: 5_000 })
const reader = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
let statements = 0
reader.$on('query', () => {
  statements += 1
})
useDatabase({
  place: file,
  dialect: sqlite,
  reader: treeReader(reader, sqlite),
  writer: reader,
  close: () => reader.$disconnect(),
})

const question = { show: 'star-trek-picard', season: 'season-2', region: 'US', now: guideNow() }
for (let warm = 0; warm < 20; warm += 1) await findSeasonGuide(question)
statements = 0
await findSeasonGuide(question)
const asked = statements
const times: number[] = []
for (let each = 0; each < 50; each += 1) {
  const began = performance.now()
  await findSeasonGuide(question)
  times.push(performance.now() - began)
}
const median = times.sort((one, other) => one - other)[25] ?? 0
process.stdout.write(
  JSON.stringify({ 'guide queries': asked, 'guide queries, median ms': Number(median.toFixed(1)) }),
)
await reader.$disconnect()
