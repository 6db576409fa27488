import { clockOfOrigin, dateOnClock, zonePlace } from '@/lib/foundation/dates/clock-words'
import { type GuideDate, isKnown, sameDate } from '@/lib/foundation/dates/guide-date'
import { inSentence } from '../season-heading'
import type { ChangeView } from './queries'

/** "Star Trek: Picard, season 2 moved from Fri 4 Mar 2022 to Fri 11 Mar 2022". */
export function changeTitle(change: ChangeView): string {
  const { show, season, episode } = change
  const what = `${show.title}, ${inSentence(season.heading)}${episode ? `, episode ${episode.number ?? `“${episode.title}”`}` : ''}`
  return `${what} ${whatHappened(change)}`
}

/** What happened to the date, as the end of a sentence; both dates as precise as they are. */
export function whatHappened({ kind, before, after, episode, platforms, dayEndsAt }: ChangeView): string {
  const [was, is] = [dateInSentence(before, dayEndsAt), dateInSentence(after, dayEndsAt)]
  const others = episode && episode.moved > 1 ? ` (and ${episode.moved - 1} more with it)` : ''
  if (kind === 'announced') return `has a date: ${is}${others}`
  if (kind === 'platform') {
    const dates = sameDate(before, after) ? '' : `, and from ${was} to ${is}`
    return `moves from ${platforms?.before} to ${platforms?.after}${dates}`
  }
  if (kind === 'narrowed') return `narrowed from ${was} to ${is}${others}`
  if (kind === 'moved') return `moved from ${was} to ${is}${others}`
  if (kind === 'confirmed') return `is confirmed for ${is}`
  const isHold = kind === 'held' ? 'is on hold' : 'is postponed'
  if (kind === 'held' || kind === 'postponed')
    return isKnown(before) ? `${isHold}: was ${was}${others}` : isHold
  if (kind === 'resumed') return `goes on: ${is}${others}`
  return isKnown(before) ? `no longer comes on ${was}${others}` : 'is withdrawn'
}

function dateInSentence(date: GuideDate, dayEndsAt: string): string {
  if (isKnown(date)) {
    const words = dateOnClock(date, clockOfOrigin(date, dayEndsAt), { form: 'short' })
    return date.precision === 'instant' ? `${words} (${hourOfWhere(date)})` : words
  }
  return date.precision === 'tba' ? 'a date to be announced' : 'no date'
}

/** An hour holds somewhere: “New York”, or wherever one is. */
function hourOfWhere({ zone }: GuideDate): string {
  return zone === 'local' ? 'local time' : zonePlace(zone)
}

/** Where it holds and its sources: "United States, on Paramount+. Source: What to Watch." */
export function changeDetails({ regions, platform, reason, sources }: ChangeView): string {
  const where = [regions, platform && `on ${platform.name}`].filter(Boolean).join(', ')
  const who = sources.map((source) => source.publisher).join(', ')
  return [where, reason, who && `${sources.length === 1 ? 'Source' : 'Sources'}: ${who}`]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
}
