import type { EpisodeGuide, EpisodeRelease } from '@/lib/guide/episodes/guide'
import { episodeHeading, episodeName } from '@/lib/guide/episodes/heading'
import { isoOf } from './dates'
import { type Node, node, nodeId } from './node'
import { breadcrumbs, creditProperties, imageObjects, showReference } from './nodes'
import { availableIn } from './places'
import { carrierOf, isDated, isPublic } from './publication'
import { dateWithoutHour, numberFor } from './season'

/**
 * An episode as schema.org tells it (https://schema.org/TVEpisode): the same for every region, as its canonical page
 * is, and without what happens in it. `origin` is the site's address, without a slash at its end.
 */
export function episodeGraph(guide: EpisodeGuide, origin: string): Node[] {
  const { show, season, path } = guide
  const crumbs = [
    { name: 'Shows', path: '/shows' },
    { name: show.title, path: show.path },
    { name: season.heading, path: season.path },
    { name: episodeHeading(guide), path },
  ]
  return [episodeNode(guide, origin), breadcrumbs(crumbs, origin)]
}

function episodeNode(guide: EpisodeGuide, origin: string): Node {
  const { path, show, title, first, runtimeMinutes, updatedOn } = guide
  return {
    '@id': nodeId('episode', { origin, path }),
    ...node('TVEpisode', {
      name: title,
      url: origin + path,
      episodeNumber: numberFor(guide),
      partOfSeason: seasonOfEpisode(guide, origin),
      partOfSeries: {
        ...showReference(show.slug, origin),
        ...node('TVSeries', { name: show.title, url: origin + show.path }),
      },
      duration: runtimeMinutes === null ? null : `PT${runtimeMinutes}M`,
      datePublished: first && isoOf(dateWithoutHour(first)),
      dateModified: updatedOn,
      image: imageObjects(guide.images, origin),
      ...creditProperties(guide.credits, origin),
      publication: guide.releases.filter(isStanding).map((row) => broadcastEvent(row, guide, origin)),
    }),
  }
}

function seasonOfEpisode({ season: { path, heading, number } }: EpisodeGuide, origin: string): Node {
  const named = { name: heading, url: origin + path, seasonNumber: number }
  return { '@id': nodeId('season', { origin, path }), ...node('TVSeason', named) }
}

/** Whether a row still says something that programs may take as a fact. */
function isStanding({ release, withdrawn }: EpisodeRelease): boolean {
  return isPublic(release) && !withdrawn
}

/** https://schema.org/PublicationEvent: the episode on one platform, in its regions. */
function broadcastEvent({ release, date }: EpisodeRelease, guide: EpisodeGuide, origin: string): Node {
  const what = `${guide.show.title}, ${guide.season.heading}, ${episodeName(guide).toLowerCase()}`
  return node('PublicationEvent', {
    name: [what, release.platform?.name].filter(Boolean).join(' on '),
    startDate: isDated(release) ? isoOf(date) : null,
    location: availableIn(release).within,
    ...carrierOf(release.platform, origin),
    isAccessibleForFree: release.tier === 'free' || null,
  })
}
