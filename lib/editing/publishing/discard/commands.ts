import 'server-only'
import type { Editor } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { Conflict, orNotFound } from '@/lib/foundation/errors'
import { saveEntry } from '../../entries/commands'
import { trashEntry } from '../commands'

/**
 * Throws a draft away: what readers see is on top again, as a new version that readers need not be told of; the draft
 * stays in the history. An entry that was never published goes into the trash. Throws Conflict when there is a newer
 * version than `version`, NotFound, Unavailable.
 */
export async function discardDraft(
  editor: Editor,
  { entryId, version }: { entryId: string; version: number },
): Promise<'discarded' | 'trashed'> {
  const { reader } = database()
  const entry = orNotFound(await reader.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
  if (entry.headVersion !== version)
    throw new Conflict(`Version ${entry.headVersion} was saved since version ${version}.`)
  if (entry.liveVersion === null) {
    await trashEntry(editor, { entryId })
    return 'trashed'
  }
  const where = { entryId_version: { entryId, version: entry.liveVersion } }
  const live = orNotFound(await reader.revision.findUnique({ where }))
  await saveEntry(editor, {
    kind: entry.kind,
    entryId,
    version,
    document: JSON.parse(live.document),
    note: `Version ${live.version} again: the draft was thrown away`,
    publish: true,
    minor: true,
    restoredFrom: live.version,
  })
  return 'discarded'
}
