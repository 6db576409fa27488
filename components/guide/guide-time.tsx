import { type GuideDate, isKnown, namesADay } from '@/lib/dates/guide-date'
import { dateInWords } from '@/lib/dates/words'
import { dayIn, instantOf } from '@/lib/dates/zones'

type Props = { date: GuideDate; form?: 'long' | 'short'; year?: boolean; zone?: string | undefined }

/**
 * A date as precise as it is. With a `zone` (the reader's region's) an instant is told there, with the wall time
 * and place it was announced in beside it; a day never shifts.
 */
export function GuideTime({ date, form = 'short', year = true, zone }: Props) {
  if (!isKnown(date)) return <span className="open-date">{dateInWords(date)}</span>
  if (!namesADay(date)) return <span>{capital(dateInWords(date))}</span>
  const instant = instantOf(date, zone ?? 'UTC')
  if (!instant) return <time dateTime={date.value}>{dateInWords(date, form, year)}</time>

  const local = zone ? instant.toZonedDateTimeISO(zone) : null
  const day = local ? { ...date, value: dayIn(date, zone ?? 'UTC') } : date
  const time = local ? local.toPlainTime().toString().slice(0, 5) : date.time
  const origin = `${date.time} ${placeOf(date.zone)}`
  return (
    <span>
      <local-time>
        <time dateTime={instant.toString()}>
          {dateInWords(day, form, year)}, {time}
        </time>
      </local-time>
      <small className="origin"> {local ? `(${origin})` : placeOf(date.zone)}</small>
    </span>
  )
}

function placeOf(zone: string | null): string {
  if (zone === 'local') return 'local time'
  return (zone ?? '').split('/').at(-1)?.replaceAll('_', ' ') ?? ''
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
