import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { guideNow } from '@/lib/foundation/clock'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound } from '@/lib/foundation/errors'
import { readDocument } from '@/lib/guide/kinds/parse'
import { notePurge, touchedBy } from '@/lib/guide/purges/record'
import { saveEntry } from '../entries/commands'
import { publishRevision } from '../entries/record'
import { saveWithdrawn } from '../entries/withdrawn'
import { entriesInDraft } from '../entry-lists/storage'
import { unschedule } from '../publish-queue/commands'
import { unrecordEntry } from './record'
import { listLiveUses } from './references'

/** `withSeasons` takes a show's seasons along in the same step. */
export type EntryToRemove = { entryId: string; withSeasons?: boolean }

/**
 * Takes a published entry away from readers: its page is gone, nothing leads elsewhere, and what it was waiting for in
 * the queue is cancelled. Its versions stay. Throws Invalid, with a line for each, while published entries point to
 * it; Conflict when readers don't see it; NotFound, Unavailable. Nothing is taken away then.
 */
export async function withdrawEntry(
  editor: Editor,
  { entryId, withSeasons }: EntryToRemove,
  at = new Date(),
) {
  await inTransaction(async (transaction) => {
    const leaving = await standingEntry(transaction, entryId)
    if (leaving.liveVersion === null) throw new Conflict('This entry is not published any more.')
    const along = withSeasons ? await seasonsOfShow(transaction, leaving, 'live') : []
    await withdrawAll(transaction, [...along, leaving], at)
    for (const { id } of [...along, leaving])
      await recordActivity(transaction, editor, { action: 'withdrew', entryId: id, at })
  })
}

/**
 * Puts an entry into the trash, out of the admin lists; where readers see it, it is withdrawn first. Throws as
 * withdrawEntry does.
 */
export async function trashEntry(editor: Editor, leaving: EntryToRemove, at = new Date()) {
  await inTransaction((transaction) => trashWithin(transaction, editor, leaving, at))
}

/** The same as one part of a change. Only inside of its transaction. */
export async function trashWithin(
  transaction: Transaction,
  editor: Editor,
  { entryId, withSeasons }: EntryToRemove,
  at: Date,
) {
  const leaving = await standingEntry(transaction, entryId)
  const along = withSeasons ? await seasonsOfShow(transaction, leaving, 'all') : []
  const all = [...along, leaving]
  await withdrawAll(
    transaction,
    all.filter(({ liveVersion }) => liveVersion !== null),
    at,
  )
  for (const { id } of all) {
    await unschedule(transaction, id)
    await transaction.entry.update({ where: { id }, data: { trashedAt: at } })
    await recordActivity(transaction, editor, { action: 'trashed', entryId: id, at })
  }
}

type StandingEntry = {
  id: string
  kind: Kind
  title: string
  liveVersion: number | null
  trashedAt: Date | null
}

async function standingEntry(transaction: Transaction, id: string): Promise<StandingEntry> {
  return orNotFound(await transaction.entry.findFirst({ where: { id, trashedAt: null } }))
}

/** A show's seasons: those that readers see, or every one whose newest version is of this show. */
async function seasonsOfShow(
  transaction: Transaction,
  { id, kind }: StandingEntry,
  which: 'live' | 'all',
): Promise<StandingEntry[]> {
  if (kind !== 'show') return []
  const live = await transaction.season.findMany({ where: { showId: id }, select: { id: true } })
  const drafts = which === 'live' ? [] : await draftsOf(transaction, id)
  const ids = [...new Set([...live.map((season) => season.id), ...drafts])]
  // By the ids alone: told that they are not in the trash, SQLite would begin with all that are not.
  const rows = await transaction.entry.findMany({ where: { id: { in: ids } } })
  return rows.filter(({ trashedAt }) => trashedAt === null)
}

async function draftsOf(transaction: Transaction, showId: string): Promise<string[]> {
  const { joinInOrder } = database().dialect
  const rows = await transaction.$queryRaw<{ id: string; document: string }[]>`
    SELECT e."id", r."document" FROM (${entriesInDraft('season')}) d
    ${joinInOrder} "Entry" e ON e."id" = d."id"
    ${joinInOrder} "Revision" r ON r."entryId" = e."id" AND r."version" = e."headVersion"
    WHERE r."document" LIKE ${`%"${showId}"%`}`
  return rows
    .filter(({ document }) => readDocument('season', document).showId === showId)
    .map((row) => row.id)
}

async function withdrawAll(transaction: Transaction, leaving: StandingEntry[], at: Date) {
  const ids = new Set(leaving.map(({ id }) => id))
  for (const { id, kind } of leaving) {
    const uses = (await listLiveUses(transaction, { kind, id })).filter((use) => !ids.has(use.id))
    if (uses.length > 0)
      throw new Invalid(
        uses.map((use) => ({ path: use.path, message: `“${use.title}” uses it and is published.` })),
      )
  }
  for (const { id, kind } of leaving) {
    const paths = await touchedBy(transaction, { kind, id })
    await saveWithdrawn(transaction, { kind, entryId: id, at })
    await unrecordEntry(transaction, { kind, id })
    await unschedule(transaction, id)
    const live = { entryId: id, publishedAt: { not: null }, supersededAt: null }
    await transaction.revision.updateMany({ where: live, data: { supersededAt: at } })
    await transaction.entry.update({ where: { id }, data: { liveVersion: null } })
    await notePurge(transaction, { entryId: id, paths, at })
  }
}

/**
 * Takes an entry out of the trash, and with it the seasons that were put there in the same step. What readers saw
 * before is published again, the same version, unless `asDraft`. Throws Invalid with what stands against that (an
 * address that is somebody else's by now) and changes nothing; NotFound, Unavailable.
 */
export async function returnEntry(
  editor: Editor,
  { entryId, asDraft = false }: { entryId: string; asDraft?: boolean },
  at = new Date(),
) {
  await inTransaction((transaction) => returnWithin(transaction, editor, { entryId, asDraft }, at))
}

/** The same as one part of a change. Only inside of its transaction. */
export async function returnWithin(
  transaction: Transaction,
  editor: Editor,
  { entryId, asDraft = false }: { entryId: string; asDraft?: boolean },
  at: Date,
) {
  const entry = orNotFound(
    await transaction.entry.findFirst({ where: { id: entryId, trashedAt: { not: null } } }),
  )
  const along = await trashedWith(transaction, entry)
  const returning = [entry, ...along]
  const ids = returning.map(({ id }) => id)
  await transaction.entry.updateMany({ where: { id: { in: ids } }, data: { trashedAt: null } })
  const before = asDraft ? [] : await liveBefore(transaction, returning)
  // All of them are to be there again before one is checked for pointing to what is not.
  for (const { entryId: id, version } of before)
    await transaction.entry.update({ where: { id }, data: { liveVersion: version } })
  for (const each of before) await publishAsBefore(transaction, each, at)
  for (const { id } of returning)
    await recordActivity(transaction, editor, { action: 'returned', entryId: id, at })
}

async function trashedWith(
  transaction: Transaction,
  { id, kind, trashedAt }: StandingEntry,
): Promise<StandingEntry[]> {
  if (kind !== 'show' || !trashedAt) return []
  const seasons = await transaction.entry.findMany({ where: { kind: 'season', trashedAt } })
  const heads = await transaction.revision.findMany({
    where: { OR: seasons.map((season) => ({ entryId: season.id, version: season.headVersion })) },
    select: { entryId: true, document: true },
  })
  const own = heads.filter(({ document }) => readDocument('season', document).showId === id)
  return seasons.filter((season) => own.some(({ entryId }) => entryId === season.id))
}

type LiveBefore = { entryId: string; kind: Kind; version: number; document: string; minor: boolean }

/** What went into the trash while readers saw it was withdrawn at that same moment. */
async function liveBefore(transaction: Transaction, returning: StandingEntry[]): Promise<LiveBefore[]> {
  const before: LiveBefore[] = []
  for (const { id: entryId, kind, trashedAt } of returning) {
    const withdrawal = await transaction.withdrawal.findUnique({ where: { entryId } })
    if (!withdrawal || withdrawal.at.getTime() !== trashedAt?.getTime()) continue
    const where = { entryId, publishedAt: { not: null }, supersededAt: trashedAt }
    const last = orNotFound(await transaction.revision.findFirst({ where, orderBy: { version: 'desc' } }))
    before.push({ ...last, kind })
  }
  return before
}

async function publishAsBefore(transaction: Transaction, { document, ...before }: LiveBefore, at: Date) {
  const { entryId, kind, version, minor } = before
  const moment = { at, now: guideNow() }
  const publishing = { kind, entryId, version, document: readDocument(kind, document), moment, minor }
  await publishRevision(transaction, publishing)
}

/**
 * Undoes the last publish: the version readers saw before it is published again, as a new one on top. Throws Conflict
 * when readers see another version by now than `liveVersion`, NotFound when there is none before it; else as saveEntry.
 */
export async function undoPublish(
  editor: Editor,
  { entryId, liveVersion }: { entryId: string; liveVersion: number },
) {
  const { reader } = database()
  const entry = orNotFound(await reader.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
  if (entry.liveVersion !== liveVersion)
    throw new Conflict('Something else was published since: check the history again.')
  const before = orNotFound(
    await reader.revision.findFirst({
      where: { entryId, publishedAt: { not: null }, supersededAt: { not: null } },
      orderBy: [{ supersededAt: 'desc' }, { version: 'desc' }],
    }),
  )
  return saveEntry(editor, {
    kind: entry.kind,
    entryId,
    version: entry.headVersion,
    document: JSON.parse(before.document),
    note: `Version ${before.version} again: version ${liveVersion} was undone`,
    publish: true,
    restoredFrom: before.version,
  })
}

/** Says that an entry is still true today: neither a version nor the readers' "updated on" comes of it. Throws NotFound. */
export async function stampChecked(editor: Editor, entryId: string, at = new Date()) {
  await inTransaction(async (transaction) => {
    await standingEntry(transaction, entryId)
    await transaction.entry.update({ where: { id: entryId }, data: { checkedAt: at } })
    await recordActivity(transaction, editor, { action: 'checked', entryId, at })
  })
}
