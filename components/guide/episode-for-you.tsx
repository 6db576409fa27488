import { dayOnClock } from '@/lib/foundation/dates/clock-words'
import { namesADay } from '@/lib/foundation/dates/guide-date'
import type { EpisodeAnswer, EpisodeGuide } from '@/lib/guide/episodes/guide'
import { episodeSentence } from '@/lib/guide/episodes/sentences'
import { GuideTime } from './guide-time'
import { DaysToGo, RegionCard, ReleaseFacts, Say, WatchOn } from './region-card'
import { Subscribe } from './subscribe'

type Props = { guide: EpisodeGuide; year: number; origin: string }

/** When and where the episode comes to the reader's region; without a region, the question for it. */
export function EpisodeForYou({ guide, year, origin }: Props) {
  const { forRegion, path, releases } = guide
  const query =
    releases.length > 0 ? 'When and where depends on where you live.' : 'No release announced yet.'
  return (
    <RegionCard path={path} answer={forRegion} query={query}>
      {forRegion && (
        <>
          <Say pieces={episodeSentence({ answer: forRegion, year })} />
          <Facts answer={forRegion} />
          <Actions answer={forRegion} guide={guide} origin={origin} />
        </>
      )}
    </RegionCard>
  )
}

function Facts({ answer: { date, days, out, clock, releases } }: { answer: EpisodeAnswer }) {
  const [release] = releases
  return (
    <ul className="facts">
      {date && namesADay(date) && !out && days !== null && days > 0 && (
        <DaysToGo days={days} day={dayOnClock(date, clock) ?? ''} clock={clock} />
      )}
      {date?.precision === 'instant' && (
        <li>
          <GuideTime date={date} {...clock} />
        </li>
      )}
      {release && <ReleaseFacts release={release} />}
    </ul>
  )
}

type ActionProps = { answer: EpisodeAnswer; guide: EpisodeGuide; origin: string }

/** The calendar is the season's: whoever waits for one episode waits for the next. */
function Actions({ answer: { date, out, region, releases }, guide, origin }: ActionProps) {
  return (
    <div className="acts">
      {date && namesADay(date) && !out && (
        <Subscribe calendar={`${guide.season.path}/calendar.ics?region=${region}`} origin={origin} />
      )}
      <WatchOn release={releases.find(({ watchUrl }) => watchUrl !== '') ?? null} />
    </div>
  )
}
