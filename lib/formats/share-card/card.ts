import type { Temporal } from 'temporal-polyfill'
import { clockOfOrigin, dayOnClock } from '@/lib/foundation/dates/clock-words'
import { type GuideDate, isKnown, namesADay, sortKeyOf } from '@/lib/foundation/dates/guide-date'
import { dayInWords, whenInWords } from '@/lib/foundation/dates/words'
import { hasCome } from '@/lib/foundation/dates/zones'
import { HOLD_WORDS } from '@/lib/guide/releases/hold-words'
import type { ReleaseView } from '@/lib/guide/releases/views'
import type { EpisodeView, SeasonGuide } from '@/lib/guide/seasons/guide'
import { holdOfAll } from '@/lib/guide/seasons/hold-sentences'
import { isDated } from '../schema-org/publication'

/** What the picture of a season says. */
export type Card = {
  show: string
  heading: string
  status: string
  /** The next date in words, "" when none is known. */
  next: string
  /** On what and where that is, "" when there is no next date. */
  where: string
  /** The name of the site. */
  site: string
}

const STATUS: Record<SeasonGuide['status'], string> = {
  upcoming: 'Upcoming',
  airing: 'On now',
  between: 'On a break',
  ended: 'Season ended',
  undated: 'No date yet',
}

/**
 * A picture is kept elsewhere for weeks, so it counts no days: "Thursday 3 March 2022" stays true, "in 29 days" does not.
 */
export function cardOf(guide: SeasonGuide, now: Temporal.Instant, site: string): Card {
  const { show, heading, status, episodeCount } = guide
  const hold = holdOfAll(guide.releases)
  const next = status === 'ended' ? null : nextMoment(guide, now)
  const over = status === 'ended' && episodeCount > 1 ? `All ${episodeCount} episodes are out` : ''
  return {
    show: show.title,
    heading,
    status: status === 'undated' && hold ? HOLD_WORDS[hold.kind] : STATUS[status],
    next: next ? cardLine(next, status) : over,
    where: next ? whereOf(next.release) : '',
    site,
  }
}

type CardMoment = { release: ReleaseView; date: GuideDate; episode: EpisodeView | null }

/** The first date still ahead, anywhere; of the rows alone where no episode is dated. */
function nextMoment({ episodes, releases }: SeasonGuide, now: Temporal.Instant): CardMoment | null {
  const ofEpisodes = episodes.flatMap((episode) => episode.dates.map((each) => ({ ...each, episode })))
  const ofRows = releases.map((release) => ({ release, date: release.premiere, episode: null }))
  return earliestAhead(ofEpisodes, now) ?? earliestAhead(ofRows, now)
}

function earliestAhead(moments: CardMoment[], now: Temporal.Instant): CardMoment | null {
  const ahead = moments.filter(
    ({ release, date }) =>
      isDated(release) &&
      release.window === 'first-run' &&
      isKnown(date) &&
      !hasCome(date, now, release.clock),
  )
  const ordered = ahead.sort((one, other) => sortKeyOf(one.date).localeCompare(sortKeyOf(other.date)))
  return ordered[0] ?? null
}

function cardLine({ release, date, episode }: CardMoment, status: SeasonGuide['status']): string {
  const on = dayOnClock(date, clockOfOrigin(date, release.clock.dayEndsAt)) ?? ''
  if (!namesADay(date)) return `Expected ${whenInWords(date)}`
  if (status === 'upcoming') return `Premieres ${dayInWords(on)}`
  const name = !episode || episode.number === null ? 'Next' : `Episode ${episode.number}`
  return `${name}: ${dayInWords(on)}`
}

function whereOf({ platform, regionWords }: ReleaseView): string {
  return [platform?.name, regionWords].filter(Boolean).join(' · ')
}
