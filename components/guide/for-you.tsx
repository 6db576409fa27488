import { dayOnClock } from '@/lib/foundation/dates/clock-words'
import { isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import type { RegionAnswer, SeasonGuide } from '@/lib/guide/seasons/guide'
import { leadingRelease, regionSentence } from '@/lib/guide/seasons/sentences'
import { GuideTime } from './guide-time'
import { DaysToGo, RegionCard, ReleaseFacts, Say, WatchOn } from './region-card'
import { Subscribe } from './subscribe'

type Props = { guide: SeasonGuide; year: number; origin: string }

/** The answer for the reader's region; without a region, the question for it. */
export function ForYou({ guide, year, origin }: Props) {
  const { forRegion, path, releases } = guide
  const query =
    releases.length > 0 ? 'When and where depends on where you live.' : 'No release announced yet.'
  return (
    <RegionCard path={path} answer={forRegion} query={query}>
      {forRegion && <RegionSentence answer={forRegion} guide={guide} year={year} origin={origin} />}
    </RegionCard>
  )
}

type AnswerProps = { answer: RegionAnswer; guide: SeasonGuide; year: number; origin: string }

function RegionSentence({ answer, guide, year, origin }: AnswerProps) {
  const { episodeCount, next } = guide
  return (
    <>
      <Say pieces={regionSentence({ answer, episodeCount, year, next })} />
      <SeasonFacts answer={answer} />
      <Actions answer={answer} guide={guide} origin={origin} />
    </>
  )
}

/** What a reader may do now: follow the dates, watch the trailer, watch the season. */
function Actions({ answer, guide, origin }: Omit<AnswerProps, 'year'>) {
  const hasDays = guide.episodes.some((episode) => episode.here && namesADay(episode.here.date))
  return (
    <div className="acts">
      {hasDays && answer.status !== 'ended' && (
        <Subscribe calendar={`${guide.path}/calendar.ics?region=${answer.region}`} origin={origin} />
      )}
      {guide.videos.some((video) => video.url) && (
        <a className="button" href="#trailer">
          Watch the trailer
        </a>
      )}
      <WatchOn release={leadingRelease(answer)} />
    </div>
  )
}

/** How long it takes, from when to when, and how sure that is; on a page that is not the season's own without its sources. */
export function SeasonFacts({
  answer,
  isElsewhere = false,
}: {
  answer: RegionAnswer
  isElsewhere?: boolean
}) {
  const release = leadingRelease(answer)
  const { premiere, finale, status, first } = answer
  const days = premiere?.days ?? null
  const isOneDay = status === 'ended' && first !== null && first.date.value === finale?.date.value
  const fromWord = !isOneDay ? 'From' : first.episode.id === finale?.episode.id ? 'On' : 'All on'
  return (
    <ul className="facts">
      {status === 'upcoming' && premiere && isKnown(premiere.date) && days !== null && days > 0 && (
        <DaysToGo days={days} day={dayOnClock(premiere.date, premiere.clock) ?? ''} clock={premiere.clock} />
      )}
      {status === 'ended' && first && (
        <li>
          {fromWord}{' '}
          <b>
            <GuideTime date={first.date} {...first.clock} />
          </b>
        </li>
      )}
      {finale && !isOneDay && isKnown(finale.date) && (
        <li>
          {status === 'ended' ? 'to' : 'Last episode'}{' '}
          <b>
            <GuideTime date={finale.date} year={status === 'ended'} {...finale.clock} />
          </b>
        </li>
      )}
      {release && <ReleaseFacts release={isElsewhere ? { ...release, sources: [] } : release} />}
    </ul>
  )
}
