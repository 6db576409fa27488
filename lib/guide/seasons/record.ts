import type { PublishMoment } from '@/lib/documents/publish-moment'
import { askInChunks, chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'
import { Invalid } from '@/lib/foundation/errors'
import { recordAvailability } from '../availability/record'
import { recordCredits } from '../credits/record'
import { platformFacet, recordFacets } from '../facets/facets'
import { recordMedia } from '../media/record'
import { type IsCited, recordReleases } from '../releases/record'
import { type Cited, citedIn, citedRow, recordSources } from '../sources/record'
import { recordTexts } from '../texts/record'
import type { SeasonDocument } from './fields'
import { seasonSlug } from './slug'
import { episodeSlugs } from './slugs'

/** Writes the records of a published season: its episodes, releases and their airings, cast, words and sources. */
export async function recordSeason(
  transaction: Transaction,
  id: string,
  season: SeasonDocument,
  moment: PublishMoment,
) {
  const { showId, number, label, title, logline, plot, productionNotes, episodesOrdered, state } = season
  const cited: Cited[] = [
    { subjectId: id, field: 'plot', sourceIds: season.textSources },
    { subjectId: id, field: 'productionNotes', sourceIds: season.productionSources },
    ...[...season.releases, ...season.availability, ...season.credits].map(citedRow),
  ]
  const isCited = citedBy([...cited, ...citedIn(id, season)])
  const facts = {
    showId,
    number,
    label,
    title,
    logline,
    plot,
    productionNotes,
    episodesOrdered,
    state,
    slug: seasonSlug(season),
    precededBy: season.precededBy || null,
    followedBy: season.followedBy || null,
    seoTitle: season.seoTitle,
    seoDescription: season.seoDescription,
    updatedAt: moment.updatedAt ?? moment.at,
    plotUncited: plot !== '' && !isCited(id, 'plot'),
  }
  await refuseForeignRows(transaction, id, season)
  await transaction.season.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await recordEpisodes(transaction, { seasonId: id, episodes: season.episodes, at: moment.at })
  await recordOrders(transaction, id, season.orders)
  await recordReleases(transaction, { seasonId: id, season, isCited }, moment)
  await recordAvailability(transaction, { seasonId: id, availability: season.availability })
  await recordPlatforms(transaction, id, season)
  await recordCredits(transaction, { showId, seasonId: id }, season.credits)
  await recordTexts(transaction, { entryId: id, texts: season })
  await recordMedia(transaction, { entryId: id, media: season })
  await recordSources(transaction, { entryId: id, document: season, cited })
}

/** Lists of a platform's shows hold those that come out on it, or can be watched on it. */
async function recordPlatforms(
  transaction: Transaction,
  entryId: string,
  { showId, releases, availability }: SeasonDocument,
) {
  const select = { id: true, sortTitle: true } as const
  const show = await transaction.show.findUniqueOrThrow({ where: { id: showId }, select })
  const standing = releases.filter(
    ({ platformId, confidence }) => platformId !== '' && confidence !== 'withdrawn',
  )
  const facets = [...standing, ...availability].map(({ platformId }) => platformFacet(platformId))
  await recordFacets(transaction, { entryId, show, facets })
}

/** Whether any source says so of a fact: noted as a season is published, for no admin list can look at every citation. */
function citedBy(cited: Cited[]): IsCited {
  const withSources = cited.filter(({ sourceIds }) => sourceIds.length > 0)
  const facts = new Set(withSources.map(({ subjectId, field }) => `${subjectId} ${field}`))
  return (subjectId, field) => facts.has(`${subjectId} ${field}`)
}

/** Episodes and releases are updated by their ids, so that an id of another season's would take its row. */
async function refuseForeignRows(transaction: Transaction, seasonId: string, season: SeasonDocument) {
  const foreign = (ids: string[]) => ({
    where: { id: { in: ids }, seasonId: { not: seasonId } },
    select: { id: true },
  })
  const episodes = await askInChunks(
    season.episodes.map(({ id }) => id),
    (ids) => transaction.episode.findMany(foreign(ids)),
  )
  const releases = await askInChunks(
    season.releases.map(({ id }) => id),
    (ids) => transaction.release.findMany(foreign(ids)),
  )
  const paths = [...episodes.map(({ id }) => `episodes.${id}`), ...releases.map(({ id }) => `releases.${id}`)]
  if (paths.length > 0)
    throw new Invalid(
      paths.map((path) => ({ path, message: 'This row is another season’s. Remove it and add it anew.' })),
    )
}

/** Adds the new episodes, updates the changed ones, and marks as removed the ones that are gone. */
async function recordEpisodes(
  transaction: Transaction,
  { seasonId, episodes, at }: { seasonId: string; episodes: SeasonDocument['episodes']; at: Date },
) {
  const standing = await transaction.episode.findMany({ where: { seasonId } })
  const kept = new Map(standing.map((row) => [row.id, row]))
  const slugs = episodeSlugs(episodes, standing)
  const rows = episodes.map((episode, position) => {
    const airsAfterId = episode.airsAfterId || null
    return { ...episode, seasonId, position, airsAfterId, slug: slugs[position] ?? '', removedAt: null }
  })
  for (const data of chunksOf(rows.filter(({ id }) => !kept.has(id))))
    await transaction.episode.createMany({ data })

  for (const { id, ...data } of rows) {
    const row = kept.get(id)
    if (row && !holds(row, data)) await transaction.episode.update({ where: { id }, data })
  }
  const ids = new Set(rows.map(({ id }) => id))
  for (const piece of chunksOf(standing.filter(({ id, removedAt }) => removedAt === null && !ids.has(id))))
    await transaction.episode.updateMany({
      where: { id: { in: piece.map(({ id }) => id) } },
      data: { removedAt: at },
    })
}

/** Whether a row says all of this already. */
function holds(row: object, facts: object): boolean {
  const kept = new Map<string, unknown>(Object.entries(row))
  return Object.entries(facts).every(([column, value]) => kept.get(column) === value)
}

async function recordOrders(transaction: Transaction, seasonId: string, orders: SeasonDocument['orders']) {
  await transaction.episodeOrder.deleteMany({ where: { seasonId } })
  await transaction.episodeOrder.createMany({ data: orders.map(({ id, name }) => ({ id, seasonId, name })) })
  const places = orders.flatMap(({ id, episodeIds }) =>
    episodeIds.map((episodeId, position) => ({ orderId: id, episodeId, position })),
  )
  for (const data of chunksOf(places)) await transaction.episodeOrderPlace.createMany({ data })
}
