import { guideNow } from '@/lib/foundation/clock'
import { databasePlace } from '@/lib/foundation/db/location'
import { tellingStatements } from '@/lib/foundation/db/testing-statements'
import { findSeasonGuide } from '@/lib/guide/seasons/queries'

// Counts what one guide page asks of its database, and times the asking alone.
let statements = 0
const { close } = tellingStatements(databasePlace(), () => {
  statements += 1
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
await close()
