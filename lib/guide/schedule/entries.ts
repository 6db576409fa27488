import type { Confidence, EpisodeKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf } from '@/lib/foundation/dates/guide-date'
import { type DayClock, instantOf, programmeDay } from '@/lib/foundation/dates/zones'
import { reachInWords } from '../releases/reach-words'
import type { ReleaseOfSeason, SeasonWithReleases } from '../releases/storage'
import { clockOf, platformAt } from '../releases/views'
import { headingOf } from '../season-heading'
import type { AiringCandidate, ScheduledEpisode } from './storage'

/** An episode on a day, on a platform. `day` is the programme day by the clock of the place it is told for. */
export type ScheduleEntry = {
  id: string
  seasonId: string
  day: string
  date: GuideDate
  /** What `day` was judged by: the chosen region's clock, else the release's own. */
  clock: DayClock
  episode: { path: string; number: number | null; numberEnd: number | null; title: string; kind: EpisodeKind }
  show: { slug: string; title: string }
  season: { path: string; heading: string }
  platform: { slug: string; name: string } | null
  regions: string
  regionCodes: string[]
  confidence: Confidence
}

export type ScheduledRelease = { season: SeasonWithReleases; release: ReleaseOfSeason }

type FoundAiring = ScheduledRelease & {
  candidate: AiringCandidate
  episode: ScheduledEpisode
  zone: string | null
  names: Record<string, string>
}

/** What is told of an airing; `zone` is the chosen region's. */
export function scheduleEntry({
  candidate,
  season,
  release,
  episode,
  zone,
  names,
}: FoundAiring): ScheduleEntry {
  const { platform, confidence } = release
  const path = `/shows/${season.show.slug}/${season.slug}`
  const { slug, ...shown } = episode
  const date = guideDateOf(candidate)
  const clock = clockOf(release, zone)
  const regions = release.regions.filter((each) => !each.excluded)
  const codes = regions.map((each) => each.region)
  const named = platform && platformAt(platform, date, codes)
  return {
    id: candidate.id,
    seasonId: season.id,
    date,
    episode: { ...shown, path: `${path}/${slug}` },
    confidence,
    day: scheduleDayOf(date, clock),
    clock,
    show: season.show,
    season: { path, heading: headingOf(season) },
    platform: named && { slug: named.slug, name: named.name },
    regions: reachInWords(codes, { groupNames: names, platform }),
    regionCodes: codes,
  }
}

/** A day is itself everywhere; an instant belongs to the programme day of the place. */
export function scheduleDayOf(date: GuideDate, clock: DayClock): string {
  const instant = instantOf(date, clock.zone)
  return instant ? programmeDay(instant, clock) : (date.value ?? '')
}

/** By day, and within it by time, then by show and number. */
export function inOrder(one: ScheduleEntry, other: ScheduleEntry): number {
  return orderOf(one).localeCompare(orderOf(other))
}

function orderOf({ day, date, clock, show, episode }: ScheduleEntry): string {
  const instant = instantOf(date, clock.zone)
  return `${day} ${instant?.toString() ?? '9999'} ${show.title} ${String(episode.number ?? 0).padStart(5, '0')}`
}
