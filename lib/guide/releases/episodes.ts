import type { ReleaseRow } from './fields'

/** What a release's dates follow from in its season: the episodes in the editor's order, and orders by name. */
export type SeasonEpisodes = {
  episodes: SeasonEpisode[]
  orders: { id: string; episodeIds: string[] }[]
}

type SeasonEpisode = { id: string; number: number | null; airsAfterId: string }

/** Ids of the episodes that take a day of a release's pattern each, in the order in which they come out. */
export function episodesInPattern(season: SeasonEpisodes, release: ReleaseRow): string[] {
  const chosen = new Set(release.episodeIds)
  const apart = new Set(specialsApart(season, release))
  const special = new Set(season.episodes.filter(isSpecial).map(({ id }) => id))
  const asAired = inAirOrder(season.episodes)
  const order = season.orders.find((each) => each.id === release.orderId)?.episodeIds
  const all = order ? new Set([...order, ...asAired.filter((id) => chosen.has(id))]) : asAired
  return [...all].filter((id) => (chosen.size > 0 ? chosen.has(id) && !apart.has(id) : !special.has(id)))
}

/** Ids of the specials with a date of their own in a release: they take no day of its pattern. */
export function specialsApart({ episodes }: Pick<SeasonEpisodes, 'episodes'>, release: ReleaseRow): string[] {
  const chosen = new Set(release.episodeIds)
  const given = new Set(release.exceptions.map((each) => (each.kind === 'move' ? each.episodeId : '')))
  const specials = episodes.filter((each) => isSpecial(each) && given.has(each.id)).map(({ id }) => id)
  return specials.filter((id) => chosen.size === 0 || chosen.has(id))
}

function isSpecial({ number }: SeasonEpisode): boolean {
  return number === null
}

/** The editor's order, but each special right after the episode that it airs after. */
function inAirOrder(episodes: SeasonEpisode[]): string[] {
  const ids = new Set(episodes.map(({ id }) => id))
  const followsOne = (each: SeasonEpisode) =>
    isSpecial(each) && ids.has(each.airsAfterId) && each.airsAfterId !== each.id
  const followers = episodes.filter(followsOne)
  const placed = new Set<string>()
  const place = ({ id }: SeasonEpisode) => {
    if (placed.has(id)) return
    placed.add(id)
    for (const each of followers) if (each.airsAfterId === id) place(each)
  }
  for (const each of episodes) if (!followers.includes(each)) place(each)
  for (const each of episodes) place(each) // those that air after each other
  return [...placed]
}
