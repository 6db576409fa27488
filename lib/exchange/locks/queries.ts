import type { Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'

export type Lock = { path: string; by: string; at: string }

/** The fields of an entry that no import may change, by their paths in its document. */
export async function listLocks(_reader: Reader, entryId: string): Promise<Lock[]> {
  const rows = await database().reader.fieldLock.findMany({ where: { entryId }, orderBy: { path: 'asc' } })
  return rows.map(({ path, by, at }) => ({ path, by, at: at.toISOString() }))
}

/** The paths of what is locked in an entry; null where no import has ever been and nothing is locked. */
export async function findLockedPaths(reader: Reader, entryId: string): Promise<string[] | null> {
  const paths = (await listLocks(reader, entryId)).map(({ path }) => path)
  if (paths.length > 0) return paths
  const imported = await database().reader.importedDocument.findFirst({
    where: { entryId },
    select: { provider: true },
  })
  return imported && []
}
