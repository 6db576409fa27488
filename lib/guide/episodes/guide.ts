import type { EpisodeKind } from '@/lib/documents/vocabularies'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import type { DayClock } from '@/lib/foundation/dates/zones'
import type { CreditView } from '../credits/views'
import type { ImageView } from '../media/views'
import type { HoldView, ReleaseView } from '../releases/views'
import type { EpisodeView } from '../seasons/guide'
import type { SourceView } from '../sources/views'

/** What a reader's page knows of one episode. Dates are guide dates; days are ISO; regions are ISO 3166-1 codes. */
export type EpisodeGuide = {
  path: string
  show: { slug: string; title: string; path: string }
  season: { path: string; heading: string; number: number | null; hasCast: boolean }
  number: number | null
  numberEnd: number | null
  title: string
  kind: EpisodeKind
  synopsis: string
  /** Whether what happens must not be told at once: it gives something away, or is not out yet for the reader. */
  synopsisWaits: boolean
  runtimeMinutes: number | null
  sceneAfterCredits: boolean
  /** The numbers of its sources. */
  citations: EpisodeView['citations']
  /** The first known date anywhere of its first run. */
  first: GuideDate | null
  releases: EpisodeRelease[]
  forRegion: EpisodeAnswer | null
  credits: CreditView[]
  airsAfter: EpisodeLink | null
  previous: EpisodeLink | null
  next: EpisodeLink | null
  /** The season's. */
  images: ImageView[]
  /** Those that this page cites, numbered from 1. */
  sources: SourceView[]
  /** ISO day of the season's last edit that was more than a minor one. */
  updatedOn: string
}

/** A row of the season's table that has this episode, its platform under the name it has on the episode's day. */
export type EpisodeRelease = {
  release: ReleaseView
  /** Of a withdrawn row: the date that no longer holds. */
  date: GuideDate
  /** The date it lost to a hold. */
  was: GuideDate
  withdrawn: boolean
  /** Whether it reaches the chosen region. */
  here: boolean
}

/** For one region: the first date there, and the rows it comes from; without a date, those it will come from. */
export type EpisodeAnswer = {
  region: string
  inSentence: string
  zone: string
  /** That tells and counts the date. */
  clock: DayClock
  date: GuideDate | null
  /** Why there is none, and the episode's own date before. */
  hold: HoldView | null
  out: boolean
  /** Until the date; negative: ago; null where it is vaguer than a day. */
  days: number | null
  releases: ReleaseView[]
}

export type EpisodeLink = {
  path: string
  number: number | null
  numberEnd: number | null
  title: string
  /** The heading of its season, where that is another one. */
  season: string | null
}
