import type Database from 'libsql'
import { momentOfDay } from '@/lib/editing/entries/commands'
import { recordEntry } from '@/lib/editing/entries/record'
import { Refusal } from '@/lib/foundation/refusal'
import { mergeWal, queryRows, withDatabase } from '@/lib/foundation/sqlite/inspect'
import { withoutIndexes } from '@/lib/foundation/sqlite/without-indexes'
import { FORMS } from '@/lib/guide/kinds/forms'
import { SLUGS } from '@/lib/guide/kinds/slugs'
import { Collected } from './collected'
import { type FilledEntry, platformEntries, showEntries } from './entries'
import { MAX_SHOWS } from './names'
import type { FillChoices } from './plan'
import { openToFill, Tables } from './tables-sqlite'

/** Rows are written after so many shows: the most that is held in memory. */
const SHOWS_AT_ONCE = 100

type Progress = (shows: number) => void

/**
 * Fills a migrated, empty guide with made-up shows, as publishing them would have: all of it or, when it is stopped,
 * nothing. The same choices make the same guide. Answers the number of rows. Throws a Refusal when the guide holds
 * anything, when another program has the file open, or for a number of shows it has no names for.
 */
export async function fillGuide(file: string, choices: FillChoices, progress: Progress): Promise<number> {
  if (choices.shows < 1 || choices.shows > MAX_SHOWS)
    throw new Refusal(`A guide is filled with 1 to ${MAX_SHOWS.toLocaleString('en')} shows.`)
  withDatabase(file, refuseEntries)
  mergeWal(file)
  const database = openToFill(file)
  try {
    const tables = new Tables(database)
    await withoutIndexes(database, () => writeGuide(tables, choices, progress))
    database.exec('COMMIT')
    return tables.written
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
    database.close()
  }
}

function refuseEntries(database: Database.Database) {
  if (queryRows(database, 'SELECT 1 FROM Entry LIMIT 1').length > 0)
    throw new Refusal('The guide is not empty: only an empty one can be filled.')
}

async function writeGuide(tables: Tables, choices: FillChoices, progress: Progress) {
  const collected = new Collected()
  for (const entry of platformEntries()) await publish(collected, entry, '')
  for (let index = 0; index < choices.shows; index += 1) {
    let show = ''
    for (const entry of showEntries(index, choices)) {
      if (entry.kind === 'show') show = entry.document.title
      await publish(collected, entry, show)
    }
    if (index % SHOWS_AT_ONCE === SHOWS_AT_ONCE - 1) {
      tables.write(collected.take())
      progress(index + 1)
    }
  }
  tables.write(collected.take())
}

/** The author of everything in a filled guide. */
export const FILLED_BY = 'Filled guide'

async function publish(collected: Collected, entry: FilledEntry, show: string) {
  const { kind, id, document, on } = entry
  const moment = momentOfDay(on)
  collected.add('Entry', { ...headOf(entry, show), id, kind, createdAt: moment.at, changedAt: moment.at })
  collected.add('Revision', {
    id: `revision-${id}`,
    entryId: id,
    version: 1,
    document: JSON.stringify(document),
    authorName: FILLED_BY,
    createdAt: moment.at,
    publishedAt: moment.at,
  })
  await recordEntry(collected.transaction, { kind, id, document, moment })
}

/** As the admin lists have it: a season is listed under its show's title. */
function headOf(entry: FilledEntry, show: string) {
  const versions = { headVersion: 1, liveVersion: 1 }
  if (entry.kind === 'season') {
    const { document } = entry
    return {
      title: `${show}, ${FORMS.season.title(document)}`,
      slug: SLUGS.season(document),
      ...versions,
    }
  }
  const title = 'title' in entry.document ? entry.document.title : entry.document.name
  return { title, slug: slugOfEntry(entry), ...versions }
}

function slugOfEntry(entry: FilledEntry): string {
  switch (entry.kind) {
    case 'show':
      return SLUGS.show(entry.document)
    case 'season':
      return SLUGS.season(entry.document)
    case 'person':
      return SLUGS.person(entry.document)
    case 'character':
      return SLUGS.character(entry.document)
    case 'platform':
      return SLUGS.platform(entry.document)
  }
}
