import { dayInWords } from '@/lib/foundation/dates/words'
import type { ChangeView } from '@/lib/guide/date-changes/queries'
import type { FrontPage } from '@/lib/guide/front/front'
import { regionInSentence } from '@/lib/guide/regions/regions'
import { ChangesOnFront } from './changes-on-front'
import { PageFrame } from './page-frame'
import { Soon } from './soon'
import { Today } from './today'
import { WeekStrip } from './week-strip'
import { regionQuery } from './your-region'

type Props = {
  front: FrontPage
  changes: ChangeView[]
  /** The region that was asked for; null for the site's own, or for everybody's. */
  asked: string | null
}

/** The front page: what comes today where the reader lives, the week, what premieres soon, and what moved. */
export function HomePage({ front, changes, asked }: Props) {
  const { region, today, counts, week, soon, running, ended } = front
  const query = regionQuery(region)
  // Where nothing is to come, what there is stands first.
  const isQuiet = soon.length + running.length + week.length === 0
  const isEmpty = soon.length + running.length + ended.length === 0
  return (
    <PageFrame place={{ path: '/', region: asked }}>
      <div id="front" data-region-part>
        <h1 className="page-title">
          {region ? `Today in ${regionInSentence(region)}` : 'When does it come out where you live?'}
        </h1>
        <p className="text-soft">
          <time dateTime={today}>{dayInWords(today)}</time>. {inWords(front)}
        </p>
        {isEmpty && (
          <p className="card mt-6">
            Nothing is published yet. <a href="/admin">Sign in</a> and add the first show.
          </p>
        )}
        <WeekStrip today={today} counts={counts} region={region} />
        <Today front={front} query={query} />
        <Soon heading="On now" seasons={running} query={query} today={today} />
        <Soon heading="Premiering soon" seasons={soon} query={query} today={today} />
        {isQuiet && <Soon heading="Ended lately" seasons={ended} query={query} today={today} />}
        <ChangesOnFront changes={changes} query={query} />
        {!isQuiet && <Soon heading="Ended" seasons={ended} query={query} today={today} />}
        <p className="mt-12 flex flex-wrap gap-x-6">
          <a href={`/coming${query}`}>All that is coming</a>
          <a href={`/shows${query}`}>All shows</a>
        </p>
      </div>
    </PageFrame>
  )
}

/** How many episodes come out today, or when the next ones do. */
function inWords({ today, week, next }: FrontPage): string {
  const count = week.filter(({ day }) => day === today).length
  if (count > 0) return count === 1 ? 'One episode comes out.' : `${count} episodes come out.`
  return next
    ? `Nothing today. Next: ${dayInWords(next, 'long', false)}.`
    : 'No day is known on which the next episode comes out.'
}
