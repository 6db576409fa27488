import { LARGE_BOX } from '@/components/ui/box'
import { Labelled } from '@/components/ui/labelled'
import { dayInWords } from '@/lib/foundation/dates/words'
import { ALL_REGIONS, regionInSentence } from '@/lib/guide/regions/regions'
import type { Agenda } from '@/lib/guide/schedule/agenda/queries'
import { AgendaDay } from './agenda-day'
import { FollowCard } from './follow-card'
import { Crumbs, PageFrame } from './page-frame'
import { Onward } from './pages'
import { ScheduleChoices } from './schedule-choices'
import { WeekNav } from './week-nav'
import { askedRegion } from './your-region'

type Props = {
  agenda: Agenda
  region: string | null
  platform: string | null
  /** Whether all regions were asked for. */
  isForAll: boolean
  /** The site's own, for the calendar's address. */
  origin: string
}

/** What comes out on a day and in the rest of its week. */
export function SchedulePage({ agenda, region, platform, isForAll, origin }: Props) {
  const { day, today, isLater, more } = agenda
  const asked = askedRegion({ region, isForAll })
  const own = `/schedule?${new URLSearchParams({ day, ...(platform && { platform }) })}`
  const addressOf = (change: { day?: string; platform?: string | null }) => {
    const { day: to = day, platform: on = platform } = change
    return `/schedule?${new URLSearchParams({ day: to, ...(asked && { region: asked }), ...(on && { platform: on }) })}`
  }
  const isToday = region !== null && day === today
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
        <ScheduleChoices agenda={agenda} platform={platform} addressOf={addressOf} />
        <WeekNav agenda={agenda} addressOf={(to) => addressOf({ day: to })} />
        <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_18rem]">
          <div>
            {agenda.days.map((each) => (
              <AgendaDay key={each.day} {...each} agenda={agenda} region={region} />
            ))}
            <Onward
              path="/schedule"
              query={addressOf({}).slice('/schedule?'.length)}
              isLater={isLater}
              next={more}
              words={{ first: 'Beginning of the day', next: 'More of this day' }}
            />
          </div>
          <aside>
            <FollowCard region={region} platform={platform} origin={origin} />
            <GoTo day={day} kept={{ region: asked, platform }} />
          </aside>
        </div>
      </div>
    </PageFrame>
  )
}

/** Any day at all, by a plain form; what else was asked for is kept. */
function GoTo({ day, kept }: { day: string; kept: Record<string, string | null> }) {
  return (
    <form action="/schedule" method="get" className="card mt-4">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Labelled id="another-day" label="Another day">
        <input
          type="date"
          id="another-day"
          name="day"
          className={LARGE_BOX}
          defaultValue={day}
          min="1900-01-01"
          max="2199-12-31"
        />
      </Labelled>
      <p className="acts">
        <button type="submit" className="button">
          Show
        </button>
      </p>
    </form>
  )
}
