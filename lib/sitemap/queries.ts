import 'server-only'
import { database } from '../db/client'

/** The published pages, for search engines: what they are and when each was last edited. */

const KINDS = ['shows', 'seasons', 'episodes', 'people', 'characters', 'platforms'] as const
export type SitemapKind = (typeof KINDS)[number]

/** Fewer than the protocol's 50,000 (https://www.sitemaps.org/protocol.html): a part is made in one go. */
export const PAGES_A_PART = 10_000

export type SitemapPage = { path: string; changedAt: Date }

/** How many pages of a kind there are, and when one of them was last edited; null where there is none. */
export type SitemapTotal = { kind: SitemapKind; count: number; changedAt: Date | null }

export function sitemapKind(name: string): SitemapKind | null {
  return KINDS.find((kind) => kind === name) ?? null
}

/** How many and which was edited last, asked apart: an index answers each, and together SQLite would read every row. */
export async function sitemapTotals(): Promise<SitemapTotal[]> {
  const { reader } = database()
  const last = { orderBy: { updatedAt: 'desc' }, select: { updatedAt: true } } as const
  const totals = [
    [reader.show.count(), reader.show.findFirst(last)],
    [reader.season.count(), reader.season.findFirst(last)],
    // An episode is edited with its season.
    [reader.episode.count(STANDING), reader.season.findFirst(last)],
    [reader.person.count(), reader.person.findFirst(last)],
    [reader.character.count(), reader.character.findFirst(last)],
    [reader.platform.count(), reader.platform.findFirst(last)],
  ] as const
  return Promise.all(
    KINDS.map(async (kind, at) => {
      const [count, newest] = await Promise.all(totals[at] ?? [0, null])
      return { kind, count, changedAt: count > 0 ? (newest?.updatedAt ?? null) : null }
    }),
  )
}

const STANDING = { where: { removedAt: null } } as const

/** The pages of one part, in a lasting order; `part` counts from 1. One question, of PAGES_A_PART rows at most. */
export async function listSitemapPages(kind: SitemapKind, part: number): Promise<SitemapPage[]> {
  const { reader } = database()
  const rows = {
    orderBy: { id: 'asc' },
    skip: (part - 1) * PAGES_A_PART,
    take: PAGES_A_PART,
    select: { slug: true, updatedAt: true },
  } as const
  switch (kind) {
    case 'shows':
      return pages('/shows/', await reader.show.findMany(rows))
    case 'people':
      return pages('/people/', await reader.person.findMany(rows))
    case 'characters':
      return pages('/characters/', await reader.character.findMany(rows))
    case 'platforms':
      return pages('/platforms/', await reader.platform.findMany(rows))
    case 'seasons': {
      const select = { ...rows.select, show: { select: { slug: true } } } as const
      const seasons = await reader.season.findMany({ ...rows, select })
      return seasons.map(({ show, slug, updatedAt }) => {
        return { path: `/shows/${show.slug}/${slug}`, changedAt: updatedAt }
      })
    }
    case 'episodes':
      return episodePages(rows)
  }
}

/** By season, so that a part asks for few of them. */
async function episodePages({ skip, take }: { skip: number; take: number }): Promise<SitemapPage[]> {
  const season = { select: { slug: true, updatedAt: true, show: { select: { slug: true } } } } as const
  const episodes = await database().reader.episode.findMany({
    ...STANDING,
    orderBy: [{ seasonId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: { slug: true, season },
  })
  return episodes.map(({ slug, season }) => {
    return { path: `/shows/${season.show.slug}/${season.slug}/${slug}`, changedAt: season.updatedAt }
  })
}

function pages(folder: string, rows: { slug: string; updatedAt: Date }[]): SitemapPage[] {
  return rows.map(({ slug, updatedAt }) => ({ path: folder + slug, changedAt: updatedAt }))
}
