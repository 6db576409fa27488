import { KINDS, type Kind } from '@/lib/documents/kinds'
import type { Transaction } from '@/lib/foundation/db/client'

/** The address of a page: a season's stands below its show's. */
export function pagePath(kind: Kind, slug: string, showSlug = ''): string {
  return kind === 'season' ? `/shows/${showSlug}/${slug}` : `/${KINDS[kind].folder}/${slug}`
}

/** Where readers find an entry now; null while it is not published. */
export async function publishedPath(client: Transaction, kind: Kind, id: string): Promise<string | null> {
  const where = { id }
  const select = { slug: true } as const
  if (kind === 'season') {
    const season = await client.season.findUnique({ where, select: { slug: true, show: { select } } })
    return season && pagePath(kind, season.slug, season.show.slug)
  }
  const record = await recordOf(client, kind, { where, select })
  return record && pagePath(kind, record.slug)
}

type SlugQuery = { where: { id: string }; select: { slug: true } }

function recordOf(
  client: Transaction,
  kind: Exclude<Kind, 'season'>,
  asked: SlugQuery,
): Promise<{ slug: string } | null> {
  if (kind === 'show') return client.show.findUnique(asked)
  if (kind === 'person') return client.person.findUnique(asked)
  if (kind === 'character') return client.character.findUnique(asked)
  return client.platform.findUnique(asked)
}
