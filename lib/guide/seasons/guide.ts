import type { Confidence, EpisodeKind, SeasonState } from '@/lib/documents/vocabularies'
import type { GuideDate } from '@/lib/foundation/dates/guide-date'
import type { DayClock } from '@/lib/foundation/dates/zones'
import type { AvailabilityView } from '../availability/views'
import type { CreditView } from '../credits/views'
import type { ImageView, VideoView } from '../media/views'
import type { Status } from '../releases/status'
import type { HoldView, ReleaseView } from '../releases/views'
import type { DisputeView, SourceView } from '../sources/views'
import type { QuotationView, SectionView } from '../texts/views'

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
  /** Sources of its number, names and count of episodes, and of the logline. */
  citations: { heading: number[]; logline: number[] }
  plot: CitedText
  productionNotes: CitedText
  state: SeasonState
  status: Status
  /** The clock of the status: the first known date anywhere and days until it. */
  begins: ClockedBeginning | null
  episodeCount: number
  /** Null where nobody says how many there are to be. */
  episodesOrdered: number | null
  episodes: EpisodeView[]
  /** The same episodes in other orders, by name: broadcast, disc. */
  orders: { name: string; episodes: EpisodeView[] }[]
  releases: ReleaseView[]
  /** Where it can be watched now. */
  availability: AvailabilityView[]
  forRegion: RegionAnswer | null
  credits: CreditView[]
  sections: SectionView[]
  quotations: QuotationView[]
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
  /** Until which hour a night belongs to the evening before, where it begins. */
  dayEndsAt: string
  /** Why no date is known, where one was before. */
  hold: HoldView | null
  /** What it comes out on first; null where that is not known. */
  platform: { slug: string; name: string } | null
  /** Whether it has releases, and none of them in the region it is told for. */
  isElsewhere: boolean
  /** How sure the date is on which it begins; null without one. */
  confidence: Confidence | null
  /** The day on which the last episode was out, where every one has a date. */
  ends: GuideDate | null
  status: Status
  episodeCount: number
  /** Null where nobody says how many there are to be. */
  episodesOrdered: number | null
}

/** `was` is the date it had before it lost it. */
export type EpisodeDate = { release: ReleaseView; date: GuideDate; was: GuideDate }

export type EpisodeView = {
  id: string
  slug: string
  number: number | null
  numberEnd: number | null
  title: string
  kind: EpisodeKind
  synopsis: string
  runtimeMinutes: number | null
  sceneAfterCredits: boolean
  /** The numbers of its sources. */
  citations: { title: number[]; synopsis: number[]; runtime: number[] }
  dates: EpisodeDate[]
  /** In the chosen region; null without one, or where no date is known there. */
  here: { date: GuideDate; out: boolean; days: number | null; clock: DayClock } | null
}

/** An episode and its date in the chosen region, with the days until it (negative: ago). */
export type EpisodeMoment = { episode: EpisodeView; date: GuideDate; days: number | null; clock: DayClock }

/** The first date, the days until it, and the clock that tells and counts it. */
export type ClockedBeginning = { date: GuideDate; days: number | null; clock: DayClock }

export type RegionAnswer = {
  region: string
  name: string
  inSentence: string
  zone: string
  status: Status
  releases: ReleaseView[]
  availability: AvailabilityView[]
  /** Where no release reaches the region: the first one anywhere, and whether it is out. */
  elsewhere: { release: ReleaseView; date: GuideDate; out: boolean } | null
  first: EpisodeMoment | null
  /** The first date of any kind, for a season whose episodes are not known yet. */
  premiere: ClockedBeginning | null
  next: EpisodeMoment | null
  latest: EpisodeMoment | null
  finale: EpisodeMoment | null
  episodesOut: number
}
