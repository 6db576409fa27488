import { namesADay } from '@/lib/foundation/dates/guide-date'
import { dateInWords } from '@/lib/foundation/dates/words'
import type { SeasonLink } from '@/lib/guide/seasons/guide'

type Neighbours = { previous: SeasonLink | null; next: SeasonLink | null; query: string }

/** What came before and what follows. */
export function SeasonLinks({ previous, next, query }: Neighbours) {
  if (!previous && !next) return null
  return (
    <section className="part" aria-labelledby="around-heading">
      <h2 id="around-heading">Before and after</h2>
      <div className="neighbours">
        {previous && <Neighbour word="Before" season={previous} query={query} />}
        {next && <Neighbour word="What follows" season={next} query={query} />}
      </div>
    </section>
  )
}

function Neighbour({ word, season, query }: { word: string; season: SeasonLink; query: string }) {
  return (
    <a className="card neighbour" href={season.path + query}>
      <span className="soft">{word}</span>
      <b>{season.heading}</b>
      <span className="soft">{seasonFacts(season)}</span>
    </a>
  )
}

const STATUS_WORDS: Record<SeasonLink['status'], string> = {
  upcoming: 'coming',
  airing: 'on now',
  between: 'on a break',
  ended: 'over',
  undated: 'no date yet',
}

/** "10 episodes, from Thu 16 Feb 2023, coming". */
export function seasonFacts({ begins, status, episodeCount }: SeasonLink): string {
  const from = begins
    ? `${namesADay(begins) || status === 'ended' ? 'from' : 'due in'} ${dateInWords(begins, 'short')}`
    : ''
  const count = episodeCount > 0 ? `${episodeCount} episodes` : ''
  return [count, from, STATUS_WORDS[status]].filter(Boolean).join(', ')
}
