import { siteOrigin } from '@/lib/foundation/site-origin'
import type { ScheduleEntry } from '@/lib/guide/schedule/entries'
import type { Schedule, ScheduleQuery } from '@/lib/guide/schedule/queries'
import { dateInApi } from './dates'
import { onwardLinks } from './paging'
import { regionsInApi } from './regions'
import type { ScheduleAnswer } from './schedule'

/** A page of the schedule of some days as the API answers it, with the addresses of the first page and the next. */
export function scheduleInApi(
  { from, to, region, platform }: ScheduleQuery,
  { entries, next }: Schedule,
): ScheduleAnswer {
  const query = new URLSearchParams({ from, to, ...(region && { region }), ...(platform && { platform }) })
  const links = onwardLinks({ url: `${siteOrigin()}/api/v1/schedule`, query, next })
  return { from, to, region, platform, entries: entries.map(entryInApi), links }
}

function entryInApi(entry: ScheduleEntry): ScheduleAnswer['entries'][number] {
  const { id, day, clock, date, episode, show, season, platform, confidence } = entry
  const { number, numberEnd, title, kind, path } = episode
  return {
    id,
    day,
    zone: clock.zone,
    date: dateInApi(date, clock.dayEndsAt),
    episode: { number, numberEnd, title, kind, url: siteOrigin() + path },
    show,
    season: { title: season.heading, url: siteOrigin() + season.path },
    platform,
    regions: regionsInApi(entry.regionCodes),
    confidence,
  }
}
