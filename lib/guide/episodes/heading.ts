import { dateInWords } from '@/lib/foundation/dates/words'
import { inSentence } from '../season-heading'
import type { EpisodeGuide } from './guide'

type EpisodeNumbers = { number: number | null; numberEnd: number | null }

/** "3. Assimilation"; without a title "Episode 3", without a number the title alone. */
export function episodeHeading({ title, ...numbered }: EpisodeNumbers & { title: string }): string {
  if (title === '') return episodeName(numbered)
  return numbered.number === null ? title : `${numberInWords(numbered)}. ${title}`
}

/** "Episode 3", "Episodes 9–10" for two in one, "Special". */
export function episodeName(episode: EpisodeNumbers): string {
  if (episode.number === null) return 'Special'
  return `${episode.numberEnd === null ? 'Episode' : 'Episodes'} ${numberInWords(episode)}`
}

/** "3", "9–10"; "" for a special. */
export function numberInWords({ number, numberEnd }: EpisodeNumbers): string {
  if (number === null) return ''
  return numberEnd === null ? String(number) : `${number}–${numberEnd}`
}

/** Of its page: "Star Trek: Picard, season 2, episode 3: Assimilation". */
export function episodeTitle({ show, season, title, ...numbered }: EpisodeGuide): string {
  const name = episodeName(numbered).toLowerCase()
  return `${show.title}, ${inSentence(season.heading)}, ${title ? `${name}: ${title}` : name}`
}

/** What its page is about, for lists of pages; what happens in it is left to the page. */
export function episodeDescription({ show, season, title, first, ...numbered }: EpisodeGuide): string {
  const name = [episodeName(numbered), title && `“${title}”`].filter(Boolean).join(', ')
  const what = `${name}, of ${show.title}, ${inSentence(season.heading)}: when and where it comes out in each region.`
  return first ? `${what} First: ${dateInWords(first)}.` : what
}
