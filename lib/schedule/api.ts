import { first } from '../api/kinds'
import { MOST_ENTRIES, type ScheduleAnswer } from '../api/schedule'
import { dateInApi } from '../dates/api'
import { regionsInApi } from '../regions/api'
import { siteOrigin } from '../site-origin'
import type { ScheduleEntry, ScheduleQuestion } from './queries'

/** The schedule of some days as the API answers it. */
export function scheduleInApi(
  { from, to, region, platform }: ScheduleQuestion,
  entries: ScheduleEntry[],
): ScheduleAnswer {
  return { from, to, region, platform, entries: first(entries, MOST_ENTRIES).map(entryInApi) }
}

function entryInApi(entry: ScheduleEntry): ScheduleAnswer['entries'][number] {
  const { id, day, zone, date, episode, show, season, platform, confidence } = entry
  const { number, numberEnd, title, kind, path } = episode
  return {
    id,
    day,
    zone,
    date: dateInApi(date),
    episode: { number, numberEnd, title, kind, url: siteOrigin() + path },
    show,
    season: { title: season.heading, url: siteOrigin() + season.path },
    platform,
    regions: regionsInApi(entry.regionCodes),
    confidence,
  }
}
