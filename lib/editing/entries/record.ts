import type { Kind } from '@/lib/documents/kinds'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import type { Transaction } from '@/lib/foundation/db/client'
import { Invalid, type Problem } from '@/lib/foundation/errors'
import { recordCharacter } from '@/lib/guide/characters/record'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { gapsOf } from '@/lib/guide/kinds/gaps'
import { pictureProblems } from '@/lib/guide/media/queries'
import { recordPerson } from '@/lib/guide/people/record'
import { recordPlatform } from '@/lib/guide/platforms/record'
import { notePurge, touchedBy } from '@/lib/guide/purges/record'
import { recordSearch } from '@/lib/guide/search/record'
import { recordSeason } from '@/lib/guide/seasons/record'
import { recordShow } from '@/lib/guide/shows/record'
import { redirectOldPath } from './redirects'
import { addressProblems, referenceProblems } from './references'
import { restoreWithdrawn } from './withdrawn'

type Recorders = {
  [K in Kind]: (
    transaction: Transaction,
    id: string,
    document: DocumentByKind[K],
    moment: PublishMoment,
  ) => Promise<void>
}

const RECORDERS: Recorders = {
  show: (transaction, id, document, { at, updatedAt = at }) =>
    recordShow(transaction, { id, show: document, updatedAt }),
  season: recordSeason,
  person: (transaction, id, document, { at, updatedAt = at }) =>
    recordPerson(transaction, { id, person: document, updatedAt }),
  character: (transaction, id, document, { at, updatedAt = at }) =>
    recordCharacter(transaction, { id, character: document, updatedAt }),
  platform: (transaction, id, document, { at, updatedAt = at }) =>
    recordPlatform(transaction, { id, platform: document, updatedAt }),
}

type Publishing<K extends Kind> = {
  kind: K
  entryId: string
  version: number
  document: DocumentByKind[K]
  moment: PublishMoment
  minor?: boolean
}

/**
 * Makes a kept revision the one readers see: the records, the marks on the revisions and the purge note. Only inside of
 * a transaction. Throws Invalid with every gap.
 */
export async function publishRevision<K extends Kind>(transaction: Transaction, publishing: Publishing<K>) {
  const { kind, entryId, version, document, moment, minor = false } = publishing
  const problems = await publishingProblems(transaction, { kind, entryId, document })
  if (problems.length > 0) throw new Invalid(problems)

  await redirectOldPath(transaction, { kind, entryId, document })
  const one = { where: { id: entryId }, select: { liveVersion: true } } as const
  const { liveVersion } = await transaction.entry.findUniqueOrThrow(one)
  // What nobody has seen stands on no page.
  const before = liveVersion === null ? [] : await touchedBy(transaction, { kind, id: entryId })
  const updatedAt = minor ? await lastUpdateOf(transaction, { kind, id: entryId }) : null
  await recordEntry(transaction, {
    kind,
    id: entryId,
    document,
    moment: { ...moment, ...(updatedAt && { updatedAt }) },
  })
  const live = { entryId, publishedAt: { not: null }, supersededAt: null }
  await transaction.revision.updateMany({ where: live, data: { supersededAt: moment.at } })
  const published = {
    publishedAt: moment.at,
    supersededAt: null,
    autosaved: false,
    minor,
    ...UNSCHEDULED,
  }
  const revision = await transaction.revision.update({
    where: { entryId_version: { entryId, version } },
    data: published,
  })
  await transaction.entry.update({ where: { id: entryId }, data: { liveVersion: version } })
  const paths = [...before, ...(await touchedBy(transaction, { kind, id: entryId }))]
  await notePurge(transaction, { entryId, revisionId: revision.id, paths, at: moment.at })
}

/** What a revision without a time of its own has in these columns. */
export const UNSCHEDULED = { scheduledFor: null, scheduledZone: null, scheduledBy: null, overdueReason: '' }

/** Everything that keeps a document from being published just now: its gaps, its address and what it points to. */
export async function publishingProblems<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, document }: { kind: K; entryId: string; document: DocumentByKind[K] },
): Promise<Problem[]> {
  return [
    ...gapsOf(kind, document),
    ...(await addressProblems(transaction, { kind, entryId, document })),
    ...(await referenceProblems(transaction, { kind, entryId, document })),
    ...(await pictureProblems(transaction, document)),
  ]
}

/** Writes what readers see of an entry, and what they find it by. Only publishing calls it, inside of its transaction. */
export async function recordEntry<K extends Kind>(
  transaction: Transaction,
  { kind, id, document, moment }: { kind: K; id: string; document: DocumentByKind[K]; moment: PublishMoment },
) {
  await restoreWithdrawn(transaction, { entryId: id, document, ...moment })
  await RECORDERS[kind](transaction, id, document, moment)
  await recordSearch(transaction, kind, id, document)
}

/** The day readers are told an entry was last edited on; null for one they have not seen yet. */
async function lastUpdateOf(
  transaction: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<Date | null> {
  const one = { where: { id }, select: { updatedAt: true } }
  const rows = {
    show: () => transaction.show.findUnique(one),
    season: () => transaction.season.findUnique(one),
    person: () => transaction.person.findUnique(one),
    character: () => transaction.character.findUnique(one),
    platform: () => transaction.platform.findUnique(one),
  }
  return (await rows[kind]())?.updatedAt ?? null
}
