import { dateOnClock, dayOnClock, hourInWords, toldInstant } from '@/lib/foundation/dates/clock-words'
import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { daysInWords, openDateInWords, weekdayOf, whenInWords } from '@/lib/foundation/dates/words'
import type { DayClock } from '@/lib/foundation/dates/zones'
import { breaksInWords } from '../releases/break-words'
import { holdLine } from '../releases/hold-words'
import type { ReleaseView } from '../releases/views'
import { statusRows } from './answer'
import type { ClockedBeginning, EpisodeMoment, RegionAnswer, SeasonGuide, SeasonLink } from './guide'
import { heldSentence, holdOfAll, restHeld } from './hold-sentences'
import { type Piece, platformPieces } from './pieces'

type SentenceFacts = { answer: RegionAnswer; episodeCount: number; year: number; next?: SeasonLink | null }

/** The answer for a region in a sentence or two: where it comes, when, and what follows. `year` is the reader's. */
export function regionSentence(facts: SentenceFacts): Piece[] {
  const { answer } = facts
  if (statusRows(answer.releases).length === 0) return elsewhereSentence(facts)
  if (answer.status === 'undated') return undatedSentence(answer)
  if (answer.status === 'upcoming') return upcomingSentence(facts)
  if (answer.status === 'ended') return endedSentence(facts)
  return runningSentence(facts)
}

/** Nobody tells of a release here; where it came out first. */
function elsewhereSentence({ answer, year }: SentenceFacts): Piece[] {
  const none = `No release in ${answer.inSentence} is known.`
  if (!answer.elsewhere || !isKnown(answer.elsewhere.date)) return [none]
  const { release, date, out } = answer.elsewhere
  const verb = out ? 'came out' : namesADay(date) ? 'comes out' : 'is expected'
  const clock = { zone: answer.zone, dayEndsAt: release.clock.dayEndsAt }
  const when = { strong: dayWords({ date, clock, year }) }
  const place = release.regions.length === 0 ? '' : ` (${release.regionWords})`
  const where = [' on ', ...platformPieces([release]), `${place}.`]
  return [`${none} Elsewhere it ${verb} ${namesADay(date) ? 'on' : 'in'} `, when, ...where]
}

function undatedSentence(answer: RegionAnswer): Piece[] {
  const releases = statusRows(answer.releases)
  const hold = holdOfAll(releases)
  if (hold) return heldSentence(hold, answer)
  return ['Comes to ', ...platformPieces(releases), `. ${openLine(answer)}.`]
}

function upcomingSentence({ answer, episodeCount, year }: SentenceFacts): Piece[] {
  const release = leadingRelease(answer)
  if (!answer.premiere || !isKnown(answer.premiere.date)) return undatedSentence(answer)
  const { date, clock } = answer.premiere
  const when = { strong: dayWords({ date, clock, year }) }
  const on = platformPieces(release ? [release] : answer.releases)
  if (!namesADay(date)) return ['Expected in ', when, ' on ', ...on, '.']
  return [
    'Premieres ',
    when,
    ' on ',
    ...on,
    `${rhythm({ release, day: dayOnClock(date, clock) ?? date.value, episodeCount })}.`,
    ...specialBefore(answer, year),
  ]
}

/** What comes before the first episode: " Before it: “The Road”, Sunday 20 February." */
function specialBefore({ next }: RegionAnswer, year: number): Piece[] {
  if (next?.episode.number !== null) return []
  return [
    ` Before it: “${next.episode.title || 'a special'}”, `,
    { strong: dayWords({ ...next, year }) },
    '.',
  ]
}

function runningSentence(facts: SentenceFacts): Piece[] {
  const { answer, episodeCount, year } = facts
  const { latest, next, premiere } = answer
  const pieces: Piece[] = []
  if (latest)
    pieces.push(
      `Episode ${numberOf(latest)} `,
      latest.days === 0 ? 'is out ' : 'came out ',
      { strong: momentWords({ moment: latest, year }) },
      ' on ',
      ...platformPieces(runningOn(answer)),
      '.',
    )
  else if (premiere) pieces.push('Premiered ', ...premierePieces(facts, premiere))
  if (next) pieces.push(` Next is episode ${numberOf(next)}, `, { strong: dayWords({ ...next, year }) }, '.')
  else if (answer.episodesOut < episodeCount) pieces.push(...restHeld(answer))
  return pieces
}

function runningOn(answer: RegionAnswer): ReleaseView[] {
  const release = leadingRelease(answer)
  return release ? [release] : answer.releases
}

/** For a season whose episodes are not listed. */
function premierePieces({ answer, year }: SentenceFacts, { date, clock }: ClockedBeginning): Piece[] {
  const when = { strong: dayWords({ date, clock, year }) }
  return [
    ...(namesADay(date) ? [] : ['in ']),
    when,
    ' on ',
    ...platformPieces(statusRows(answer.releases)),
    '.',
  ]
}

function endedSentence({ answer, episodeCount, next }: SentenceFacts): Piece[] {
  const all = episodeCount > 1 ? `all ${episodeCount} episodes` : 'it'
  const over = [
    `The season has ended: ${all} came out on `,
    ...platformPieces(statusRows(answer.releases)),
    '.',
  ]
  return next && !next.isElsewhere
    ? [
        ...over,
        ` ${next.heading} ${next.status === 'ended' || next.status === 'airing' ? 'followed' : 'follows'}${beginsInWords(next)}.`,
      ]
    : over
}

function beginsInWords({ begins }: SeasonLink): string {
  return begins ? ` ${whenInWords(begins)}` : ''
}

/** The release a region's first date comes from. */
export function leadingRelease({ releases, premiere }: RegionAnswer): ReleaseView | null {
  const rows = statusRows(releases)
  return rows.find((release) => release.premiere.value === premiere?.date.value) ?? rows[0] ?? null
}

function rhythm({
  release,
  day,
  episodeCount,
}: {
  release: ReleaseView | null
  /** The ISO day of the first episode. */
  day: string
  episodeCount: number
}): string {
  if (!release || episodeCount === 1) return ''
  if (release.pattern === 'weekly')
    return `, then a new episode every ${weekdayOf(day)}${breaksInWords(release)}`
  if (release.pattern === 'daily') return `, then a new episode every day${breaksInWords(release)}`
  if (release.pattern === 'all-at-once')
    return episodeCount > 0 ? `, all ${episodeCount} episodes at once` : ', all at once'
  return release.pattern === 'batches' ? ', in batches' : ''
}

/** “today” and “yesterday”, else the day. */
export function momentWords({
  moment: { date, days, clock },
  year,
}: {
  moment: Pick<EpisodeMoment, 'date' | 'days' | 'clock'>
  year: number
}): string {
  const isNear = days !== null && days <= 0 && days >= -1
  if (!isNear) return dayWords({ date, clock, year })
  const told = toldInstant(date, clock)
  return daysInWords(days) + (told ? `, ${hourInWords(told)}` : '')
}

/** "Thursday 3 March", "Thursday 3 March, 21:00"; the year is said when it is not this one. */
export function dayWords({ date, clock, year }: { date: GuideDate; clock: DayClock; year: number }): string {
  return dateOnClock(date, clock, { withYear: !(dayOnClock(date, clock) ?? '').startsWith(String(year)) })
}

function numberOf({ episode }: EpisodeMoment): string {
  return episode.number === null ? `“${episode.title}”` : String(episode.number)
}

/** "10 episodes"; "3 episodes listed so far" while nobody said how many there are to be. */
export function episodesInWords({
  episodeCount,
  episodesOrdered,
  status,
  isElsewhere = false,
}: Pick<SeasonLink, 'episodeCount' | 'episodesOrdered' | 'status'> & { isElsewhere?: boolean }): string {
  if (episodeCount === 0) return ''
  const count = `${episodeCount} ${episodeCount === 1 ? 'episode' : 'episodes'}`
  return episodesOrdered === null && status !== 'ended' && !isElsewhere ? `${count} listed so far` : count
}

/** One short line for the whole season: what stands beside its title. */
export function statusLine(
  guide: Pick<SeasonGuide, 'status' | 'begins' | 'episodeCount' | 'forRegion' | 'episodes' | 'releases'>,
): string {
  const { forRegion } = guide
  const status = forRegion?.status ?? guide.status
  const hold = holdOfAll(forRegion?.releases ?? guide.releases)
  const begins = forRegion ? forRegion.premiere : guide.begins
  if (forRegion && statusRows(forRegion.releases).length === 0)
    return `No release in ${forRegion.inSentence} known`
  if (status === 'undated' && hold) return holdLine(hold)
  if (status === 'undated') return forRegion ? openLine(forRegion) : 'No date yet'
  if (status === 'upcoming') return upcomingLine(begins)
  if (status === 'ended')
    return guide.episodeCount > 1 ? `Season ended: all ${guide.episodeCount} episodes out` : 'Ended'
  if (status === 'between') return 'On a break'
  return forRegion ? `On now: ${forRegion.episodesOut} of ${guide.episodeCount} episodes out` : 'On now'
}

/** Where no date is known in the region. */
function openLine({ releases }: RegionAnswer): string {
  return openDateInWords(statusRows(releases).map(({ premiere }) => premiere))
}

function upcomingLine(begins: { date: GuideDate; days: number | null } | null): string {
  if (!begins) return 'No date yet'
  if (begins.days !== null) return `Premieres ${daysInWords(begins.days)}`
  return `Expected ${whenInWords(begins.date)}`
}
