import { grouped } from '@/lib/foundation/grouped'
import type { FrontSeason } from '@/lib/guide/front/front'
import { ALL_REGIONS, regionInSentence } from '@/lib/guide/regions/regions'
import { Crumbs, PageFrame } from './page-frame'
import { Soon } from './soon'
import { regionQuery } from './your-region'

type Props = { seasons: FrontSeason[]; today: string; region: string | null; isForAll: boolean }

/** What is to premiere, by the year and the half of it in which that may be; what has no date stands last. */
export function ComingPage({ seasons, today, region, isForAll }: Props) {
  const query = regionQuery(region)
  const parts = grouped(seasons, ({ begins }) => partOf(begins?.value ?? null, today))
  return (
    <PageFrame here="/coming" place={{ path: '/coming', region, isForAll }}>
      <div id="coming" data-region-part>
        <Crumbs crumbs={[{ name: 'Coming' }]} />
        <h1 className="page-title">Coming{region && ` in ${regionInSentence(region)}`}</h1>
        <p className="text-soft">
          Seasons that are still to premiere, each date as precise as it was announced.
          {region && (
            <>
              {' '}
              <a href={`/coming?region=${ALL_REGIONS}`}>All regions</a>
            </>
          )}
        </p>
        {seasons.length === 0 && <p className="card mt-8">Nothing is announced yet.</p>}
        {[...parts].map(([part, some]) => (
          <Soon key={part} heading={part} seasons={some} query={query} today={today} />
        ))}
      </div>
    </PageFrame>
  )
}

/** "This month", "Later in 2022", "2023", "No date yet". */
function partOf(value: string | null, today: string): string {
  if (value === null) return 'No date yet'
  const year = value.slice(0, 4)
  if (value.slice(0, 7) === today.slice(0, 7)) return 'This month'
  return year === today.slice(0, 4) ? `Later in ${year}` : year
}
