import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { dateInWords, openDateInWords } from '@/lib/foundation/dates/words'
import { dayInZone, instantOf } from '@/lib/foundation/dates/zones'

type Props = {
  date: GuideDate
  form?: 'long' | 'short'
  year?: boolean
  zone?: string | undefined
  hasEnded?: boolean
}

/**
 * A date as precise as it is. With a `zone` (the reader's region's) an instant is told there, with the wall time
 * and place it was announced in beside it; a day never shifts. `hasEnded` is whether its season has.
 */
export function GuideTime({ date, form = 'short', year = true, zone, hasEnded = false }: Props) {
  if (!isKnown(date)) return <span className="open-date">{openDateInWords([date], hasEnded)}</span>
  if (!namesADay(date)) return <span>{capital(dateInWords(date))}</span>
  if (date.zone === 'local') return <LocalWallTime date={date} form={form} year={year} />
  const instant = instantOf(date, zone ?? 'UTC')
  if (!instant) return <time dateTime={date.value}>{dateInWords(date, form, year)}</time>

  const wall = zone ? instant.toZonedDateTimeISO(zone) : null
  const day = wall ? { ...date, value: dayInZone(date, zone ?? 'UTC') } : date
  const time = wall ? wall.toPlainTime().toString().slice(0, 5) : date.time
  const isOrigin = time === date.time && day.value === date.value
  return (
    <span>
      <local-time>
        <time dateTime={instant.toString()}>
          {dateInWords(day, form, year)}, {time}
        </time>
      </local-time>
      <small className="origin">
        {' '}
        {isOrigin ? zonePlace(date.zone) : `(${date.time} ${zonePlace(date.zone)})`}
      </small>
    </span>
  )
}

/** A wall time that holds wherever one is: no moment, and so without a zone. */
function LocalWallTime({
  date,
  form,
  year,
}: {
  date: GuideDate & { value: string }
  form: 'long' | 'short'
  year: boolean
}) {
  return (
    <span>
      <time dateTime={`${date.value}T${date.time}`}>
        {dateInWords(date, form, year)}, {date.time}
      </time>
      <small className="origin"> your own time</small>
    </span>
  )
}

function zonePlace(zone: string | null): string {
  return (zone ?? '').split('/').at(-1)?.replaceAll('_', ' ') ?? ''
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
