import type { Kind } from '@/lib/documents/kinds'
import type { Transaction } from '@/lib/foundation/db/client'
import type { DocumentByKind } from '@/lib/guide/kinds/forms'
import { pagePath, publishedPath } from '@/lib/guide/kinds/paths'
import { SLUGS } from '@/lib/guide/kinds/slugs'

/**
 * When a published entry changes its address, the old one leads to the new, and what led below the old one leads
 * below the new: one hop, never a loop. An address that is in use leads nowhere else.
 */
export async function redirectOldPath<K extends Kind>(
  transaction: Transaction,
  { kind, entryId, document }: { kind: K; entryId: string; document: DocumentByKind[K] },
) {
  const before = await publishedPath(transaction, { kind, id: entryId })
  const after = await pathAfter(transaction, kind, document)
  if (before === after) return
  await transaction.redirect.deleteMany({ where: { path: after } })
  if (before === null) return
  await leadOn(transaction, { before, after })
}

/** Leads an address that is no longer anybody's, and all that led to it or below it, to another one in one hop. */
export async function leadOn(transaction: Transaction, { before, after }: { before: string; after: string }) {
  await transaction.redirect.updateMany({ where: { target: before }, data: { target: after } })
  const below = await transaction.redirect.findMany({ where: { target: { startsWith: `${before}/` } } })
  for (const { path, target } of below) {
    const moved = after + target.slice(before.length)
    if (moved === path) await transaction.redirect.delete({ where: { path } })
    else await transaction.redirect.update({ where: { path }, data: { target: moved } })
  }
  await transaction.redirect.upsert({
    where: { path: before },
    create: { path: before, target: after },
    update: { target: after },
  })
}

async function pathAfter<K extends Kind>(
  transaction: Transaction,
  kind: K,
  document: DocumentByKind[K],
): Promise<string> {
  const showId = 'showId' in document ? document.showId : ''
  const show = showId
    ? await transaction.show.findUnique({ where: { id: showId }, select: { slug: true } })
    : null
  return pagePath({ kind, slug: SLUGS[kind](document), showSlug: show?.slug })
}
