import 'server-only'
import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { grouped } from '@/lib/foundation/grouped'
import { postersByEntry } from '../../media/queries'
import type { ImageView } from '../../media/views'
import { headingOf, inSentence } from '../../season-heading'
import { listSeasonCardsAnywhere, type SeasonCard, type Seen } from '../../seasons/cards/queries'
import { askedFirst } from '../../seasons/links'
import type { Target } from '../text-index'
import type { Findable } from '../texts'

/** `season` is the one it stands for, with its next date where whoever looks lives; null for what has none. */
export type Hit = {
  path: string
  title: string
  detail: string
  poster: ImageView | null
  season: SeasonCard | null
}

type Found = Pick<Hit, 'path' | 'title' | 'detail'>

/** As the guide's records have them now, in the order of the targets. */
export async function hitsOf(kind: Findable, targets: Target[], seen?: Seen): Promise<Hit[]> {
  const ids = targets.map(({ targetId }) => targetId)
  if (ids.length === 0) return []
  const [found, seasons, posters] = await Promise.all([
    HITS[kind](ids),
    seen ? seasonsOf(kind, ids, seen) : new Map<string, SeasonCard>(),
    seen && kind === 'show' ? postersByEntry(ids) : new Map<string, ImageView>(),
  ])
  return ids.flatMap((id) => {
    const hit = found.get(id)
    const season = seasons.get(id) ?? null
    return hit ? [{ ...hit, season, poster: posters.get(id) ?? season?.poster ?? null }] : []
  })
}

/** What is next of a show is in its last seasons. */
const LAST_SEASONS = 3

async function seasonsOf(kind: Findable, ids: string[], seen: Seen): Promise<Map<string, SeasonCard>> {
  if (kind === 'season') {
    const seasons = await listSeasonCardsAnywhere(ids, seen)
    return new Map(seasons.map((season) => [season.id, season]))
  }
  if (kind !== 'show') return new Map()
  const rows = await database().reader.season.findMany({
    where: { showId: { in: ids } },
    orderBy: { number: 'desc' },
    select: { id: true, showId: true },
  })
  const lastOfEach = [...grouped(rows, ({ showId }) => showId)].map(([showId, seasons]) => {
    return [showId, seasons.slice(0, LAST_SEASONS).map(({ id }) => id)] as const
  })
  const cards = await listSeasonCardsAnywhere(
    lastOfEach.flatMap(([, seasonIds]) => seasonIds),
    seen,
  )
  return new Map(
    lastOfEach.flatMap(([showId, seasonIds]) => {
      const next = askedFirst(cards.filter(({ id }) => seasonIds.includes(id)))
      return next ? [[showId, next] as const] : []
    }),
  )
}

const SEASON = {
  select: {
    slug: true,
    number: true,
    label: true,
    title: true,
    show: { select: { slug: true, title: true } },
  },
} as const

const HITS: Record<Findable, (ids: string[]) => Promise<Map<string, Found>>> = {
  async show(ids) {
    const rows = await database().reader.show.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, title, kind, firstShownValue: value, firstShownPrecision: precision }) => {
      const year = guideDateOf({ value, precision }).value?.slice(0, 4)
      return { path: `/shows/${slug}`, title, detail: [kind, year].filter(Boolean).join(', ') }
    })
  },
  async season(ids) {
    const rows = await database().reader.season.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...SEASON.select },
    })
    return hitsById(rows, (season) => {
      const { show, slug } = season
      return {
        path: `/shows/${show.slug}/${slug}`,
        title: `${show.title}, ${inSentence(headingOf(season))}`,
        detail: '',
      }
    })
  },
  async episode(ids) {
    const where = { id: { in: ids }, removedAt: null }
    const rows = await database().reader.episode.findMany({ where, include: { season: SEASON } })
    return hitsById(rows, ({ slug, title, number, season }) => {
      const { show } = season
      const place = [
        show.title,
        inSentence(headingOf(season)),
        number === null ? 'special' : `episode ${number}`,
      ]
      return { path: `/shows/${show.slug}/${season.slug}/${slug}`, title, detail: place.join(', ') }
    })
  },
  async person(ids) {
    const rows = await database().reader.person.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, note }) => ({ path: `/people/${slug}`, title: name, detail: note }))
  },
  async character(ids) {
    const rows = await database().reader.character.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, franchise }) => {
      return { path: `/characters/${slug}`, title: name, detail: franchise }
    })
  },
  async platform(ids) {
    const rows = await database().reader.platform.findMany({ where: { id: { in: ids } } })
    return hitsById(rows, ({ slug, name, kind }) => ({
      path: `/platforms/${slug}`,
      title: name,
      detail: kind,
    }))
  },
}

function hitsById<Row extends { id: string }>(rows: Row[], hitOf: (row: Row) => Found): Map<string, Found> {
  return new Map(rows.map((row) => [row.id, hitOf(row)]))
}
