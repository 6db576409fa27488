import { Invalid } from '@/lib/foundation/errors'
import { isRegion, WORLD } from '@/lib/guide/regions/regions'
import {
  distinctById,
  type Imported,
  type ImportedShow,
  importedEntry,
  type Seen,
  sourceRow,
} from '../core/proposal'
import { importedId } from '../core/row-ids'
import { unlikelyRuntimes } from '../core/runtimes'
import { type TmdbAnswers, type TmdbDetails, type TmdbParsed, type TmdbSeason, tmdbAnswers } from './json'
import {
  characterEntries,
  creatorsOf,
  episodeCredits,
  joinedCredits,
  onceEachCredit,
  personEntries,
  type TmdbCredit,
} from './people'
import { tmdbSeason } from './season'
import { tmdbShow } from './show'
import { offersOf, providerEntries } from './watch'

const ATTRIBUTIONS = [
  {
    // The words that TMDB's terms ask for.
    text: 'This product uses the TMDB API but is not endorsed or certified by TMDB.',
    url: 'https://www.themoviedb.org',
    licence: 'https://www.themoviedb.org/api-terms-of-use',
  },
  {
    text: 'Where to watch: data from JustWatch.',
    url: 'https://www.justwatch.com',
    licence: 'https://www.themoviedb.org/api-terms-of-use',
  },
]

/**
 * What TMDB says of a show, as documents; `seenOn` is the ISO day on which it answered. Throws Invalid, naming the
 * place in the JSON that is not as TMDB has it.
 */
export function readTmdb(answers: TmdbAnswers, { seenOn }: { seenOn: string }): ImportedShow {
  const parsed = tmdbAnswers.safeParse(answers)
  if (parsed.success) return importedFromTmdb({ provider: 'tmdb', seenOn }, parsed.data)
  throw new Invalid(
    parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: `TMDB’s answer is not as expected at ${path.join('.')}: ${message}`,
    })),
  )
}

function importedFromTmdb(seen: Seen, answers: TmdbParsed): ImportedShow {
  const { details, watchProviders } = answers
  const offers = offersOf(watchProviders)
  const seasons = tmdbSeasons(answers)
  const creditIds = new Set(seasons.flatMap(({ credits }) => credits.map(({ creditId }) => creditId)))
  const ofShow = onceEachCredit([
    ...creatorsOf(details),
    ...joinedCredits(answers.credits, answers.aggregateCredits),
  ]).filter(({ creditId }) => !creditIds.has(creditId))
  const credits = [...ofShow, ...seasons.flatMap((each) => each.credits)]
  return {
    provider: 'tmdb',
    externalId: String(details.id),
    attributions: offers.length > 0 ? ATTRIBUTIONS : ATTRIBUTIONS.slice(0, 1),
    show: tmdbShow(seen, answers, ofShow),
    seasons: seasons.map((each) =>
      tmdbSeason(seen, { ...each, show: details, places: details.networks.map(networkPlace), offers }),
    ),
    platforms: distinctById([...networkEntries(seen, details), ...providerEntries(seen, offers)]),
    people: personEntries(seen, credits),
    characters: characterEntries(seen, details, credits),
    isOnlyPart: false,
    leftOut: leftOutOfTmdb(answers),
  }
}

/** The seasons that were asked for in full, and of the others what the show's own answer says. */
function tmdbSeasons({ details, seasons }: TmdbParsed): { season: TmdbSeason; credits: TmdbCredit[] }[] {
  const full = seasons.map(({ season, credits, aggregateCredits }) => ({
    season,
    credits: onceEachCredit([
      ...joinedCredits(credits, aggregateCredits),
      ...episodeCredits(season.episodes),
    ]),
  }))
  const known = new Set(full.map(({ season }) => season.season_number))
  const brief = details.seasons.filter(({ season_number }) => !known.has(season_number))
  return [...full, ...brief.map((season) => ({ season, credits: [] }))].sort(
    (one, other) => one.season.season_number - other.season.season_number,
  )
}

type Network = TmdbDetails['networks'][number]

/** A network without a country is a streaming service of the whole world: TMDB has Netflix so. */
function networkPlace({ id, origin_country }: Network) {
  return {
    platformId: importedId('tmdb', 'network', id),
    regions: origin_country ? [origin_country].filter(isRegion) : [WORLD],
  }
}

function networkEntries(seen: Seen, { networks }: TmdbDetails): Imported<'platform'>[] {
  return networks.map(({ id, name, origin_country }) =>
    importedEntry({
      kind: 'platform',
      id: importedId('tmdb', 'network', id),
      document: {
        name,
        kind: origin_country ? 'broadcast' : 'streaming',
        regions: [origin_country].filter(isRegion),
        dayEndsAt: origin_country ? '05:00' : '',
        sources: [
          sourceRow({
            ...seen,
            parts: ['network', id],
            title: name,
            url: `https://www.themoviedb.org/network/${id}`,
          }),
        ],
      },
    }),
  )
}

function leftOutOfTmdb({ details, watchProviders, seasons }: TmdbParsed): string[] {
  const unknown = Object.keys(watchProviders?.results ?? {}).filter((region) => !isRegion(region))
  const episodes = seasons.flatMap(({ season }) =>
    season.episodes.map(({ episode_number: number, name: title, runtime: minutes }) => ({
      season: season.season_number,
      number,
      title,
      minutes,
    })),
  )
  const gone = details.networks.filter(({ origin_country }) => origin_country && !isRegion(origin_country))
  return [
    ...gone.map(
      ({ name, origin_country }) =>
        `${name} is of “${origin_country}”, which is no country today: its releases name no region.`,
    ),
    ...unlikelyRuntimes(episodes),
    ...(unknown.length > 0 ? [`Where to watch in ${unknown.join(', ')}: no such country.`] : []),
    ...(details.networks.length > 1
      ? [`Its dates are told for ${details.networks[0]?.name}; on its other networks they are open.`]
      : []),
  ]
}
