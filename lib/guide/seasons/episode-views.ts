import type { Temporal } from 'temporal-polyfill'
import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { type ClockedDate, earliestByEpisode } from '../releases/status'
import { wasOf } from '../releases/stored'
import type { ReleaseView } from '../releases/views'
import type { Cite } from '../sources/views'
import { episodeHere } from './answer'
import type { EpisodeDate, EpisodeView } from './guide'
import type { StoredSeason } from './storage'

/** The episodes of a season, each with its dates in the rows of the release table. */
export function episodeViews(
  { row }: StoredSeason,
  {
    releases,
    datesHere,
    now,
    cite,
  }: { releases: ReleaseView[]; datesHere: ClockedDate[]; now: Temporal.Instant; cite: Cite },
): EpisodeView[] {
  const earliest = earliestByEpisode(datesHere)
  const dates = new Map<string, EpisodeDate[]>()
  for (const [position, { airings }] of row.releases.entries()) {
    const release = releases[position]
    if (!release) continue
    for (const airing of airings) {
      const known = dates.get(airing.episodeId) ?? []
      dates.set(airing.episodeId, [...known, { release, date: guideDateOf(airing), was: wasOf(airing) }])
    }
  }
  return row.episodes.map((episode) => {
    const { id, slug, number, numberEnd, title, kind, synopsis, runtimeMinutes } = episode
    return {
      id,
      slug,
      number,
      numberEnd,
      title,
      kind,
      synopsis,
      runtimeMinutes,
      sceneAfterCredits: episode.sceneAfterCredits ?? false,
      citations: episodeCitations(cite, id),
      dates: dates.get(id) ?? [],
      here: episodeHere(earliest.get(id), now),
    }
  })
}

/** Sources of what a list of episodes tells of one. */
export function episodeCitations(cite: Cite, episodeId: string): EpisodeView['citations'] {
  return {
    title: cite(episodeId, 'title', 'number', 'numberEnd', 'kind'),
    synopsis: cite(episodeId, 'synopsis'),
    runtime: cite(episodeId, 'runtimeMinutes'),
  }
}
