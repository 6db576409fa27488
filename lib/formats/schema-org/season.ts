import { day, type GuideDate, namesADay, sortKeyOf, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import type { EpisodeView, SeasonGuide } from '@/lib/guide/seasons/guide'
import { isoDayOf, isoOf } from './dates'
import { type Node, node, nodeId, reference } from './node'
import { breadcrumbs, creditProperties, imageObjects, showReference, videosOf } from './nodes'
import { isDated, isPublic, releaseEvent, releaseEventId, watchAction } from './publication'

/**
 * A season as schema.org tells it (https://schema.org/TVSeason): the same for every region, as its canonical page is.
 * `origin` is the site's address, without a slash at its end.
 */
export function seasonGraph(guide: SeasonGuide, origin: string): Node[] {
  const { show, heading, path } = guide
  const crumbs = [
    { name: 'Shows', path: '/shows' },
    { name: show.title, path: show.path },
    { name: heading, path },
  ]
  return [seasonNode(guide, origin), breadcrumbs(crumbs, origin)]
}

function seasonNode(guide: SeasonGuide, origin: string): Node {
  const { path, show, heading, logline, number, episodeCount, state, updatedOn } = guide
  const series = { ...showReference(show.slug, origin), ...node('TVSeries', seriesNames(guide, origin)) }
  const publicReleases = guide.releases.filter(isPublic)
  return {
    '@id': nodeId('season', { origin, path }),
    ...node('TVSeason', {
      name: heading,
      url: origin + path,
      description: logline,
      partOfSeries: series,
      seasonNumber: number,
      numberOfEpisodes: episodeCount || null,
      startDate: seasonStart(guide),
      endDate: seasonEnd(guide),
      creativeWorkStatus: state,
      dateModified: updatedOn,
      image: imageObjects(guide.images, origin),
      ...creditProperties(guide.credits, origin),
      ...videosOf(guide.videos),
      publication: publicReleases.map((release) => releaseEvent({ release, guide, origin })),
      potentialAction: publicReleases.flatMap((release) => watchAction(release) ?? []),
      episode: guide.episodes.map((episode) => episodeOfSeason({ episode, guide, origin })),
    }),
  }
}

function seriesNames({ show }: SeasonGuide, origin: string) {
  return { name: show.title, url: origin + show.path }
}

type EpisodeInGuide = { episode: EpisodeView; guide: SeasonGuide; origin: string }

/** https://schema.org/TVEpisode. Its synopsis may tell how it ends, and is left to its own page's words. */
function episodeOfSeason({ episode, guide, origin }: EpisodeInGuide): Node {
  const { slug, title, runtimeMinutes } = episode
  const path = `${guide.path}/${slug}`
  const dates = episode.dates.filter(({ release, date }) => isDated(release) && isoOf(date) !== undefined)
  return {
    '@id': nodeId('episode', { origin, path }),
    ...node('TVEpisode', {
      name: title,
      url: origin + path,
      episodeNumber: numberFor(episode),
      partOfSeason: reference(nodeId('season', { origin, path: guide.path })),
      duration: runtimeMinutes === null ? null : `PT${runtimeMinutes}M`,
      datePublished: isoOf(dateWithoutHour(earliest(firstRun(episode)) ?? UNKNOWN)),
      publication: dates.map(({ release, date }) =>
        node('PublicationEvent', {
          startDate: isoOf(date),
          superEvent: reference(releaseEventId({ release, guide, origin })),
        }),
      ),
    }),
  }
}

/** https://schema.org/episodeNumber is a number, or the text "9-10" for two in one; a special has none. */
export function numberFor({
  number,
  numberEnd,
}: Pick<EpisodeView, 'number' | 'numberEnd'>): number | string | null {
  return numberEnd === null ? number : `${number}-${numberEnd}`
}

/** The known dates on which an episode first comes out, anywhere. */
function firstRun({ dates }: EpisodeView): GuideDate[] {
  return dates
    .filter(({ release, date }) => isDated(release) && release.window === 'first-run' && date.value !== null)
    .map(({ date }) => date)
}

function earliest(dates: GuideDate[]): GuideDate | undefined {
  return [...dates].sort((one, other) => sortKeyOf(one).localeCompare(sortKeyOf(other)))[0]
}

/** The day as announced: the hour of one channel is not the hour of another that names only the same day. */
export function dateWithoutHour(date: GuideDate): GuideDate {
  return namesADay(date) ? day(date.value) : date
}

/** The first day anywhere of an episode that is no special, where a day is known. */
function seasonStart({ episodes, releases }: SeasonGuide): string | undefined {
  const regular = episodes.filter(({ number }) => number !== null)
  const ofEpisodes = (regular.length > 0 ? regular : episodes).flatMap(firstRun)
  const ofReleases = releases
    .filter(
      (release) => isDated(release) && release.window === 'first-run' && release.premiere.value !== null,
    )
    .map((release) => release.premiere)
  return isoDayOf(dateWithoutHour(earliest(ofEpisodes.length > 0 ? ofEpisodes : ofReleases) ?? UNKNOWN))
}

/** The last day of the last episode's first run anywhere; none while an episode is missing or has no day. */
function seasonEnd({ episodes, episodeCount }: SeasonGuide): string | undefined {
  const last = episodes.filter((episode) => episode.number !== null).at(-1)
  if (!last || (last.numberEnd ?? last.number ?? 0) < episodeCount) return undefined
  const dates = firstRun(last).sort((one, other) => sortKeyOf(one).localeCompare(sortKeyOf(other)))
  return dates.every((date) => isoDayOf(date) !== undefined)
    ? isoDayOf(dateWithoutHour(dates.at(-1) ?? UNKNOWN))
    : undefined
}
