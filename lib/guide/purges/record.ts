import type { Kind } from '@/lib/documents/kinds'
import { askInChunks } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { listsChangedBy, pagesOfEntry } from '../reader-pages'
import { TOLD_PURGES, type ToldPurge } from './queries'

/**
 * Which finished pages an entry's records show. Asked before and after they change: what was on a page and what comes onto
 * it both make it another page. Paths count with everything they may ask; "/shows/x/*" is all below.
 */

/** More than this, and taking everything out is less work. */
const MAX_PATHS = 2_000
const MAX_CREDITS = 2 * MAX_PATHS

const TOUCHED: Record<Kind, (transaction: Transaction, id: string) => Promise<string[]>> = {
  async show(transaction, id) {
    const credits = await creditsOf(transaction, { showId: id })
    const releases = await transaction.release.findMany({
      where: { season: { showId: id }, platformId: { not: null } },
      distinct: ['platformId'],
      select: { platform: { select: { slug: true } } },
    })
    const show = await transaction.show.findUnique({
      where: { id },
      select: {
        slug: true,
        followsEntryId: true,
        originators: { select: { platform: { select: { slug: true } } } },
      },
    })
    const around = await transaction.show.findMany({
      where: {
        OR: [{ followsEntryId: id }, ...(show?.followsEntryId ? [{ id: show.followsEntryId }] : [])],
      },
      select: { slug: true },
    })
    const platforms = [...releases, ...(show?.originators ?? [])].map(({ platform }) => platform)
    return [
      ...[show, ...around].flatMap((each) => pagesOf('show', each)),
      ...credits,
      ...platforms.flatMap((each) => pagesOf('platform', each)),
    ]
  },

  async season(transaction, id) {
    const season = await transaction.season.findUnique({
      where: { id },
      select: {
        show: { select: { slug: true } },
        releases: { select: { platform: { select: { slug: true } } } },
      },
    })
    const platforms = season?.releases.map(({ platform }) => platform) ?? []
    const credits = await creditsOf(transaction, { seasonId: id })
    return [
      ...pagesOf('show', season?.show),
      ...credits,
      ...platforms.flatMap((each) => pagesOf('platform', each)),
    ]
  },

  async person(transaction, id) {
    const person = await transaction.person.findUnique({ where: { id }, select: { slug: true } })
    return [...pagesOf('person', person), ...(await creditsOf(transaction, { personId: id }))]
  },

  async character(transaction, id) {
    const character = await transaction.character.findUnique({ where: { id }, select: { slug: true } })
    return [...pagesOf('character', character), ...(await creditsOf(transaction, { characterId: id }))]
  },

  async platform(transaction, id) {
    const platform = await transaction.platform.findUnique({ where: { id }, select: { slug: true } })
    const shows = await transaction.show.findMany({
      where: {
        OR: [
          { originators: { some: { platformId: id } } },
          { seasons: { some: { releases: { some: { platformId: id } } } } },
          { seasons: { some: { availability: { some: { platformId: id } } } } },
        ],
      },
      take: MAX_PATHS,
      select: { slug: true },
    })
    const before = await transaction.platform.findMany({ where: { successorId: id }, select: { slug: true } })
    return [
      ...[platform, ...before].flatMap((each) => pagesOf('platform', each)),
      ...shows.flatMap((show) => pagesOf('show', show)),
    ]
  },
}

/** The pages that show something of an entry as its records stand. */
export async function touchedBy(
  transaction: Transaction,
  { kind, id }: { kind: Kind; id: string },
): Promise<string[]> {
  const paths = [...new Set([...(await TOUCHED[kind](transaction, id)), ...listsChangedBy(kind)])]
  return paths.length > MAX_PATHS || paths.includes('*') ? ['*'] : paths
}

/** `revisionId`: what readers see from now on; without one, what they saw goes for good. */
type Purge = { entryId: string | null; revisionId?: string; paths: string[]; at: Date }

const DAY_MS = 86_400_000

/** The note for whoever keeps finished pages: written with what it is about, or not at all. Those of yesterday go with it. */
export async function notePurge(transaction: Transaction, { entryId, revisionId, paths, at }: Purge) {
  const newest = await transaction.purge.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  const last = newest?.id ?? 0
  const yesterday = new Date(at.getTime() - DAY_MS)
  await transaction.purge.deleteMany({ where: { id: { lt: last }, createdAt: { lt: yesterday } } })
  const json = JSON.stringify([...new Set(paths)])
  await transaction.purge.create({
    // Counted here and not by the database, which leaves numbers out where a transaction was rolled back.
    data: { id: last + 1, entryId, revisionId: revisionId ?? null, paths: json, createdAt: at },
  })
}

/** The last note that a cache in front of the site was told of, and by which build. */
export async function noteToldPurge(transaction: Transaction, { id, build, at }: ToldPurge & { at: Date }) {
  const told = { holder: build, number: id, until: at }
  await transaction.lease.upsert({
    where: { name: TOLD_PURGES },
    create: { name: TOLD_PURGES, ...told },
    update: told,
  })
}

function pagesOf(kind: Exclude<Kind, 'season'>, entry: { slug: string } | null | undefined): string[] {
  return entry ? pagesOfEntry(kind, entry.slug) : []
}

type TouchedScope = { showId: string } | { seasonId: string } | { personId: string } | { characterId: string }

/** Everybody's page who is named there, and every show that has a part of the same characters: "reprises the role from …". */
async function creditsOf(transaction: Transaction, scope: TouchedScope): Promise<string[]> {
  const credits = await transaction.credit.findMany({
    where: scope,
    take: MAX_CREDITS,
    select: {
      characterId: true,
      person: { select: { slug: true } },
      character: { select: { slug: true } },
      show: { select: { slug: true } },
    },
  })
  if (credits.length === MAX_CREDITS) return ['*']
  const characterIds = [...new Set(credits.flatMap(({ characterId }) => characterId ?? []))]
  const elsewhere = await askInChunks(characterIds, (ids) =>
    transaction.credit.findMany({
      where: { characterId: { in: ids } },
      distinct: ['showId'],
      select: { show: { select: { slug: true } } },
    }),
  )
  const shows = new Set([...credits, ...elsewhere].map(({ show }) => show.slug))
  return [
    ...credits.flatMap(({ person, character }) => [
      ...pagesOf('person', person),
      ...pagesOf('character', character),
    ]),
    ...[...shows].flatMap((slug) => pagesOfEntry('show', slug)),
  ]
}
