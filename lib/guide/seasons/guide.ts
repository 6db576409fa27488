import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import type { PictureSource } from '@/lib/foundation/picture-names'
import type { Status } from '../releases/status'

/**
 * What a reader's page, the API and every feed know of a season: one view, in views only, never rows.
 * Dates are guide dates; days are ISO; regions are ISO 3166-1 codes, WORLD, REST or group:<slug>.
 */
export type SeasonGuide = {
  path: string
  show: { slug: string; title: string; path: string; originators: string[]; franchise: string }
  number: number | null
  heading: string
  title: string
  logline: string
  /** Who says so of its number, names and count of episodes, and of the logline. */
  said: { heading: number[]; logline: number[] }
  plot: CitedText
  productionNotes: CitedText
  state: string
  status: Status
  /** The clock of the status: the first known date anywhere and days until it. */
  begins: { date: GuideDate; days: number | null } | null
  episodeCount: number
  episodes: EpisodeView[]
  releases: ReleaseView[]
  forRegion: RegionAnswer | null
  credits: CreditView[]
  sections: { id: string; heading: string; body: string; byline: string; sources: number[] }[]
  quotations: { id: string; text: string; attribution: string; sources: number[] }[]
  videos: VideoView[]
  images: ImageView[]
  sources: SourceView[]
  disputes: DisputeView[]
  previous: SeasonLink | null
  next: SeasonLink | null
  /** What search engines and shared links show in place of what is made of the rest; "" for that. */
  seoTitle: string
  seoDescription: string
  /** ISO day of the last edit that was more than a minor one. */
  updatedOn: string
}

type CitedText = { text: string; sources: number[] }

export type SeasonLink = {
  path: string
  number: number | null
  heading: string
  begins: GuideDate | null
  status: Status
  episodeCount: number
}

/** The platform under the name it had at the time. */
export type PlatformView = { slug: string; name: string; nameNow: string; kind: string; owner: string }

export type ReleaseView = {
  id: string
  regions: string[]
  /** For "everywhere" rows: the regions they do not reach. */
  except: string[]
  regionWords: string
  platform: PlatformView | null
  window: string
  exclusive: boolean
  premiere: GuideDate
  /** The date of the last episode, where all of them are known. */
  finale: GuideDate | null
  pattern: string
  confidence: string
  hold: { kind: string; reason: string } | null
  tier: string
  watchUrl: string
  ends: GuideDate
  note: string
  sources: number[]
  disputed: boolean
  /** "the day after the United States": how its first day stands to the first one anywhere. */
  afterFirst: string
}

export type EpisodeDate = { release: ReleaseView; date: GuideDate }

export type EpisodeView = {
  id: string
  slug: string
  number: number | null
  numberEnd: number | null
  title: string
  kind: string
  synopsis: string
  runtimeMinutes: number | null
  sceneAfterCredits: boolean
  /** Who says so. */
  said: { title: number[]; synopsis: number[]; runtime: number[] }
  dates: EpisodeDate[]
  /** In the chosen region; null without one, or where no date is known there. */
  here: { date: GuideDate; out: boolean; days: number | null; zone: string } | null
}

/** An episode and its date in the chosen region, with the days until it (negative: ago). */
export type EpisodeMoment = { episode: EpisodeView; date: GuideDate; days: number | null }

export type RegionAnswer = {
  region: string
  name: string
  inSentence: string
  zone: string
  status: Status
  releases: ReleaseView[]
  first: EpisodeMoment | null
  /** The first date of any kind, for a season whose episodes are not known yet. */
  premiere: { date: GuideDate; days: number | null } | null
  next: EpisodeMoment | null
  latest: EpisodeMoment | null
  finale: EpisodeMoment | null
  episodesOut: number
}

export type CreditView = {
  id: string
  person: { slug: string; name: string; note: string }
  character: { slug: string; name: string } | null
  job: string
  billing: string
  capacity: string
  note: string
  spoiler: boolean
  /** The earliest other show in which the same person played the same character before. */
  reprises: { slug: string; title: string } | null
  /** Who played the character earlier. */
  playedBefore: { person: string; slug: string; show: string; year: string } | null
  sources: number[]
}

export type VideoView = {
  id: string
  kind: string
  title: string
  description: string
  url: string
  publisher: string
  publishedOn: GuideDate
  sources: number[]
  disputed: boolean
}

export type ImageView = {
  id: string
  kind: string
  /** The address of what everybody can show, "" when we hold no file. */
  file: string
  /** Smaller or in other formats, from the best on; none for artwork of the site. */
  sources: PictureSource[]
  /** What matters in it, in percent from the left and the top. */
  focus: { x: number; y: number }
  width: number | null
  height: number | null
  alt: string
  caption: string
  credit: string
  publisher: string
  licence: string
  sourceUrl: string
  publishedOn: GuideDate
}

export type SourceView = {
  number: number
  id: string
  publisher: string
  title: string
  url: string
  publishedOn: GuideDate
}

export type DisputeView = {
  id: string
  field: string
  values: { id: string; value: string; followed: boolean; reason: string; sources: number[] }[]
}
