import { sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { firstRunReleases } from '../core/first-run'
import { fitting, plainText } from '../core/plain-text'
import { type Imported, importedEntry, pictureRows, type Seen, secured, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import { likelyRuntime } from '../core/runtimes'
import { dateOf, tvmazeZone } from './dates'
import type { TvmazeEpisode, TvmazeSeason, TvmazeShow } from './json'
import { releasePlace, tvmazePlaces } from './places'

type TvmazeSeasonParts = {
  show: TvmazeShow
  number: number
  /** Null where only episodes were asked for. */
  season: TvmazeSeason | null
  episodes: TvmazeEpisode[]
  /** Where times are told of a show without network and web channel; "" for nobody knows. */
  zone: string
  /** False for a piece, as a day's schedule has it. */
  isWhole: boolean
}

/** A season of TVmaze's with its episodes and releases. Its id is of show and number: not every answer has another. */
export function tvmazeSeason(seen: Seen, parts: TvmazeSeasonParts): Imported<'season'> {
  const { show, number, season } = parts
  const key = [show.id, number]
  const page = secured(season?.url ?? show.url ?? `https://www.tvmaze.com/shows/${show.id}`)
  const source = sourceRow({ ...seen, parts: key, title: `${show.name}, season ${number}`, url: page })
  const plot = plainText(season?.summary)
  return importedEntry({
    kind: 'season',
    id: importedId('tvmaze', 'season', ...key),
    document: {
      showId: importedId('tvmaze', 'show', show.id),
      number,
      ...tvmazeSeasonName(number, season?.name ?? ''),
      plot: fitting(plot, 10_000),
      textSources: plot === '' ? [] : [source.id],
      episodesOrdered: season?.episodeOrder || null,
      episodes: episodeRows(parts.episodes),
      releases: releaseRows(seen, parts, [source.id]),
      images: tvmazeImageRows(seen, parts, [source.id]),
      sources: [source],
      externalIds: season
        ? [{ id: importedId('tvmaze', 'is-season', season.id), provider: 'tvmaze', value: String(season.id) }]
        : [],
    },
  })
}

/** Daily shows count their seasons by years: "2020", not "Season 2020". */
function tvmazeSeasonName(number: number, name: string) {
  if (name && name !== `Season ${number}`) return { label: '', title: fitting(name, 200) }
  return { label: number >= 1900 && number <= 2200 ? String(number) : '', title: '' }
}

/** By number; then the specials, each with the episode it came after, for they have no number to stand by. */
function episodesInOrder(episodes: TvmazeEpisode[]) {
  const numbered = episodes.filter(({ number }) => typeof number === 'number')
  const specials = episodes.filter(({ number }) => typeof number !== 'number')
  return {
    numbered: numbered.sort((one, other) => (one.number ?? 0) - (other.number ?? 0)),
    specials: specials.sort((one, other) => (whenOf(one) < whenOf(other) ? -1 : 1)),
  }
}

function whenOf(episode: TvmazeEpisode): string {
  return `${sortKeyOf(dateOf(episode, 'UTC'))} ${episode.id}`
}

function episodeId({ id }: TvmazeEpisode): string {
  return importedId('tvmaze', 'episode', id)
}

function episodeRows(episodes: TvmazeEpisode[]) {
  const { numbered, specials } = episodesInOrder(episodes)
  const [first] = numbered
  const isBefore = (special: TvmazeEpisode) => first !== undefined && cameBefore(special, first)
  const inOrder = [...specials.filter(isBefore), ...numbered, ...specials.filter((each) => !isBefore(each))]
  return inOrder.map((episode) => {
    const isSpecial = typeof episode.number !== 'number'
    const before =
      isSpecial && episode.airdate ? numbered.findLast((each) => cameBefore(each, episode)) : undefined
    return {
      id: episodeId(episode),
      number: episode.number ?? null,
      title: fitting(episode.name ?? '', 200),
      kind: isSpecial || episode.type?.endsWith('special') ? 'special' : 'standard',
      synopsis: fitting(plainText(episode.summary), 4_000),
      runtimeMinutes: likelyRuntime(episode.runtime),
      airsAfterId: before ? episodeId(before) : '',
    }
  })
}

function cameBefore(one: TvmazeEpisode, other: TvmazeEpisode): boolean {
  return Boolean(one.airdate) && whenOf(one) < whenOf(other)
}

function releaseRows(seen: Seen, parts: TvmazeSeasonParts, sourceIds: string[]) {
  const { show, number, season, episodes, isWhole } = parts
  const own = season ? tvmazePlaces(season) : []
  const places = own.length > 0 ? own : tvmazePlaces(show)
  const zone = places.length === 0 && parts.zone ? parts.zone : tvmazeZone(places[0]?.place ?? null, episodes)
  const { numbered, specials } = episodesInOrder(episodes)
  const dated = (list: TvmazeEpisode[]) =>
    list.map((episode) => ({ id: episodeId(episode), date: dateOf(episode, zone) }))
  return firstRunReleases({
    seen,
    parts: [show.id, number],
    places: places.map(releasePlace),
    dates: { zone, numbered: dated(numbered), specials: dated(specials), isWhole },
    premiereDay: season?.premiereDate ?? '',
    sourceIds,
  })
}

/** The poster, and the still of the first episode; later stills may tell what a reader has not seen yet. */
function tvmazeImageRows(
  seen: Seen,
  { show, number, season, episodes }: TvmazeSeasonParts,
  sourceIds: string[],
) {
  const key = [show.id, number]
  const of = `${show.name}, season ${number}`
  const first = episodes.find((episode) => episode.number === 1)
  const still = { kind: 'still', of: `${of}, episode 1`, url: first?.image?.original } as const
  return [
    ...pictureRows({ ...seen, parts: key, kind: 'poster', of, url: season?.image?.original, sourceIds }),
    ...pictureRows({ ...seen, parts: key, ...still, sourceIds }),
  ]
}
