import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { ProvenOwner } from '@/lib/accounts/editor'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid } from '@/lib/foundation/errors'
import { notePurge } from '@/lib/guide/purges/record'
import { siteFields } from '@/lib/guide/site/fields'
import { SITE } from '@/lib/guide/site/record'

/**
 * Keeps what the site says of itself. Not an entry: it has no page of its own, no draft and no address, and only owners
 * change it. Throws Invalid with a problem per field, Unavailable.
 */
export async function saveSite(owner: ProvenOwner, typed: Record<string, string>, at = new Date()) {
  const parsed = siteFields.safeParse(typed)
  if (!parsed.success)
    throw new Invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  const facts = { ...parsed.data, updatedAt: at }
  await inTransaction(async (transaction) => {
    await transaction.site.deleteMany({ where: { id: { not: SITE } } })
    await transaction.site.upsert({ where: { id: SITE }, create: { id: SITE, ...facts }, update: facts })
    await notePurge(transaction, { entryId: null, paths: ['*'], at })
    await recordActivity(transaction, owner, { action: 'changed-the-settings-of', detail: facts.name, at })
  })
}
