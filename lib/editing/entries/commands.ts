import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideNow } from '@/lib/foundation/clock'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'
import { parseDocument, readDocument } from '@/lib/guide/kinds/parse'
import { SLUGS, withSameSlug } from '@/lib/guide/kinds/slugs'
import { findNeeded, publishNeeded, type SeenDraft, unseenProblem } from './needed-drafts'
import { publishRevision } from './record'

export type Save<K extends Kind = Kind> = {
  kind: K
  /** None for a new entry. */
  entryId?: string
  /** The version the editing began from; 0 for a new entry. */
  version: number
  document: unknown
  note?: string
  publish?: boolean
  /** Kept while somebody types. */
  autosave?: boolean
  /** Typed in the entry's form: it takes the place of what was kept there by itself while the same hand typed. */
  typed?: boolean
  /** An edit that readers need not be told of: "updated on" stays as it is. */
  minor?: boolean
  /** Drafts that it points to and that are published with it, as they were seen; what readers see already is left alone. */
  along?: SeenDraft[]
  /** The version that this one brings back. */
  restoredFrom?: number
  /** The id a new entry takes, for the seed and imports. */
  newEntryId?: string
  /** For the seed, whose history lies in the past. Everything else happens now. */
  moment?: PublishMoment
}

/** `document` is what was kept: the one sent, whole and clean. */
export type Saved<K extends Kind = Kind> = {
  entryId: string
  version: number
  published: boolean
  changed: boolean
  document: DocumentByKind[K]
}

/**
 * Keeps a document as the entry's newest revision and, if asked to, publishes it: records, revision, purge note
 * and activity in one transaction. Throws Invalid (nothing is written), Conflict when the entry has a newer
 * version than the one the editing began from, NotFound, Unavailable. The same save sent again changes nothing.
 */
export async function saveEntry<K extends Kind>(editor: Editor, save: Save<K>): Promise<Saved<K>> {
  return inTransaction((transaction) => saveWithin(transaction, editor, save))
}

/** The same inside of a transaction that saves several entries or none of them. */
export async function saveWithin<K extends Kind>(
  transaction: Transaction,
  editor: Editor,
  save: Save<K>,
): Promise<Saved<K>> {
  const document = parseDocument(save.kind, save.document)
  const moment = save.moment ?? { at: new Date(), now: guideNow() }
  try {
    return await keepDocument(transaction, { ...save, document, moment, editor })
  } catch (fault) {
    if (isTakenId(fault)) throw new Invalid([{ path: '', message: TAKEN }])
    throw fault
  }
}

const TAKEN = 'A row of this document has the id of a row elsewhere. Remove the row and add it anew.'

/** Prisma's P2002: something that must be unique is there already. Addresses and numbers were checked before. */
function isTakenId(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'P2002'
}

type SaveInProgress<K extends Kind> = Save<K> & {
  document: DocumentByKind[K]
  moment: PublishMoment
  editor: Editor
}

async function keepDocument<K extends Kind>(
  transaction: Transaction,
  keeping: SaveInProgress<K>,
): Promise<Saved<K>> {
  const { kind, moment, publish = false } = keeping
  const entry = await findOrMakeEntry(transaction, keeping)
  const head = await transaction.revision.findUnique({
    where: { entryId_version: { entryId: entry.id, version: entry.headVersion } },
  })
  const before = head && readDocument(kind, head.document)
  const document = withSameSlug(kind, { before, slug: entry.slug, document: keeping.document })
  const json = JSON.stringify(document)
  const changed = head?.document !== json
  const isOwn = head?.authorId === keeping.editor.id && head.authorName === keeping.editor.name
  const isReplay = entry.headVersion === keeping.version + 1 && isOwn && !changed
  if (entry.headVersion !== keeping.version && !isReplay)
    throw new Conflict(`Version ${entry.headVersion} was saved since version ${keeping.version}.`)

  const version = entry.headVersion + (changed ? 1 : 0)
  const publishes = publish && (changed || entry.liveVersion !== version)
  const saved = { entryId: entry.id, version, published: publish, changed, document }
  const replaced = head && isOwn && replacesIt(head, moment) ? head : null
  if (head && !changed && !keeping.autosave && (replaced || publishes))
    await nameRevision(transaction, head, keeping.note)
  if (!changed && !publishes) return saved

  if (changed) await addRevision(transaction, { entryId: entry.id, version, document: json, by: keeping })
  if (changed && replaced && (keeping.typed || keeping.autosave))
    await transaction.revision.delete({ where: { id: replaced.id } })
  const data = await headOf(transaction, { kind, document, headVersion: version, ...moment })
  await transaction.entry.update({ where: { id: entry.id }, data })
  if (publishes && keeping.along?.length)
    await publishAlong(transaction, { ...keeping, document, entryId: entry.id })
  if (publishes) await publishRevision(transaction, { ...keeping, document, entryId: entry.id, version })
  if (!keeping.autosave || !replaced)
    await recordActivity(transaction, keeping.editor, {
      action: publishes ? 'published' : 'saved',
      entryId: entry.id,
      detail: `version ${version}`,
      at: moment.at,
    })
  return saved
}

async function publishAlong<K extends Kind>(
  transaction: Transaction,
  { kind, document, entryId, along = [], editor, moment }: SaveInProgress<K> & { entryId: string },
) {
  const needed = await findNeeded(transaction, { kind, document, except: entryId })
  const seen = new Map(along.map(({ id, version }) => [id, version]))
  const drafts = needed.filter(({ id }) => seen.has(id))
  const newer = drafts.filter(({ id, version }) => seen.get(id) !== version)
  if (newer.length > 0) throw new Invalid(newer.map(unseenProblem))
  await publishNeeded(transaction, drafts, moment)
  for (const { id, version } of drafts) {
    const detail = `version ${version}`
    await recordActivity(transaction, editor, { action: 'published', entryId: id, detail, at: moment.at })
  }
}

const ONE_SITTING_MS = 30 * 60_000

/** What was kept while somebody typed gives way to what the same hand keeps next; it was never told to anybody. */
function replacesIt(head: StoredRevision, { at }: PublishMoment): boolean {
  const isRecent = at.getTime() - head.createdAt.getTime() < ONE_SITTING_MS
  return head.autosaved && head.publishedAt === null && head.scheduledFor === null && isRecent
}

type StoredRevision = {
  autosaved: boolean
  publishedAt: Date | null
  scheduledFor: Date | null
  createdAt: Date
}

type Authored = Pick<Save, 'note' | 'autosave' | 'minor' | 'restoredFrom'> & {
  editor: Editor
  moment: PublishMoment
}

/** What is saved or published as it stands is no longer one that was kept by itself; what was noted of it before stays. */
async function nameRevision(transaction: Transaction, head: { id: string; note: string }, note = '') {
  const data = { autosaved: false, note: [head.note, note].filter(Boolean).join('; ') }
  await transaction.revision.update({ where: { id: head.id }, data })
}

async function addRevision(
  transaction: Transaction,
  { entryId, version, document, by }: { entryId: string; version: number; document: string; by: Authored },
) {
  const { editor, moment, note = '', autosave: autosaved = false, minor = false, restoredFrom } = by
  const author = { authorId: editor.id, authorName: editor.name }
  const about = { note, autosaved, minor, restoredFrom: restoredFrom ?? null }
  const revision = { id: newId(), entryId, version, document, createdAt: moment.at, ...about, ...author }
  await transaction.revision.create({ data: revision })
}

async function findOrMakeEntry<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, newEntryId, document, moment }: SaveInProgress<K>,
) {
  if (entryId)
    return orNotFound(await transaction.entry.findFirst({ where: { id: entryId, kind, trashedAt: null } }))
  const head = await headOf(transaction, { kind, document, headVersion: 0, ...moment })
  return transaction.entry.create({
    data: { id: newEntryId ?? newId(), kind, createdAt: moment.at, ...head },
  })
}

/** What the admin lists show of the newest revision. */
async function headOf<K extends Kind>(
  transaction: Transaction,
  {
    kind,
    document,
    headVersion,
    at,
  }: PublishMoment & { kind: K; document: DocumentByKind[K]; headVersion: number },
) {
  const own = FORMS[kind].title(document)
  const showId = 'showId' in document ? document.showId : ''
  const show = showId
    ? await transaction.entry.findUnique({ where: { id: showId }, select: { title: true } })
    : null
  const title = [show?.title, own].filter(Boolean).join(', ') || `Untitled ${KINDS[kind].one}`
  return { title, slug: SLUGS[kind](document), headVersion, changedAt: at }
}

/** Puts an earlier version on top again as a new draft. Throws NotFound. */
export async function restoreRevision(
  editor: Editor,
  { entryId, version }: { entryId: string; version: number },
): Promise<Saved> {
  const { reader } = database()
  const entry = orNotFound(await reader.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
  const revision = orNotFound(
    await reader.revision.findUnique({ where: { entryId_version: { entryId, version } } }),
  )
  return saveEntry(editor, {
    kind: entry.kind,
    entryId,
    version: entry.headVersion,
    document: JSON.parse(revision.document),
    note: `Version ${version} again`,
    restoredFrom: version,
  })
}

/** The moment of a day in the past, at noon UTC: for the seed's history. */
export function momentOfDay(day: string): PublishMoment {
  const now = Temporal.Instant.from(`${day}T12:00:00Z`)
  return { at: new Date(now.epochMilliseconds), now }
}
