import type { Transaction } from '../db/client'
import { type Documents, KINDS, type Kind } from './kinds'

/**
 * When a published entry changes its address, the old one leads to the new, and what led below the old one leads
 * below the new: one hop, never a loop. An address that is in use leads nowhere else.
 */
export async function redirectOldPath<K extends Kind>(
  transaction: Transaction,
  kind: K,
  entryId: string,
  document: Documents[K],
) {
  const before = await publishedPath(transaction, kind, entryId)
  const after = await pathOf(transaction, kind, document)
  if (before === after) return
  await transaction.redirect.deleteMany({ where: { path: after } })
  if (before === null) return
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

async function publishedPath(transaction: Transaction, kind: Kind, id: string): Promise<string | null> {
  const where = { id }
  const select = { slug: true }
  const path = (folder: string, record: { slug: string } | null) => record && `/${folder}/${record.slug}`
  if (kind === 'show') return path('shows', await transaction.show.findUnique({ where, select }))
  if (kind === 'person') return path('people', await transaction.person.findUnique({ where, select }))
  if (kind === 'character')
    return path('characters', await transaction.character.findUnique({ where, select }))
  if (kind === 'platform') return path('platforms', await transaction.platform.findUnique({ where, select }))
  const season = await transaction.season.findUnique({ where, select: { slug: true, show: { select } } })
  return season && `/shows/${season.show.slug}/${season.slug}`
}

async function pathOf<K extends Kind>(
  transaction: Transaction,
  kind: K,
  document: Documents[K],
): Promise<string> {
  const slug = KINDS[kind].slug(document)
  const folders = { show: 'shows', person: 'people', character: 'characters', platform: 'platforms' } as const
  if (kind !== 'season') return `/${folders[kind as keyof typeof folders]}/${slug}`
  const showId = 'showId' in document ? document.showId : ''
  const show = await transaction.show.findUnique({ where: { id: showId }, select: { slug: true } })
  return `/shows/${show?.slug}/${slug}`
}
