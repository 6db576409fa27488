import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { guideNow } from '../clock'
import { database, type Transaction } from '../db/client'
import { Conflict, found, Invalid } from '../errors'
import { newId } from '../ids'
import type { Editor } from '../users/editor'
import { gapsOf } from './gaps'
import { type Documents, isKind, KINDS, type Kind } from './kinds'
import type { Moment } from './moment'
import { parseDocument } from './parse'
import { recordEntry } from './record'
import { redirectOldPath } from './redirects'
import { addressProblems, referenceProblems } from './references'

export type Save<K extends Kind = Kind> = {
  kind: K
  /** None for a new entry. */
  entryId?: string
  /** The version the editing began from; 0 for a new entry. */
  version: number
  document: unknown
  note?: string
  publish?: boolean
  /** The id a new entry takes, for the seed and imports. */
  newEntryId?: string
  /** For the seed, whose history lies in the past. Everything else happens now. */
  moment?: Moment
}

/** `document` is what was kept: the one sent, whole and clean. */
export type Saved<K extends Kind = Kind> = {
  entryId: string
  version: number
  published: boolean
  changed: boolean
  document: Documents[K]
}

/**
 * Keeps a document as the entry's newest revision and, if asked to, publishes it: records, revision, purge note
 * and activity in one transaction. Throws Invalid (nothing is written), Conflict when the entry has a newer
 * version than the one the editing began from, NotFound.
 */
export async function saveEntry<K extends Kind>(editor: Editor, save: Save<K>): Promise<Saved<K>> {
  const { kind, version, note = '', publish = false, moment = { at: new Date(), now: guideNow() } } = save
  const document = parseDocument(kind, save.document)

  return database().writer.$transaction(async (transaction) => {
    const entry = await openEntry(transaction, save, document, moment)
    if (entry.headVersion !== version)
      throw new Conflict(`Version ${entry.headVersion} was saved since version ${version}.`)
    const json = JSON.stringify(document)
    const head = await transaction.revision.findUnique({
      where: { entryId_version: { entryId: entry.id, version } },
    })
    const changed = head?.document !== json
    if (!changed && !publish) return { entryId: entry.id, version, published: false, changed, document }
    if (!changed && entry.liveVersion === version)
      return { entryId: entry.id, version, published: true, changed, document }

    const next = changed ? version + 1 : version
    if (changed) {
      const author = { authorId: editor.id, authorName: editor.name }
      const revision = {
        id: newId(),
        entryId: entry.id,
        version: next,
        document: json,
        note,
        createdAt: moment.at,
        ...author,
      }
      await transaction.revision.create({ data: revision })
    }
    await transaction.entry.update({
      where: { id: entry.id },
      data: await headOf(transaction, kind, document, next, moment),
    })
    if (publish) await publishRevision(transaction, kind, entry.id, next, document, moment)
    await transaction.activity.create({
      data: {
        id: newId(),
        at: moment.at,
        userId: editor.id,
        actor: editor.name,
        action: publish ? 'published' : 'saved',
        entryId: entry.id,
        detail: `version ${next}`,
      },
    })
    return { entryId: entry.id, version: next, published: publish, changed, document }
  })
}

async function openEntry(transaction: Transaction, save: Save, document: Documents[Kind], moment: Moment) {
  if (save.entryId) {
    const entry = found(
      await transaction.entry.findFirst({ where: { id: save.entryId, kind: save.kind, trashedAt: null } }),
    )
    return { id: entry.id, headVersion: entry.headVersion, liveVersion: entry.liveVersion }
  }
  const head = await headOf(transaction, save.kind, document, 0, moment)
  const id = save.newEntryId ?? newId()
  await transaction.entry.create({ data: { id, kind: save.kind, createdAt: moment.at, ...head } })
  return { id, headVersion: 0, liveVersion: null }
}

/** What the desk's lists show of the newest revision. */
async function headOf<K extends Kind>(
  transaction: Transaction,
  kind: K,
  document: Documents[K],
  headVersion: number,
  { at }: Moment,
) {
  const own = KINDS[kind].title(document)
  const showId = 'showId' in document ? document.showId : ''
  const show = showId
    ? await transaction.entry.findUnique({ where: { id: showId }, select: { title: true } })
    : null
  const title = [show?.title, own].filter(Boolean).join(', ') || `Untitled ${KINDS[kind].one}`
  return { title, slug: KINDS[kind].slug(document), headVersion, changedAt: at }
}

async function publishRevision<K extends Kind>(
  transaction: Transaction,
  kind: K,
  entryId: string,
  version: number,
  document: Documents[K],
  moment: Moment,
) {
  const problems = [
    ...gapsOf(kind, document),
    ...(await addressProblems(transaction, kind, entryId, document)),
    ...(await referenceProblems(transaction, kind, entryId, document)),
  ]
  if (problems.length > 0) throw new Invalid(problems)

  await redirectOldPath(transaction, kind, entryId, document)
  await recordEntry(transaction, kind, entryId, document, moment)
  const live = { entryId, publishedAt: { not: null }, supersededAt: null }
  await transaction.revision.updateMany({ where: live, data: { supersededAt: moment.at } })
  const published = { publishedAt: moment.at, supersededAt: null }
  const revision = await transaction.revision.update({
    where: { entryId_version: { entryId, version } },
    data: published,
  })
  await transaction.entry.update({ where: { id: entryId }, data: { liveVersion: version } })
  await transaction.purge.create({
    data: { id: newId(), entryId, revisionId: revision.id, createdAt: moment.at },
  })
}

/** Puts an earlier version on top again as a new draft. Throws NotFound. */
export async function restoreRevision(editor: Editor, entryId: string, version: number): Promise<Saved> {
  const { reader } = database()
  const entry = found(await reader.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
  const revision = found(
    await reader.revision.findUnique({ where: { entryId_version: { entryId, version } } }),
  )
  if (!isKind(entry.kind)) throw new Error(`Entry ${entryId} is of an unknown kind, ${entry.kind}.`)
  const note = `Version ${version} again`
  return saveEntry(editor, {
    kind: entry.kind,
    entryId,
    version: entry.headVersion,
    document: JSON.parse(revision.document),
    note,
  })
}

/** The moment of a day in the past, at noon UTC: for the seed's history. */
export function momentOfDay(day: string): Moment {
  const now = Temporal.Instant.from(`${day}T12:00:00Z`)
  return { at: new Date(now.epochMilliseconds), now }
}
