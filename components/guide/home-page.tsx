import { dayInWords } from '@/lib/foundation/dates/words'
import type { ChangeView } from '@/lib/guide/date-changes/queries'
import { whatHappened } from '@/lib/guide/date-changes/sentences'
import { episodeHeading } from '@/lib/guide/episodes/heading'
import type { ImageView } from '@/lib/guide/media/views'
import { regionInSentence } from '@/lib/guide/regions/regions'
import type { ScheduleEntry } from '@/lib/guide/schedule/queries'
import { inSentence } from '@/lib/guide/season-heading'
import type { SeasonInList } from '@/lib/guide/seasons/queries'
import { PageFrame } from './page-frame'
import { SmallPoster } from './poster'
import { seasonFacts } from './season-links'

type Season = SeasonInList & { poster: ImageView | null }

const SHELVES = [
  { heading: 'On now', statuses: ['airing', 'between'] },
  { heading: 'Upcoming', statuses: ['upcoming', 'undated'] },
  { heading: 'Ended', statuses: ['ended'] },
]

/** `region` is whose week it is; null for everybody's. */
type Props = {
  today: string
  region: string | null
  seasons: Season[]
  week: ScheduleEntry[]
  changes: ChangeView[]
}

/** The front page: what comes this week, what is on, what is coming, and what changed. */
export function HomePage({ today, region, seasons, week, changes }: Props) {
  return (
    <PageFrame>
      <h1 className="page-title">When does it come out where you live?</h1>
      <p className="logline">
        Release dates of TV seasons by region and platform, each with its certainty and sources.
      </p>
      {seasons.length === 0 && (
        <p className="card">
          Nothing is published yet. <a href="/admin">Sign in</a> and add the first show.
        </p>
      )}
      <ThisWeek today={today} region={region} week={week} />
      {SHELVES.map(({ heading, statuses }) => (
        <Shelf
          key={heading}
          heading={heading}
          seasons={seasons.filter((season) => statuses.includes(season.status))}
        />
      ))}
      <JustChanged changes={changes} />
    </PageFrame>
  )
}

/** Of the week; the schedule has the rest. */
export const SHOWN_OF_THE_WEEK = 12

function ThisWeek({ today, region, week }: Pick<Props, 'today' | 'region' | 'week'>) {
  if (week.length === 0) return null
  return (
    <section className="part" aria-labelledby="week-heading">
      <h2 id="week-heading">
        This week {region && `in ${regionInSentence(region)} `}
        <a className="beside" href="/schedule">
          the whole schedule
        </a>
      </h2>
      <ul className="rows">
        {week.map(({ id, day, show, season, episode, platform, regions }) => (
          <li key={id}>
            <span>
              <a href={season.path}>
                <bdi>{show.title}</bdi>, {inSentence(season.heading)}
              </a>
              <span className="block">
                <a href={episode.path}>{episodeHeading(episode)}</a>
              </span>
            </span>
            <span className="soft">
              <day-mark data-day={day} data-today={today}>
                {dayInWords(day, 'short', false)}
              </day-mark>
              {platform && `, ${platform.name}`}
              <small className="block">{regions}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const SHOWN_CHANGES = 5

function JustChanged({ changes }: { changes: ChangeView[] }) {
  if (changes.length === 0) return null
  return (
    <section className="part" aria-labelledby="changed-heading">
      <h2 id="changed-heading">
        Just changed{' '}
        <a className="beside" href="/changes">
          all changes
        </a>
      </h2>
      <ul className="rows">
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              <a href={change.season.path}>
                <bdi>{change.show.title}</bdi>, {inSentence(change.season.heading)}
              </a>{' '}
              {whatHappened(change)}
            </span>
            <span className="soft">{change.regions}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Shelf({ heading, seasons }: { heading: string; seasons: Season[] }) {
  if (seasons.length === 0) return null
  return (
    <section className="part shelf">
      <h2>{heading}</h2>
      <ul className="cards">
        {seasons.map((season) => (
          <li key={season.id}>
            <a className="card show-card" href={season.path}>
              <SmallPoster poster={season.poster} title={season.show} />
              <span>
                <b dir="auto">{season.show}</b>
                {season.heading}
                <span className="soft block">{seasonFacts(season)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
