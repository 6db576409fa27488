import { siteOrigin } from '@/lib/foundation/site-origin'
import type { ReleaseView } from '@/lib/guide/releases/views'
import type { EpisodeMoment, EpisodeView, RegionAnswer, SeasonGuide } from '@/lib/guide/seasons/guide'
import { creditsInApi } from './credits'
import { dateInApi } from './dates'
import { regionsInApi } from './regions'
import { availabilityInApi, releaseInApi } from './release'
import type { EpisodeInApi, RegionInApi, SeasonAnswer } from './season'
import { type CiteInApi, citing, mediaAndSourcesInApi } from './sources-and-media'

/** A season as the API answers it: the public contract, version 1. The same view as the page's. */
export function seasonInApi(guide: SeasonGuide): SeasonAnswer {
  const url = siteOrigin() + guide.path
  const cite = citing(guide.sources)
  const release = (each: ReleaseView) => releaseInApi(each, cite)
  return {
    show: { slug: guide.show.slug, title: guide.show.title },
    number: guide.number,
    title: guide.title,
    url,
    status: guide.status,
    episodeCount: guide.episodeCount,
    logline: guide.logline,
    plot: guide.plot.text,
    productionNotes: guide.productionNotes.text,
    releases: guide.releases.map(release),
    availability: guide.availability.map((each) => availabilityInApi(each, cite)),
    forRegion: guide.forRegion && regionInApi(guide.forRegion, cite),
    episodes: guide.episodes.map((each) => episodeInApi(each, url)),
    orders: guide.orders.map(({ name, episodes }) => ({ name, episodes: episodes.map(({ slug }) => slug) })),
    ...creditsInApi(guide.credits),
    previous: guide.previous?.path ?? null,
    next: guide.next?.path ?? null,
    ...mediaAndSourcesInApi(guide),
  }
}

function regionInApi(
  { region, zone, status, releases, availability, next, finale }: RegionAnswer,
  cite: CiteInApi,
): RegionInApi {
  return {
    region,
    timeZone: zone,
    status,
    releases: releases.map((each) => releaseInApi(each, cite)),
    availability: availability.map((each) => availabilityInApi(each, cite)),
    next: momentInApi(next),
    finale: momentInApi(finale),
  }
}

function momentInApi(moment: EpisodeMoment | null): RegionInApi['next'] {
  return (
    moment && { episode: moment.episode.number, value: moment.date.value, precision: moment.date.precision }
  )
}

function episodeInApi(episode: EpisodeView, seasonUrl: string): EpisodeInApi {
  const { number, numberEnd, slug, title, kind, runtimeMinutes, dates } = episode
  return {
    number,
    numberEnd,
    title,
    kind,
    url: `${seasonUrl}/${slug}`,
    runtimeMinutes,
    dates: dates.map(({ release, date }) => ({
      regions: regionsInApi(release.regions),
      except: release.except,
      platform: release.platform && { slug: release.platform.slug },
      ...dateInApi(date, release.clock.dayEndsAt),
    })),
  }
}
