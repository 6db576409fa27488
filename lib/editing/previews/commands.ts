import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, orNotFound } from '@/lib/foundation/errors'
import { hashOfSecret, newSecret } from '@/lib/foundation/secret'

const DAYS_OPEN = 7
const DAY_MS = 86_400_000

/**
 * Makes an address at which anybody who has it may read one version for seven days. The secret in it is answered this
 * once: only its hash is kept. Throws Conflict when there is a newer version than `version`, NotFound, Unavailable.
 */
export async function makePreview(
  editor: Editor,
  { entryId, version }: { entryId: string; version: number },
  at = new Date(),
): Promise<{ secret: string; expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = new Date(at.getTime() + DAYS_OPEN * DAY_MS)
  await inTransaction(async (transaction) => {
    const entry = orNotFound(await transaction.entry.findFirst({ where: { id: entryId, trashedAt: null } }))
    if (entry.headVersion !== version)
      throw new Conflict(`Version ${entry.headVersion} was saved since version ${version}.`)
    if (entry.liveVersion !== null && entry.liveVersion >= version)
      throw new Conflict(`Version ${version} is published: there is no draft to show.`)
    // What was kept while typing gives way to the next: a version that is shown has to stay.
    const revision = { entryId_version: { entryId, version } }
    await transaction.revision.update({ where: revision, data: { autosaved: false } })
    await transaction.previewLink.deleteMany({ where: { expiresAt: { lte: at } } })
    const link = {
      id: hashOfSecret(secret),
      entryId,
      version,
      createdBy: editor.name,
      createdAt: at,
      expiresAt,
    }
    await transaction.previewLink.create({ data: link })
    await recordActivity(transaction, editor, {
      action: 'made-preview',
      entryId,
      detail: `version ${version}`,
      at,
    })
  })
  return { secret, expiresAt }
}

/** Closes an address before its time: whoever opens it finds nothing. Throws NotFound when it is closed already. */
export async function revokePreview(
  editor: Editor,
  { entryId, id, at = new Date() }: { entryId: string; id: string; at?: Date },
) {
  await inTransaction(async (transaction) => {
    const { version } = orNotFound(await transaction.previewLink.findFirst({ where: { id, entryId } }))
    await transaction.previewLink.delete({ where: { id } })
    await recordActivity(transaction, editor, {
      action: 'revoked-preview',
      entryId,
      detail: `version ${version}`,
      at,
    })
  })
}
