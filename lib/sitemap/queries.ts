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

/** One small question for each kind. */
export async function sitemapTotals(): Promise<SitemapTotal[]> {
  const { reader } = database()
  const asked = { _count: { _all: true }, _max: { updatedAt: true } } as const
  const totals = await Promise.all([
    reader.show.aggregate(asked),
    reader.season.aggregate(asked),
    episodeTotal(),
    reader.person.aggregate(asked),
    reader.character.aggregate(asked),
    reader.platform.aggregate(asked),
  ])
  return KINDS.map((kind, index) => {
    const total = totals[index]
    return { kind, count: total?._count._all ?? 0, changedAt: total?._max.updatedAt ?? null }
  })
}

/** An episode is edited with its season; most of them with another than the newest, but that is when one was. */
async function episodeTotal() {
  const { reader } = database()
  const [_count, { _max }] = await Promise.all([
    reader.episode.count({ ...STANDING, select: { _all: true } }),
    reader.season.aggregate({ where: { episodes: { some: STANDING.where } }, _max: { updatedAt: true } }),
  ])
  return { _count, _max }
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
