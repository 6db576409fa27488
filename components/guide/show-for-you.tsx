import type { Status } from '@/lib/guide/releases/status'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import type { SeasonInList } from '@/lib/guide/seasons/queries'
import { regionSentence } from '@/lib/guide/seasons/sentences'
import type { ShowPage as Show } from '@/lib/guide/shows/queries'
import { SeasonFacts } from './for-you'
import { RegionCard, Say } from './region-card'
import { seasonFacts } from './season-links'
import { Subscribe } from './subscribe'
import { regionQuery } from './your-region'

type Props = { show: Show; year: number; origin: string }

/** What comes next of a show where the reader lives; without a region, the question for it. `year` is the reader's. */
export function ShowForYou({ show, year, origin }: Props) {
  const { next } = show
  const answer = next?.forRegion ?? null
  const question =
    show.seasons.length > 0 ? 'When and where depends on where you live.' : 'No season is in the guide yet.'
  return (
    <RegionCard path={`/shows/${show.slug}`} answer={answer} query={question}>
      {next && answer && (
        <>
          <p className="mt-1 text-soft">{next.heading}</p>
          <Say
            pieces={regionSentence({
              answer,
              episodeCount: next.episodeCount,
              year,
              next: next.next,
            })}
          />
          <SeasonFacts answer={answer} isElsewhere />
          <Later seasons={seasonsAfter(next, show.seasons)} query={regionQuery(answer.region)} />
          <div className="acts">
            <a className="button button-main" href={next.path + regionQuery(answer.region)}>
              {next.heading}
            </a>
            {show.seasons.some(({ status }) => AHEAD.includes(status)) && (
              <Subscribe
                calendar={`/shows/${show.slug}/calendar.ics${regionQuery(answer.region)}`}
                origin={origin}
                isSecond
              />
            )}
          </div>
        </>
      )}
    </RegionCard>
  )
}

/** Whatever else it is, a calendar of it would be empty. */
const AHEAD: Status[] = ['upcoming', 'airing', 'between']

/** Those that are still to come after the one that is told. */
function seasonsAfter({ path }: SeasonGuide, seasons: SeasonInList[]): SeasonInList[] {
  const at = seasons.findIndex((season) => season.path === path)
  return seasons.slice(at + 1).filter(({ status }) => status === 'upcoming' || status === 'undated')
}

function Later({ seasons, query }: { seasons: SeasonInList[]; query: string }) {
  return seasons.map((season) => (
    <p key={season.id} className="mt-1 text-soft">
      <a href={season.path + query}>{season.heading}</a>: {seasonFacts(season)}
    </p>
  ))
}
