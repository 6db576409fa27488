import type { Page } from '@/lib/foundation/paging'
import { siteOrigin } from '@/lib/foundation/site-origin'
import type { SeasonInList } from '@/lib/guide/seasons/queries'
import type { ShowInList } from '@/lib/guide/shows/list/queries'
import type { ShowPage } from '@/lib/guide/shows/queries'
import { creditsInApi } from './credits'
import { dateInApi, vagueDateInApi } from './dates'
import { linksOf } from './paging'
import { first } from './schema-kit'
import type { SeasonInListAnswer } from './season'
import { MAX_SEASONS, type ShowAnswer, type ShowsAnswer } from './show'
import { mediaAndSourcesInApi } from './sources-and-media'

/** A page of the shows as the API answers it, with the addresses of the pages around it. */
export function showsInApi({ items, page, pages, total }: Page<ShowInList>): ShowsAnswer {
  return {
    items: items.map(({ slug, title, kind, logline, firstShown, seasons }) => {
      const url = `${siteOrigin()}/shows/${slug}`
      return { slug, title, kind, logline, firstShown: vagueDateInApi(firstShown), seasons, url }
    }),
    page,
    pages,
    total,
    links: linksOf({ page, pages }, `${siteOrigin()}/api/v1/shows`),
  }
}

/** A show as the API answers it. */
export function showInApi(show: ShowPage): ShowAnswer {
  return {
    slug: show.slug,
    title: show.title,
    kind: show.kind,
    url: `${siteOrigin()}/shows/${show.slug}`,
    logline: show.logline,
    synopsis: show.synopsis,
    franchise: show.franchise,
    follows: show.follows && { slug: show.follows.slug, title: show.follows.title },
    firstShown: vagueDateInApi(show.firstShown),
    genres: show.genres,
    languages: show.languages,
    countries: show.countries,
    titles: show.otherTitles.map(({ text, kind, language, region }) => ({ text, kind, language, region })),
    originators: show.originators.map(({ slug, name }) => ({ slug, name })),
    ageRatings: show.ageRatings.map(({ region, rating }) => ({ region, rating })),
    seasons: first(show.seasons.map(seasonInList), MAX_SEASONS),
    ...creditsInApi(show.credits),
    externalIds: show.externalIds.map(({ provider, value }) => ({ provider, value })),
    ...mediaAndSourcesInApi(show),
  }
}

function seasonInList({
  number,
  heading,
  status,
  begins,
  dayEndsAt,
  episodeCount,
  path,
}: SeasonInList): SeasonInListAnswer {
  return {
    number,
    title: heading,
    status,
    begins: begins && dateInApi(begins, dayEndsAt),
    episodeCount,
    url: siteOrigin() + path,
  }
}
