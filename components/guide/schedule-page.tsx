import { hourInWords, toldInstant, zonePlace } from '@/lib/foundation/dates/clock-words'
import { dayInWords } from '@/lib/foundation/dates/words'
import { episodeHeading } from '@/lib/guide/episodes/heading'
import { ALL_REGIONS, regionInSentence } from '@/lib/guide/regions/regions'
import type { Schedule, ScheduleEntry } from '@/lib/guide/schedule/queries'
import type { Week } from '@/lib/guide/schedule/week'
import { inSentence } from '@/lib/guide/season-heading'
import { Crumbs, PageFrame } from './page-frame'
import { Onward } from './pages'
import { Subscribe } from './subscribe'
import { askedRegion } from './your-region'

type Props = {
  day: string
  today: string
  week: Week
  /** All of the week's, where they are few. */
  whole: ScheduleEntry[] | null
  onDay: Schedule
  /** Whether it goes on from an earlier page of the day. */
  isLater: boolean
  region: string | null
  platform: string | null
  /** Whether all regions were asked for. */
  isForAll: boolean
  /** The site's own, for the calendar's address. */
  origin: string
}
/** What one may follow alone. */
const PARTS = [
  ['premieres', 'Premieres only'],
  ['finales', 'Finales only'],
] as const

/** What comes out on a day, with the week around it. */
export function SchedulePage({
  day,
  today,
  week,
  whole,
  onDay,
  isLater,
  region,
  platform,
  isForAll,
  origin,
}: Props) {
  const asked = askedRegion({ region, isForAll })
  const kept = { ...(asked && { region: asked }), ...(platform && { platform }) }
  const own = `/schedule?${new URLSearchParams({ day, ...(platform && { platform }) })}`
  const isToday = region !== null && day === today
  const addressOf = (to: string) => `/schedule?${new URLSearchParams({ day: to, ...kept })}`
  return (
    <PageFrame here="/schedule" place={{ path: own, region, isForAll }}>
      <div id="schedule" data-region-part>
        <Crumbs crumbs={[{ name: 'Schedule' }]} />
        <h1 className="page-title">
          {isToday ? `Today in ${regionInSentence(region)}` : <time dateTime={day}>{dayInWords(day)}</time>}
        </h1>
        <p className="soft">
          {isToday && <time dateTime={day}>{dayInWords(day)}</time>}
          {!isToday && region && `In ${regionInSentence(region)}`}
          {!region && 'In all regions.'}
          {region && (
            <>
              {' · '}
              <a href={`${own}&region=${ALL_REGIONS}`}>All regions</a>
            </>
          )}
        </p>
        <WeekNav day={day} today={today} week={week} whole={whole} addressOf={addressOf} />
        {onDay.entries.length === 0 ? (
          <p className="part">
            {isLater || onDay.next ? 'None on this page' : 'No episodes on this day'}
            {region && ` in ${regionInSentence(region)}`}.
          </p>
        ) : (
          <ul className="rows part">
            {onDay.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} region={region} />
            ))}
          </ul>
        )}
        <Onward
          path="/schedule"
          query={new URLSearchParams({ day, ...kept }).toString()}
          isLater={isLater}
          next={onDay.next}
          words={{ first: 'Beginning of the day', next: 'More of this day' }}
        />
        <Follow region={region} platform={platform} origin={origin} />
      </div>
    </PageFrame>
  )
}

type FollowProps = Pick<Props, 'region' | 'platform' | 'origin'>

function Follow({ region, platform, origin }: FollowProps) {
  const calendarOf = (only?: string) => {
    const query = new URLSearchParams({
      ...(region && { region }),
      ...(platform && { platform }),
      ...(only && { only }),
    })
    return `/schedule.ics${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <section className="part" aria-labelledby="follow">
      <h2 id="follow">Follow</h2>
      <div className="acts">
        <Subscribe
          calendar={calendarOf()}
          origin={origin}
          parts={PARTS.map(([only, name]) => ({ name, calendar: calendarOf(only) }))}
        />
      </div>
    </section>
  )
}

type WeekProps = Pick<Props, 'day' | 'today' | 'week' | 'whole'> & { addressOf: (day: string) => string }

function WeekNav({ day, today, week, whole, addressOf }: WeekProps) {
  return (
    <nav aria-label="Days of the week" className="week">
      <a href={addressOf(week.before)} rel="prev">
        Week before
      </a>
      <ol>
        {week.days.map((each) => (
          <li key={each}>
            <Day
              day={each}
              address={addressOf(each)}
              chosen={each === day}
              today={today}
              count={whole?.filter((entry) => entry.day === each).length ?? null}
            />
          </li>
        ))}
      </ol>
      <a href={addressOf(week.after)} rel="next">
        Week after
      </a>
    </nav>
  )
}

function Day({
  day,
  address,
  chosen,
  today,
  count,
}: {
  day: string
  address: string
  chosen: boolean
  today: string
  /** Null where nobody counts them. */
  count: number | null
}) {
  const [weekday, number, month] = dayInWords(day, 'short').split(' ')
  return (
    <a href={address} aria-current={chosen ? 'date' : undefined}>
      <span>
        <day-mark data-day={day} data-today={today}>
          {weekday}
        </day-mark>
      </span>
      <b>
        {number} {month}
      </b>
      {count !== null && (
        <small>{count === 0 ? 'nothing' : `${count} ${count === 1 ? 'episode' : 'episodes'}`}</small>
      )}
    </a>
  )
}

function Entry({ entry, region }: { entry: ScheduleEntry; region: string | null }) {
  const { date, clock, show, season, episode, platform, regions } = entry
  const told = toldInstant(date, clock)
  const query = region ? `?region=${region}` : ''
  return (
    <li>
      <span>
        <a href={season.path + query}>
          <bdi>{show.title}</bdi>, {inSentence(season.heading)}
        </a>
        <span className="block">
          <a href={episode.path + query}>{episodeHeading(episode)}</a>
          {episode.kind !== 'standard' && (
            <small className="soft"> {episode.kind.replaceAll('-', ' ')}</small>
          )}
        </span>
      </span>
      <span className="soft">
        {told && (
          <span className="block">
            {hourInWords(told)} {date.zone === 'local' ? 'your own time' : zonePlace(clock.zone)}
          </span>
        )}
        {platform ? <a href={`/platforms/${platform.slug}`}>{platform.name}</a> : 'Platform not announced'}
        <small className="block">{regions}</small>
      </span>
    </li>
  )
}
