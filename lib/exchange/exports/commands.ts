import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Owner } from '@/lib/accounts/editor'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import { publishingProblems, recordEntry } from '@/lib/editing/entries/record'
import { unrecordEntry } from '@/lib/editing/publishing/record'
import { chunksOf } from '@/lib/foundation/chunks'
import { guideNow } from '@/lib/foundation/clock'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { parseDocument, readDocument } from '@/lib/guide/kinds/parse'
import { notePurge } from '@/lib/guide/purges/record'
import { IN_ORDER } from './queries'
import { type EntryInFile, type GuideFile, type RevisionInFile, readGuideFile } from './shape'

type Importing = {
  /** Of the file; what is no export of a guide is refused. */
  json: unknown
  /** Takes away the guide that is there, in the same step. */
  replaces: boolean
  onEntry?: (done: number, total: number) => void
}

/** Hours on a slow machine for a guide of ten thousand shows; it is one step all the same. */
const LONGEST_MS = 12 * 60 * 60_000

/**
 * Makes the guide what the file says, all of it or nothing. Answers how many entries it has. Throws Invalid with what is
 * wrong with the file, naming the entry; Conflict when there is a guide already and it is not to be replaced;
 * Unavailable.
 */
export async function importGuide(owner: Owner, { json, replaces, onEntry }: Importing): Promise<number> {
  const guide = readGuideFile(json)
  const problems = guide.entries.flatMap(documentProblems)
  if (problems.length > 0) throw new Invalid(problems)
  const work = async (transaction: Transaction) => {
    const isEmpty = (await transaction.entry.count()) === 0
    if (!isEmpty && !replaces)
      throw new Conflict('The guide is not empty. Nothing was imported: say --replace to take it away first.')
    if (replaces) await removeGuide(transaction)
    await writeGuide(transaction, guide, onEntry)
    await notePurge(transaction, { entryId: null, paths: ['*'], at: new Date() })
    await recordGuideImport(transaction, owner, guide.entries.length)
  }
  await inTransaction(work, { timeoutMs: LONGEST_MS }).catch((fault: unknown) => {
    throw isOfRow(fault) ? new Invalid([{ path: '', message: WRONG_ROW }]) : fault
  })
  return guide.entries.length
}

const WRONG_ROW =
  'A row of the export has other columns than this Logline, or is there twice. Nothing was imported.'

/** What Prisma calls a row that it can't write, and one that is there twice. */
function isOfRow(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  return fault.name === 'PrismaClientValidationError' || ('code' in fault && fault.code === 'P2002')
}

function documentProblems({ kind, id, revisions, headVersion, liveVersion }: EntryInFile) {
  const wrong = (message: string) => [{ path: id, message: `Entry ${id}: ${message}` }]
  const versions = new Set(revisions.map(({ version }) => version))
  if (!versions.has(headVersion) || (liveVersion !== null && !versions.has(liveVersion)))
    return wrong('the newest version, or the one that readers see, is missing.')
  return revisions.flatMap(({ document, version }) => {
    try {
      parseDocument(kind, document)
      return []
    } catch (fault) {
      if (fault instanceof Invalid) return wrong(`version ${version}: ${fault.message}`)
      throw fault
    }
  })
}

async function removeGuide(transaction: Transaction) {
  for (const kind of [...IN_ORDER].reverse()) {
    const live = { kind, liveVersion: { not: null } }
    for (const { id } of await transaction.entry.findMany({ where: live, select: { id: true } }))
      await unrecordEntry(transaction, { kind, id })
  }
  await transaction.entry.deleteMany()
  await transaction.redirect.deleteMany()
  await transaction.regionGroup.deleteMany()
  await transaction.region.deleteMany()
  await transaction.picture.deleteMany()
}

async function writeGuide(transaction: Transaction, guide: GuideFile, onEntry: Importing['onEntry']) {
  const { site, regions, regionGroups, pictures, redirects, entries } = guide
  // Their columns are asked for by the database, which refuses what it does not know.
  for (const row of regions) await transaction.region.create({ data: row as Prisma.RegionCreateManyInput })
  for (const { members, ...group } of regionGroups)
    await transaction.regionGroup.create({
      data: { ...group, members: { create: members.map((region) => ({ region })) } },
    })
  for (const row of pictures) await transaction.picture.create({ data: row as Prisma.PictureCreateManyInput })
  for (const entry of entries) await writeEntry(transaction, entry)
  const live = IN_ORDER.flatMap((kind) =>
    entries.filter((each) => each.kind === kind && each.liveVersion !== null),
  )
  for (const [position, entry] of live.entries()) {
    await publish(transaction, entry)
    onEntry?.(position + 1, live.length)
  }
  for (const data of chunksOf(redirects)) await transaction.redirect.createMany({ data })
  await writeSite(transaction, site)
}

/** Of a file without one the host in the UIDs of calendars stays: that of the site it came from, or this one's. */
async function writeSite(transaction: Transaction, rows: GuideFile['site']) {
  const before = await transaction.site.findFirst({ select: { calendarHost: true } })
  if (rows.length > 0) await transaction.site.deleteMany()
  for (const row of rows as Prisma.SiteCreateManyInput[]) {
    const calendarHost = row.calendarHost || (before?.calendarHost ?? '')
    await transaction.site.create({ data: { ...row, calendarHost } })
  }
}

async function writeEntry(transaction: Transaction, entry: EntryInFile) {
  const { updatedAt: _readers, revisions, withdrawal, locks, imports, calendar: _dates, ...row } = entry
  await transaction.entry.create({ data: row })
  const entryId = entry.id
  await transaction.revision.createMany({
    data: revisions.map(({ document, ...revision }) => ({
      id: newId(),
      entryId,
      document: JSON.stringify(document),
      ...revision,
    })),
  })
  if (withdrawal) await transaction.withdrawal.create({ data: { entryId, ...withdrawal } })
  await transaction.fieldLock.createMany({ data: locks.map((lock) => ({ entryId, ...lock })) })
  await transaction.importedDocument.createMany({ data: imports.map((each) => ({ entryId, ...each })) })
}

/** What readers see: by the rules of today, with the day they are told, and the airings calendars know. */
async function publish<K extends Kind>(transaction: Transaction, entry: EntryInFile & { kind: K }) {
  const { kind, id, liveVersion, updatedAt, calendar } = entry
  const live = entry.revisions.find(({ version }) => version === liveVersion) as RevisionInFile
  const document = readDocument(kind, JSON.stringify(live.document))
  const problems = await publishingProblems(transaction, { kind, entryId: id, document })
  if (problems.length > 0)
    throw new Invalid(
      problems.map(({ path, message }) => ({
        path: `${id}.${path}`,
        message: `The ${KINDS[kind].one} “${entry.title}” (${id}): ${message}`,
      })),
    )
  const at = new Date(live.publishedAt ?? entry.changedAt)
  await recordEntry(transaction, {
    kind,
    id,
    document,
    moment: {
      at,
      now: guideNow(),
      ...(updatedAt && { updatedAt: new Date(updatedAt) }),
    },
  })
  if (calendar) await writeCalendar(transaction, id, calendar)
}

/** Puts the airings and changes of the file in the place of those that publishing has just made. */
async function writeCalendar(
  transaction: Transaction,
  seasonId: string,
  calendar: NonNullable<EntryInFile['calendar']>,
) {
  const { removedEpisodes, removedReleases, lostDates, airings, dateChanges } = calendar
  await transaction.airing.deleteMany({ where: { release: { seasonId } } })
  await transaction.dateChange.deleteMany({ where: { seasonId } })
  for (const data of chunksOf(removedEpisodes as Prisma.EpisodeCreateManyInput[]))
    await transaction.episode.createMany({ data })
  for (const data of chunksOf(removedReleases as Prisma.ReleaseCreateManyInput[]))
    await transaction.release.createMany({ data: data.map((release) => ({ ...release, orderId: null })) })
  for (const { id, ...data } of lostDates as Prisma.ReleaseCreateManyInput[])
    await transaction.release.update({ where: { id }, data })
  for (const data of chunksOf(airings as Prisma.AiringCreateManyInput[]))
    await transaction.airing.createMany({ data })
  for (const data of chunksOf(dateChanges as Prisma.DateChangeCreateManyInput[]))
    await transaction.dateChange.createMany({ data })
}

async function recordGuideImport(transaction: Transaction, owner: Owner, count: number) {
  await recordActivity(transaction, owner, { action: 'imported', detail: `a whole guide: ${count} entries` })
}
