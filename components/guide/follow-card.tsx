import { regionInSentence } from '@/lib/guide/regions/regions'
import { Subscribe, webcalOf } from './subscribe'
import { regionQuery } from './your-region'

type Props = {
  region: string | null
  /** Its slug, where one platform's alone are meant. */
  platform: string | null
  /** Of the first calendar; the others stand beside it. */
  only?: 'premieres'
  /** The site's own, for the calendar's address. */
  origin: string
}

const PARTS = {
  all: 'Every episode',
  premieres: 'Premieres only',
  finales: 'Finales only',
  complete: 'When a season is complete',
} as const

/** How to be told without coming back: calendars that keep themselves up to date, and a feed of dates that move. */
export function FollowCard({ region, platform, only, origin }: Props) {
  const calendarOf = (part: string) => {
    const query = new URLSearchParams({
      ...(region && { region }),
      ...(platform && { platform }),
      ...(part !== 'all' && { only: part }),
    })
    return `/schedule.ics${query.size > 0 ? `?${query}` : ''}`
  }
  const first = only ?? 'all'
  const others = Object.entries(PARTS).filter(([part]) => part !== first)
  return (
    <section id="follow" className="card mt-10" aria-labelledby="follow-heading">
      <h2 id="follow-heading" className="text-xl">
        Follow
      </h2>
      <p className="text-small text-soft">
        {only ? 'Every premiere' : 'Every episode'}{' '}
        {region ? `for ${regionInSentence(region)}` : 'in all regions'}, in your calendar. It keeps itself up
        to date.
      </p>
      <div className="acts">
        <Subscribe calendar={calendarOf(first)} origin={origin} />
      </div>
      <details className="mt-2 text-desk text-soft">
        <summary className="py-2">Less, or more</summary>
        <ul>
          {others.map(([part, name]) => (
            <li key={part}>
              <a className="inline-flex min-h-11 items-center" href={webcalOf(origin + calendarOf(part))}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <p className="mt-3 text-small text-soft">
        <a href={`/changes.xml${regionQuery(region)}`}>Dates that are set or move, as a feed</a>
      </p>
    </section>
  )
}
