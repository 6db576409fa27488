import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import type { Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { hashOfSecret } from '@/lib/foundation/secret'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'

/** An open address, as its entry's page lists it: without the secret, which nobody has kept. */
export type PreviewInList = { id: string; version: number; by: string; createdAt: string; expiresAt: string }

/** An entry's open addresses, the newest first. */
export async function listPreviews(
  _reader: Reader,
  entryId: string,
  now = new Date(),
): Promise<PreviewInList[]> {
  const rows = await database().reader.previewLink.findMany({
    where: { entryId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    include: { entry: { select: { liveVersion: true } } },
  })
  return rows.filter(isStillDraft).map(({ id, version, createdBy: by, createdAt, expiresAt }) => ({
    id,
    version,
    by,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}

/** The draft behind an address. */
export type Draft<K extends Kind = Kind> = {
  kind: K
  entryId: string
  version: number
  document: DocumentByKind[K]
  /** An ISO instant: from then on there is nothing at the address. */
  expiresAt: string
}

/** An address ends with its draft: once that version or a later one is published, there is the page itself. */
function isStillDraft({
  version,
  entry,
}: {
  version: number
  entry: { liveVersion: number | null }
}): boolean {
  return entry.liveVersion === null || entry.liveVersion < version
}

/** What a secret opens; null for an unknown, expired or revoked one, for what is published and for what lies in the trash. */
export async function findDraft(secret: string, now = new Date()): Promise<Draft | null> {
  const { reader } = database()
  const link = await reader.previewLink.findFirst({
    where: { id: hashOfSecret(secret), expiresAt: { gt: now }, entry: { trashedAt: null } },
    include: { entry: { select: { kind: true, liveVersion: true } } },
  })
  if (!link || !isStillDraft(link)) return null
  const { entryId, version } = link
  const revision = await reader.revision.findUnique({ where: { entryId_version: { entryId, version } } })
  if (!revision) return null
  const { kind } = link.entry
  const document = readDocument(kind, revision.document)
  return { kind, entryId, version, document, expiresAt: link.expiresAt.toISOString() }
}

/** A version of an entry as it is kept; null where there is none, or the entry lies in the trash. */
export async function findVersion(
  _reader: Reader,
  { entryId, version }: { entryId: string; version: number },
): Promise<Omit<Draft, 'expiresAt'> | null> {
  const revision = await database().reader.revision.findFirst({
    where: { entryId, version, entry: { trashedAt: null } },
    select: { document: true, entry: { select: { kind: true } } },
  })
  if (!revision) return null
  const { kind } = revision.entry
  return { kind, entryId, version, document: readDocument(kind, revision.document) }
}

/** An entry that readers see; null for any other. */
export async function findPublished(
  _reader: Reader,
  entryId: string,
): Promise<{ kind: Kind; entryId: string } | null> {
  const where = { id: entryId, liveVersion: { not: null }, trashedAt: null }
  const entry = await database().reader.entry.findFirst({ where, select: { kind: true } })
  return entry && { kind: entry.kind, entryId }
}
