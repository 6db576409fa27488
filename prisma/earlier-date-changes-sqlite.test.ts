import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { systemEditor } from '@/lib/accounts/users/system'
import { momentOfDay, saveEntry } from '@/lib/editing/entries/commands'
import { sampleGuide } from '@/lib/editing/entries/testing'
import { queryRows, withDatabase } from '@/lib/foundation/sqlite/inspect'
import { withoutTiming } from '@/lib/foundation/sqlite/testing-project'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'

const guide = sampleGuide('2024-06-01T12:00:00Z')

const SEASON = 'season-star-trek-picard-3'
const SCRIPT = 'prisma/migrations/20261129224500_dates_that_changed_before/migration.sql'
const CHANGES = `SELECT "at", "seasonId", "releaseId", "episodeId", "kind", "beforeValue", "beforePrecision", "beforeTime",
  "beforeZone", "afterValue", "afterPrecision", "afterTime", "afterZone", "reason", "sources" FROM "DateChange"
  ORDER BY "at", "releaseId"`

type Row = DocumentByKind['season']['releases'][number]

const premiere = (on: string, time = '', zone = '') => ({ premiere: { on, time, zone } })

/** What became of a release that the season gets besides, publishing by publishing. */
const STORY: Partial<Row>[] = [
  { ...premiere('2031'), confidence: 'expected' },
  premiere('2031-H1'),
  premiere('2031-Q2'),
  premiere('2031-05'),
  premiere('2031-05-08'),
  { confidence: 'confirmed' },
  premiere('2031-05-15', '21:00', 'Europe/Berlin'),
  { holdKind: 'postponed', holdReason: 'A strike' },
  { holdKind: '', ...premiere('2031-06-12') },
  premiere('tba'),
  premiere('2031-Q4'),
  { confidence: 'withdrawn' },
  { confidence: 'announced' },
]

async function publishStory() {
  const { headVersion } = await guide.db.entry.findUniqueOrThrow({ where: { id: SEASON } })
  const head = { entryId_version: { entryId: SEASON, version: headVersion } }
  const revision = await guide.db.revision.findUniqueOrThrow({ where: head })
  const document = readDocument('season', revision.document)
  const [first] = document.releases
  if (!first) throw new Error('The sample season has no release.')
  let row: Row = { ...first, id: 'later', window: 'later', pattern: 'irregular', exceptions: [] }
  const steps = STORY.map((step) => {
    row = { ...row, ...step }
    return [...document.releases, row]
  })
  let version = headVersion
  for (const [at, releases] of [...steps, document.releases].entries()) {
    const moment = momentOfDay(`2024-01-${String(at + 1).padStart(2, '0')}`)
    const save = { kind: 'season', entryId: SEASON, version, publish: true, moment } as const
    version = (await saveEntry(systemEditor('Test'), { ...save, document: { ...document, releases } }))
      .version
  }
}

test('revisions that were published before changes were kept tell what publishing keeps today', async () => {
  await publishStory()
  const script = await readFile(SCRIPT, 'utf8')
  withDatabase(guide.file, (database) => {
    const kept = queryRows(database, CHANGES).map(withoutTiming)
    expect(kept.map(({ kind }) => kind)).toEqual([
      ...['announced', 'announced', 'announced', 'narrowed', 'announced', 'announced', 'announced'],
      ...['narrowed', 'narrowed', 'narrowed', 'narrowed', 'confirmed', 'moved', 'postponed', 'resumed'],
      ...['withdrawn', 'announced', 'withdrawn', 'announced', 'withdrawn'],
    ])
    database.exec(`DELETE FROM "DateChange"; ${script}`)
    expect(queryRows(database, CHANGES).map(withoutTiming)).toEqual(kept)
    database.exec(script)
    expect(queryRows(database, CHANGES)).toHaveLength(kept.length)
    database.exec(`DELETE FROM "DateChange" WHERE "at" < '2024-01-05'; ${script}`)
    expect(queryRows(database, CHANGES).map(withoutTiming)).toEqual(kept)
  })
})
