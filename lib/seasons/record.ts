import { recordCredits } from '../credits/record'
import type { Transaction } from '../db/client'
import { KINDS } from '../entries/kinds'
import type { Moment } from '../entries/moment'
import { Invalid } from '../errors'
import { recordReleases } from '../releases/record'
import { citing, recordWords } from '../words/record'
import type { SeasonDocument } from './fields'

/** Writes the records of a published season: its episodes, releases and their airings, cast, words and sources. */
export async function recordSeason(
  transaction: Transaction,
  id: string,
  season: SeasonDocument,
  moment: Moment,
) {
  const {
    showId,
    number,
    label,
    title,
    logline,
    plot,
    productionNotes,
    episodesOrdered,
    episodesMade,
    state,
  } = season
  const facts = {
    showId,
    number,
    label,
    title,
    logline,
    plot,
    productionNotes,
    episodesOrdered,
    episodesMade,
    state,
    slug: KINDS.season.slug(season),
    precededBy: season.precededBy || null,
    followedBy: season.followedBy || null,
    updatedAt: moment.at,
  }
  await refuseForeignRows(transaction, id, season)
  await transaction.season.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await recordEpisodes(transaction, id, season.episodes, moment.at)
  await recordOrders(transaction, id, season.orders)
  await recordReleases(transaction, id, season, moment)
  await recordCredits(transaction, { showId, seasonId: id }, season.credits)
  await recordWords(transaction, id, season, [
    { subjectId: id, field: 'plot', sourceIds: season.textSources },
    { subjectId: id, field: 'productionNotes', sourceIds: season.productionSources },
    ...[...season.releases, ...season.credits].map((row) => citing(row.id, row.sourceIds)),
  ])
}

/** Episodes and releases are updated by their ids, so that an id of another season's would take its row. */
async function refuseForeignRows(transaction: Transaction, seasonId: string, season: SeasonDocument) {
  const foreign = (rows: { id: string }[]) => ({
    where: { id: { in: rows.map((row) => row.id) }, seasonId: { not: seasonId } },
    select: { id: true },
  })
  const episodes = await transaction.episode.findMany(foreign(season.episodes))
  const releases = await transaction.release.findMany(foreign(season.releases))
  const paths = [...episodes.map(({ id }) => `episodes.${id}`), ...releases.map(({ id }) => `releases.${id}`)]
  if (paths.length > 0)
    throw new Invalid(
      paths.map((path) => ({ path, message: 'This row is another season’s. Remove it and add it anew.' })),
    )
}

async function recordEpisodes(
  transaction: Transaction,
  seasonId: string,
  episodes: SeasonDocument['episodes'],
  at: Date,
) {
  const ids = episodes.map((episode) => episode.id)
  await transaction.episode.updateMany({
    where: { seasonId, removedAt: null, id: { notIn: ids } },
    data: { removedAt: at },
  })
  for (const [position, episode] of episodes.entries()) {
    const { id, ...facts } = {
      ...episode,
      seasonId,
      position,
      slug: episodeSlug(episode, position),
      removedAt: null,
    }
    const data = { ...facts, airsAfterId: facts.airsAfterId || null }
    await transaction.episode.upsert({ where: { id, seasonId }, create: { id, ...data }, update: data })
  }
}

function episodeSlug({ number }: SeasonDocument['episodes'][number], position: number): string {
  return number === null ? `special-${position + 1}` : `episode-${number}`
}

async function recordOrders(transaction: Transaction, seasonId: string, orders: SeasonDocument['orders']) {
  await transaction.episodeOrder.deleteMany({ where: { seasonId } })
  await transaction.episodeOrder.createMany({ data: orders.map(({ id, name }) => ({ id, seasonId, name })) })
  await transaction.episodeOrderPlace.createMany({
    data: orders.flatMap(({ id, episodeIds }) =>
      episodeIds.map((episodeId, position) => ({ orderId: id, episodeId, position })),
    ),
  })
}
