import { choicesOf, SHOW_KINDS } from '@/lib/documents/vocabularies'
import { grouped } from '@/lib/foundation/grouped'
import type { ComingFilter } from '@/lib/guide/front/queries'
import { ALL_REGIONS, regionInSentence } from '@/lib/guide/regions/regions'
import type { SeasonCard } from '@/lib/guide/seasons/cards/queries'
import { FollowCard } from './follow-card'
import { Crumbs, PageFrame } from './page-frame'
import { Choice, FILTER } from './shows-filter'
import { Soon } from './soon'
import { askedRegion, regionQuery } from './your-region'

type Props = {
  seasons: SeasonCard[]
  today: string
  region: string | null
  isForAll: boolean
  filter: ComingFilter
  /** What it can be narrowed to. */
  platforms: { slug: string; name: string }[]
  /** The site's own, for the calendar's address. */
  origin: string
}

/** What is to premiere, by the year and the half of it in which that may be; what has no date stands last. */
export function ComingPage(props: Props) {
  const { seasons, today, region, isForAll, filter, origin } = props
  const parts = grouped(seasons, ({ begins }) => partOf(begins?.value ?? null, today))
  const kept = new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
  const own = kept.size > 0 ? `/coming?${kept}` : '/coming'
  return (
    <PageFrame here="/coming" place={{ path: own, region, isForAll }}>
      <div id="coming" data-region-part>
        <Crumbs crumbs={[{ name: 'Coming' }]} />
        <h1 className="page-title">Coming{region && ` in ${regionInSentence(region)}`}</h1>
        <p className="text-soft">
          Seasons that are still to premiere, each date as precise as it was announced.
          {region && (
            <>
              {' '}
              <a href={`${own}${kept.size > 0 ? '&' : '?'}region=${ALL_REGIONS}`}>All regions</a>
            </>
          )}
        </p>
        <Filter {...props} />
        {seasons.length === 0 && (
          <p className="card mt-8">
            {kept.size > 0 ? 'Nothing that fits is announced.' : 'Nothing is announced yet.'}
          </p>
        )}
        {[...parts].map(([part, some]) => (
          <Soon key={part} heading={part} seasons={some} query={regionQuery(region)} today={today} />
        ))}
        <div className="max-w-md">
          <FollowCard region={region} platform={filter.platform ?? null} only="premieres" origin={origin} />
        </div>
      </div>
    </PageFrame>
  )
}

const KINDS = choicesOf(SHOW_KINDS).map(([value, name]) => ({ value, name }))

/** Narrows the list by a plain form. */
function Filter({ filter, platforms, region, isForAll }: Props) {
  const asked = askedRegion({ region, isForAll })
  return (
    <form action="/coming" method="get" className={`mt-6 ${FILTER}`}>
      {asked && <input type="hidden" name="region" value={asked} />}
      <Choice
        name="platform"
        label="Platform"
        options={platforms.map(({ slug, name }) => ({ value: slug, name }))}
        chosen={filter.platform}
      />
      <Choice name="kind" label="Kind" options={KINDS} chosen={filter.kind} />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}

/** "This month", "Later in 2022", "2023", "No date yet". */
function partOf(value: string | null, today: string): string {
  if (value === null) return 'No date yet'
  const year = value.slice(0, 4)
  if (value.slice(0, 7) === today.slice(0, 7)) return 'This month'
  return year === today.slice(0, 4) ? `Later in ${year}` : year
}
