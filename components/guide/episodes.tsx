import { isKnown } from '@/lib/foundation/dates/guide-date'
import { daysInWords } from '@/lib/foundation/dates/words'
import { numberInWords } from '@/lib/guide/episodes/heading'
import type { EpisodeView, SeasonGuide } from '@/lib/guide/seasons/guide'
import { GuideTime } from './guide-time'
import { SourceMarks } from './sources'

/** The episodes as a line through time, with the dates of the chosen region or, without one, of the first releases. */
export function Episodes({ guide }: { guide: SeasonGuide }) {
  const { path, episodes, episodeCount, forRegion } = guide
  const nextId = forRegion?.next?.episode.id
  return (
    <section id="episodes" data-region-part className="part" aria-labelledby="episodes-heading">
      <h2 id="episodes-heading">
        Episodes {forRegion && <span className="beside">dates for {forRegion.inSentence}</span>}
      </h2>
      {episodes.length === 0 && (
        <p className="soft">
          {episodeCount > 0 ? `${episodeCount} episodes; their titles are not known yet.` : 'Not known yet.'}
        </p>
      )}
      <ol className="timeline">
        {episodes.map((episode) => (
          <Episode
            key={episode.id}
            episode={episode}
            path={`${path}/${episode.slug}${forRegion ? `?region=${forRegion.region}` : ''}`}
            isNext={episode.id === nextId}
            inRegion={forRegion !== null}
          />
        ))}
      </ol>
      <Orders guide={guide} />
    </section>
  )
}

/** The same episodes as they were broadcast, or as they stand on a disc. */
function Orders({ guide: { orders } }: { guide: SeasonGuide }) {
  return orders.map(({ name, episodes }) => (
    <details key={name}>
      <summary>Episodes in the order “{name}”</summary>
      <ol>
        {episodes.map((episode) => (
          <li key={episode.id}>
            {[numberInWords(episode), episode.title || 'Title not known yet'].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  ))
}

type EpisodeProps = { episode: EpisodeView; path: string; isNext: boolean; inRegion: boolean }

function Episode({ episode, path, isNext, inRegion }: EpisodeProps) {
  const { here, title, kind, synopsis, runtimeMinutes, said } = episode
  const state = here?.out ? 'out' : isNext ? 'next' : 'ahead'
  return (
    <li className={inRegion ? state : undefined}>
      <div className="episode-line">
        <span className="number">{numberInWords(episode) || '∗'}</span>
        <a className="episode-title" href={path}>
          {title || 'Title not known yet'}
        </a>
        <SourceMarks sources={said.title} />
        <span className="when">
          {inRegion ? <DateHere episode={episode} /> : <FirstDates episode={episode} />}
        </span>
      </div>
      <p className="tags">
        {isNext && (
          <span className="tag">
            next{here?.days === null || here?.days === undefined ? '' : `, ${daysInWords(here.days)}`}
          </span>
        )}
        {here?.out && here.days === 0 && <span className="tag">out today</span>}
        {kind !== 'standard' && <span>{kind.replaceAll('-', ' ')}</span>}
        {runtimeMinutes !== null && (
          <span>
            {runtimeMinutes} minutes
            <SourceMarks sources={said.runtime} />
          </span>
        )}
        {episode.sceneAfterCredits && <span>a scene after the credits</span>}
      </p>
      {synopsis && (
        <details>
          <summary>
            What happens<span className="sr-only"> in {title}</span>
          </summary>
          <p>
            {synopsis}
            <SourceMarks sources={said.synopsis} />
          </p>
        </details>
      )}
    </li>
  )
}

function DateHere({ episode: { here } }: { episode: EpisodeView }) {
  if (!here) return <span className="open-date">day not known</span>
  return <GuideTime date={here.date} zone={here.zone} />
}

function FirstDates({ episode: { dates } }: { episode: EpisodeView }) {
  const known = dates.filter(({ date, release }) => isKnown(date) && release.window === 'first-run')
  if (known.length === 0) return <span className="open-date">day not known</span>
  return known.slice(0, 3).map(({ release, date }) => (
    <span key={release.id} className="first-date">
      <GuideTime date={date} /> <small>{release.regionWords}</small>
    </span>
  ))
}
