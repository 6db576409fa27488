import { KINDS, type Kind } from '@/lib/documents/kinds'
import type { Transaction } from '@/lib/foundation/db/client'
import { readerPageAt } from '../reader-pages'

/** The address of a page: a season's stands below its show's. */
export function pagePath({
  kind,
  slug,
  showSlug = '',
}: {
  kind: Kind
  slug: string
  showSlug?: string
}): string {
  return kind === 'season' ? `/shows/${showSlug}/${slug}` : `/${KINDS[kind].folder}/${slug}`
}

/** Where readers find an entry now; null while it is not published. */
export async function publishedPath(
  client: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<string | null> {
  const record = await RECORDS[kind](client, { id })
  return record && pagePath({ kind, slug: record.slug, showSlug: record.show?.slug })
}

/** The published entry whose page stands at a path, an episode's being its season's; null for any other address. */
export async function publishedEntryAt(
  client: Transaction,
  path: string,
): Promise<{ kind: Kind; id: string } | null> {
  const { page, segments } = readerPageAt(path) ?? {}
  const { show = '', season, episode } = segments ?? {}
  if (season !== undefined && (episode !== undefined || page?.kind)) {
    const inSeason = episode === undefined ? {} : { episodes: { some: { slug: episode, removedAt: null } } }
    const where = { slug: season, show: { slug: show }, ...inSeason }
    const row = await client.season.findFirst({ where, select: { id: true } })
    return row && { kind: 'season', id: row.id }
  }
  if (!page?.kind) return null
  const row = await RECORDS[page.kind](client, { slug: segments?.[page.kind] ?? '' })
  return row && { kind: page.kind, id: row.id }
}

type PublishedRecord = { id: string; slug: string; show?: { slug: string } }

const select = { id: true, slug: true } as const

/** Slugs are an entry's own but for a season's, which is its show's. */
const RECORDS: Record<
  Kind,
  (client: Transaction, where: { id: string } | { slug: string }) => Promise<PublishedRecord | null>
> = {
  show: (client, where) => client.show.findFirst({ where, select }),
  season: (client, where) =>
    client.season.findFirst({ where, select: { ...select, show: { select: { slug: true } } } }),
  person: (client, where) => client.person.findFirst({ where, select }),
  character: (client, where) => client.character.findFirst({ where, select }),
  platform: (client, where) => client.platform.findFirst({ where, select }),
}
