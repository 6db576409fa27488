import type { EpisodeGuide, EpisodeLink } from '@/lib/guide/episodes/guide'
import { episodeHeading } from '@/lib/guide/episodes/heading'
import { inSentence } from '@/lib/guide/season-heading'
import { CARDS, Neighbour } from './poster-card'

/** The episodes before and after, over the edge of a season too, and the season's own page and calendar. */
export function EpisodeLinks({ guide, query }: { guide: EpisodeGuide; query: string }) {
  const { previous, next, season } = guide
  return (
    <nav className="part" aria-labelledby="around-heading">
      <h2 id="around-heading">Before and after</h2>
      <div className={CARDS}>
        {previous && <EpisodeNeighbour word="Previous episode" rel="prev" episode={previous} query={query} />}
        {next && <EpisodeNeighbour word="Next episode" rel="next" episode={next} query={query} />}
      </div>
      <p className="acts">
        <a className="button" href={season.path + query}>
          All of {inSentence(season.heading)}
        </a>
        <a className="button" href={`${season.path}/calendar.ics${query}`}>
          Calendar of {inSentence(season.heading)}
        </a>
      </p>
    </nav>
  )
}

type Props = { word: string; rel: 'prev' | 'next'; episode: EpisodeLink; query: string }

function EpisodeNeighbour({ word, rel, episode, query }: Props) {
  const words = [word, episode.season && inSentence(episode.season)].filter(Boolean).join(', ')
  return <Neighbour word={words} href={episode.path + query} rel={rel} name={episodeHeading(episode)} />
}
