import { isKnown } from '@/lib/foundation/dates/guide-date'
import { compareDates } from '@/lib/foundation/dates/order'
import { daysInWords, openDateInWords } from '@/lib/foundation/dates/words'
import { numberInWords } from '@/lib/guide/episodes/heading'
import type { EpisodeView, RegionAnswer, SeasonGuide } from '@/lib/guide/seasons/guide'
import { GuideTime } from './guide-time'
import { HeldDate } from './hold'
import { SourceMarks } from './sources'
import { regionQuery } from './your-region'

/** The episodes as a line through time, with the dates of the chosen region or, without one, of the first releases. */
export function Episodes({ guide }: { guide: SeasonGuide }) {
  const { path, episodes, episodeCount, forRegion, status } = guide
  const nextId = forRegion?.next?.episode.id
  return (
    <section id="episodes" data-region-part className="part" aria-labelledby="episodes-heading">
      <h2 id="episodes-heading">
        Episodes {forRegion && <span className="beside">dates for {forRegion.inSentence}</span>}
      </h2>
      {episodes.length === 0 && (
        <p className="soft">
          {episodeCount > 0 ? `${episodeCount} episodes, no titles yet` : 'No episodes listed yet'}
        </p>
      )}
      <ol className="timeline">
        {episodes.map((episode) => (
          <Episode
            key={episode.id}
            episode={episode}
            path={`${path}/${episode.slug}${regionQuery(forRegion?.region ?? null)}`}
            isNext={episode.id === nextId}
            answer={forRegion}
            hasEnded={(forRegion?.status ?? status) === 'ended'}
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
            {[numberInWords(episode), episode.title || 'No title yet'].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  ))
}

type EpisodeProps = {
  episode: EpisodeView
  path: string
  isNext: boolean
  /** For the chosen region. */
  answer: RegionAnswer | null
  hasEnded: boolean
}

function Episode({ episode, path, isNext, answer, hasEnded }: EpisodeProps) {
  const { here, title, kind, synopsis, runtimeMinutes, citations } = episode
  const state = here?.out ? 'out' : isNext ? 'next' : 'ahead'
  return (
    <li className={answer ? state : undefined}>
      <div className="episode-line">
        <span className="number">{numberInWords(episode) || '∗'}</span>
        <a className="episode-title" href={path}>
          <bdi>{title || 'No title yet'}</bdi>
        </a>
        <SourceMarks sources={citations.title} />
        <span className="when">
          {answer ? (
            <DateHere episode={episode} answer={answer} hasEnded={hasEnded} />
          ) : (
            <FirstDates episode={episode} hasEnded={hasEnded} />
          )}
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
            <SourceMarks sources={citations.runtime} />
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
            <SourceMarks sources={citations.synopsis} />
          </p>
        </details>
      )}
    </li>
  )
}

type DateProps = Pick<EpisodeProps, 'episode' | 'hasEnded'>

function DateHere({ episode: { here, dates }, answer, hasEnded }: DateProps & { answer: RegionAnswer }) {
  const datesHere = dates.filter(({ release }) => answer.releases.some(({ id }) => id === release.id))
  if (!here && answer.elsewhere) return <Elsewhere dates={dates} />
  if (!here) return <OpenDate dates={datesHere} hasEnded={hasEnded} zone={answer.zone} />
  return <GuideTime date={here.date} {...here.clock} />
}

/** Nobody knows of a release here: the first date anywhere, marked as elsewhere's. */
function Elsewhere({ dates }: { dates: EpisodeView['dates'] }) {
  const known = dates.filter(({ date, release }) => isKnown(date) && release.window === 'first-run')
  const first = known.sort((one, other) => compareDates(one.date, other.date))[0]
  if (!first) return <OpenDate dates={[]} hasEnded={false} />
  return (
    <span className="first-date">
      <GuideTime date={first.date} dayEndsAt={first.release.clock.dayEndsAt} />{' '}
      <small>elsewhere{first.release.regions.length > 0 && `: ${first.release.regionWords}`}</small>
    </span>
  )
}

function OpenDate({
  dates,
  hasEnded,
  zone,
}: {
  dates: EpisodeView['dates']
  hasEnded: boolean
  zone?: string
}) {
  for (const { release, was } of dates)
    if (release.hold)
      return (
        <HeldDate
          hold={{ ...release.hold, was }}
          {...(zone && { clock: { zone, dayEndsAt: release.clock.dayEndsAt } })}
        />
      )
  const words = openDateInWords(
    dates.map(({ date }) => date),
    hasEnded,
  )
  return <span className="open-date">{words}</span>
}

function FirstDates({ episode: { dates }, hasEnded }: DateProps) {
  const known = dates.filter(({ date, release }) => isKnown(date) && release.window === 'first-run')
  if (known.length === 0) return <OpenDate dates={dates} hasEnded={hasEnded} />
  return known.slice(0, 3).map(({ release, date }) => (
    <span key={release.id} className="first-date">
      <GuideTime date={date} dayEndsAt={release.clock.dayEndsAt} /> <small>{release.regionWords}</small>
    </span>
  ))
}
