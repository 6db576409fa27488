import type { ShowPage } from '@/lib/guide/shows/queries'
import { isoDayOf, isoOf } from './dates'
import { type Node, node, nodeId } from './node'
import { breadcrumbs, creditProperties, imageObjects, videosOf } from './nodes'
import { country } from './places'

// A special stands alone: schema.org has episodes "which can be part of a series or season", and need not be.
const TYPES: Record<string, string> = { film: 'Movie', special: 'TVEpisode' }

/** A show as schema.org tells it: https://schema.org/TVSeries, or https://schema.org/Movie for a film. */
export function showGraph(show: ShowPage, origin: string): Node[] {
  const path = `/shows/${show.slug}`
  const crumbs = [
    { name: 'Shows', path: '/shows' },
    { name: show.title, path },
  ]
  return [showNode(show, { origin, path }), breadcrumbs(crumbs, origin)]
}

function showNode(show: ShowPage, { origin, path }: { origin: string; path: string }): Node {
  const type = TYPES[show.kind] ?? 'TVSeries'
  const isSeries = type === 'TVSeries'
  const { title, logline, firstShown, genres, languages, countries, ageRatings, updatedOn } = show
  return {
    '@id': nodeId('show', { origin, path }),
    ...node(type, {
      name: title,
      alternateName: show.otherTitles.map(({ text }) => text),
      url: origin + path,
      description: logline,
      genre: genres.map((genre) => genre.replaceAll('-', ' ')),
      inLanguage: languages,
      countryOfOrigin: countries.map(country),
      contentRating: ageRatings.map(ratingNode),
      startDate: isSeries ? isoDayOf(firstShown) : null,
      datePublished: isoOf(firstShown),
      dateModified: updatedOn,
      sameAs: show.catalogues.map(({ url }) => url),
      image: imageObjects(show.images, origin),
      ...creditProperties(show.credits, origin),
      ...videosOf(show.videos),
      containsSeason: isSeries ? show.seasons.map((season) => seasonOfShow(season, origin)) : null,
    }),
  }
}

function ratingNode({ region, rating }: ShowPage['ageRatings'][number]): Node {
  return node('Rating', { ratingValue: rating, name: region && `${rating} (${region})` })
}

/** Its dates are told on its own page, with its sources. */
function seasonOfShow(
  { path, heading, episodeCount }: Pick<ShowPage['seasons'][number], 'path' | 'heading' | 'episodeCount'>,
  origin: string,
): Node {
  const named = { name: heading, url: origin + path, numberOfEpisodes: episodeCount || null }
  return { '@id': nodeId('season', { origin, path }), ...node('TVSeason', named) }
}
