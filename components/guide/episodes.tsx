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
        Episodes {forRegion && <span className="beside">{headingFor(forRegion)}</span>}
      </h2>
      {episodes.length === 0 && (
        <p className="soft">
          {episodeCount > 0 ? `${episodeCount} episodes, no titles yet` : 'No episodes listed yet'}
        </p>
      )}
      <ol className="gap-x-16 md:columns-2">
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

/** Whose dates these are. */
function headingFor({ inSentence, elsewhere }: RegionAnswer): string {
  return elsewhere ? 'first dates elsewhere' : `dates for ${inSentence}`
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

/** On the line through time: what is out, what is next, what is ahead. */
const DOTS = {
  out: 'border-good bg-good',
  next: 'border-accent bg-accent ring-4 ring-accent/22',
  ahead: 'border-soft bg-paper',
}

function Episode({ episode, path, isNext, answer, hasEnded }: EpisodeProps) {
  const { here, title, kind, synopsis, runtimeMinutes, citations } = episode
  const state = here?.out ? 'out' : isNext ? 'next' : 'ahead'
  return (
    <li
      className={`group relative ms-1.5 break-inside-avoid border-s-2 ps-7 pb-4.5 last:border-transparent ${answer ? state : ''} ${answer && here?.out ? 'border-good/55' : 'border-line'}`}
    >
      <span
        aria-hidden="true"
        className={`absolute -start-2 top-1.5 size-3.5 rounded-full border-2 ${answer ? DOTS[state] : DOTS.ahead}`}
      />
      <div
        data-line
        className="grid grid-cols-[minmax(1.7rem,max-content)_minmax(0,1fr)_auto] items-baseline gap-x-2"
      >
        <span className="whitespace-nowrap text-soft tabular-nums">{numberInWords(episode) || '∗'}</span>
        <a
          className="font-serif text-[1.2rem]/snug font-medium decoration-transparent hover:decoration-current"
          href={path}
        >
          <bdi>{title || 'No title yet'}</bdi>
        </a>
        <SourceMarks sources={citations.title} />
        <span className="text-end text-[0.95rem] text-soft tabular-nums max-[26rem]:col-[2/-1] max-[26rem]:text-start has-[.first-date,.origin]:col-[2/-1] has-[.first-date,.origin]:flex has-[.first-date,.origin]:flex-wrap has-[.first-date,.origin]:gap-x-5 has-[.first-date,.origin]:text-start">
          {answer ? (
            <DateHere episode={episode} answer={answer} hasEnded={hasEnded} />
          ) : (
            <FirstDates episode={episode} hasEnded={hasEnded} />
          )}
        </span>
      </div>
      <p className="ms-9 flex flex-wrap gap-x-3.5 text-small text-soft">
        {isNext && (
          <span className="font-semibold text-accent">
            next{here?.days === null || here?.days === undefined ? '' : `, ${daysInWords(here.days)}`}
          </span>
        )}
        {here?.out && here.days === 0 && <span className="font-semibold text-accent">out today</span>}
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
        <details className="ms-9 text-[0.95rem]">
          <summary className="text-small text-soft">
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
  return <span className="text-wait">{words}</span>
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
