import type { GuideDate } from '../dates/guide-date'
import { REST, WORLD } from '../regions/regions'
import type {
  CreditView,
  EpisodeMoment,
  EpisodeView,
  RegionAnswer,
  ReleaseView,
  SeasonGuide,
  SourceView,
} from './guide'

/**
 * A season as the API answers it: the public contract, version 1. The same view as the page's; days are ISO days,
 * a date of less than a day keeps its form ("2022-Q4"), wall times are "21:00" with their IANA zone beside them.
 */
export function seasonInApi(guide: SeasonGuide) {
  const cite = citing(guide.sources)
  const release = (each: ReleaseView) => releaseInApi(each, cite)
  return {
    show: { slug: guide.show.slug, title: guide.show.title },
    number: guide.number,
    status: guide.status,
    episodeCount: guide.episodeCount,
    logline: guide.logline,
    plot: guide.plot.text,
    productionNotes: guide.productionNotes.text,
    releases: guide.releases.map(release),
    forRegion: guide.forRegion && regionInApi(guide.forRegion, release),
    episodes: guide.episodes.map(episodeInApi),
    cast: guide.credits.filter((credit) => credit.character !== null && !credit.spoiler).map(castInApi),
    videos: guide.videos.map(({ kind, title, publishedOn, url }) => ({
      kind,
      title,
      publishedOn: publishedOn.value,
      url: url || null,
    })),
    images: guide.images.map(({ kind, file, alt, credit, publisher, sourceUrl }) => {
      return { kind, url: file || null, alt, credit, publisher, sourceUrl: sourceUrl || null }
    }),
    sources: guide.sources.map(sourceInApi),
    disputes: guide.disputes.map(({ field, values }) => ({
      field,
      values: values.map(({ value, followed, reason, sources }) => ({
        value,
        followed,
        reason,
        sources: cite(sources),
      })),
    })),
    previous: guide.previous?.path ?? null,
    next: guide.next?.path ?? null,
    updatedOn: guide.updatedOn,
  }
}

type Cite = (numbers: number[]) => { url: string | null; publisher: string }[]

function citing(sources: SourceView[]): Cite {
  return (numbers) =>
    sources
      .filter((source) => numbers.includes(source.number))
      .map(({ url, publisher }) => ({ url: url || null, publisher }))
}

function sourceInApi({ url, publisher, title, publishedOn }: SourceView) {
  return { url: url || null, publisher, title, publishedOn: publishedOn.value }
}

function dateInApi({ value, precision, time, zone }: GuideDate) {
  return { value, precision, time, timeZone: zone }
}

/** "Everywhere not named otherwise" is told as WORLD with its exceptions. */
function regionsInApi(regions: string[]): string[] {
  return [...new Set(regions.map((code) => (code === REST ? WORLD : code)))]
}

function releaseInApi(release: ReleaseView, cite: Cite) {
  const {
    regions,
    except,
    platform,
    exclusive,
    window,
    premiere,
    pattern,
    confidence,
    hold,
    ends,
    watchUrl,
    sources,
  } = release
  return {
    regions: regionsInApi(regions),
    except,
    platform: platform && { slug: platform.slug, name: platform.name, kind: platform.kind },
    exclusive,
    window,
    premiere: dateInApi(premiere),
    kind: platform?.kind ?? null,
    pattern,
    confidence,
    hold,
    ends: ends.value,
    watchUrl: watchUrl || null,
    sources: cite(sources),
  }
}

function regionInApi(
  { region, status, releases, next, finale }: RegionAnswer,
  inApi: (release: ReleaseView) => ReturnType<typeof releaseInApi>,
) {
  return {
    region,
    status,
    releases: releases.map(inApi),
    next: momentInApi(next),
    finale: momentInApi(finale),
  }
}

function momentInApi(moment: EpisodeMoment | null) {
  return (
    moment && { episode: moment.episode.number, value: moment.date.value, precision: moment.date.precision }
  )
}

function episodeInApi({ number, title, kind, runtimeMinutes, dates }: EpisodeView) {
  return {
    number,
    title,
    kind,
    runtimeMinutes,
    dates: dates.map(({ release, date }) => ({
      regions: regionsInApi(release.regions),
      platform: release.platform && { slug: release.platform.slug },
      ...dateInApi(date),
    })),
  }
}

function castInApi({ person, character, billing, note, reprises }: CreditView) {
  return { person: { slug: person.slug, name: person.name }, character, billing, note, reprises }
}
