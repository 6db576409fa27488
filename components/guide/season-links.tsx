import { CONFIDENCES } from '@/lib/documents/vocabularies'
import { clockOfOrigin, dayOnClock } from '@/lib/foundation/dates/clock-words'
import { day, type GuideDate, namesADay } from '@/lib/foundation/dates/guide-date'
import { dateInWords, spanInWords } from '@/lib/foundation/dates/words'
import { holdLine } from '@/lib/guide/releases/hold-words'
import type { SeasonLink } from '@/lib/guide/seasons/guide'
import { episodesInWords } from '@/lib/guide/seasons/sentences'
import { CARDS, Neighbour } from './poster-card'

type Neighbours = { previous: SeasonLink | null; next: SeasonLink | null; query: string }

/** What came before and what follows. */
export function SeasonLinks({ previous, next, query }: Neighbours) {
  if (!previous && !next) return null
  return (
    <section className="part" aria-labelledby="around-heading">
      <h2 id="around-heading">Before and after</h2>
      <div className={CARDS}>
        {previous && <SeasonNeighbour word="Before" season={previous} query={query} />}
        {next && <SeasonNeighbour word="What follows" season={next} query={query} />}
      </div>
    </section>
  )
}

function SeasonNeighbour({ word, season, query }: { word: string; season: SeasonLink; query: string }) {
  return (
    <Neighbour word={word} href={season.path + query} name={season.heading} facts={seasonFacts(season)} />
  )
}

const STATUS_WORDS: Record<SeasonLink['status'], string> = {
  upcoming: '',
  airing: 'on now',
  between: 'on a break',
  ended: 'ended',
  undated: 'no date yet',
}

/** "10 episodes · 23 Jan – 26 Mar 2020 · ended", "10 episodes · from Thu 16 Feb 2023", "expected 2023". */
export function seasonFacts(season: SeasonLink): string {
  const { hold, status } = season
  const stands = season.isElsewhere
    ? 'no date here'
    : status === 'undated' && hold
      ? holdLine(hold).toLowerCase()
      : STATUS_WORDS[status]
  return [episodesInWords(season), datesInWords(season), stands].filter(Boolean).join(' · ')
}

function datesInWords({ begins, dayEndsAt, ends, status }: SeasonLink): string {
  if (!begins) return ''
  const first = dayIn(begins, dayEndsAt)
  if (status === 'ended' && ends) return spanInWords(first, dayIn(ends, dayEndsAt))
  if (status === 'ended') return `from ${dateInWords(first, 'short')}`
  if (status !== 'upcoming') return `since ${dateInWords(first, 'short')}`
  return `${namesADay(begins) ? 'from' : 'expected'} ${dateInWords(first, 'short')}`
}

/** The day it is told on: the evening before of an hour after midnight. */
function dayIn(date: GuideDate, dayEndsAt: string): GuideDate {
  const on = dayOnClock(date, clockOfOrigin(date, dayEndsAt))
  return on === null ? date : day(on)
}

/** "expected", "rumoured": what is to be said of a date that is still ahead and not confirmed; "" for one that is. */
export function sureInWords({ begins, confidence, status }: SeasonLink): string {
  const isAhead = status === 'upcoming' && begins !== null
  return isAhead && confidence !== null && confidence !== 'confirmed'
    ? CONFIDENCES[confidence].toLowerCase()
    : ''
}

/** "Fri 1 Apr", "March 2023", "No date yet", "On now", "Jan – Mar 2020": how it stands in a word, as precise as that is known. */
export function standsInWords(season: SeasonLink, today: string): string {
  const { begins, dayEndsAt, hold, status, ends } = season
  if (status === 'airing') return 'On now'
  if (status === 'between') return 'On a break'
  if (season.isElsewhere) return 'No date here'
  if (!begins) return hold ? holdLine(hold) : status === 'ended' ? 'Ended' : 'No date yet'
  const first = dayIn(begins, dayEndsAt)
  if (status === 'ended')
    return ends ? spanInWords(first, dayIn(ends, dayEndsAt)) : dateInWords(first, 'short')
  if (first.value === today) return 'Today'
  const words = dateInWords(first, 'short', first.value?.slice(0, 4) !== today.slice(0, 4))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
