import { clockOfOrigin, dateOnClock, toldInstant, zonePlace } from '@/lib/foundation/dates/clock-words'
import { type GuideDate, isKnown, namesADay } from '@/lib/foundation/dates/guide-date'
import { dateInWords, openDateInWords } from '@/lib/foundation/dates/words'
import { instantOf } from '@/lib/foundation/dates/zones'

type Props = {
  date: GuideDate
  form?: 'long' | 'short'
  year?: boolean
  /** The reader's; without one it is told as it was announced. */
  zone?: string | undefined
  /** Until which hour a night belongs to the evening before. */
  dayEndsAt?: string
  hasEnded?: boolean
}

/**
 * A date as precise as it is. With a `zone` (the reader's region's) an instant is told there, with the wall time
 * and place it was announced in beside it; a day never shifts. `hasEnded` is whether its season has.
 */
export function GuideTime({
  date,
  form = 'short',
  year = true,
  zone,
  dayEndsAt = '00:00',
  hasEnded = false,
}: Props) {
  if (!isKnown(date)) return <span className="text-wait">{openDateInWords([date], hasEnded)}</span>
  if (!namesADay(date)) return <span>{capital(dateInWords(date))}</span>
  const clock = zone ? { zone, dayEndsAt } : clockOfOrigin(date, dayEndsAt)
  if (date.zone === 'local')
    return <LocalWallTime date={date} words={dateOnClock(date, clock, { form, withYear: year })} />
  const instant = instantOf(date, clock.zone)
  if (!instant) return <time dateTime={date.value}>{dateInWords(date, form, year)}</time>

  const [here, there] = [toldInstant(date, clock), toldInstant(date, clockOfOrigin(date, dayEndsAt))]
  const isOrigin = here?.time === there?.time && here?.day === there?.day
  return (
    <span>
      <local-time>
        <time dateTime={instant.toString()}>{dateOnClock(date, clock, { form, withYear: year })}</time>
      </local-time>
      <small className="origin">
        {' '}
        {isOrigin ? zonePlace(date.zone) : `(${date.time} ${zonePlace(date.zone)})`}
      </small>
    </span>
  )
}

/** A wall time that holds wherever one is: no moment, and so without a zone. */
function LocalWallTime({ date, words }: { date: GuideDate; words: string }) {
  return (
    <span>
      <time dateTime={`${date.value}T${date.time}`}>{words}</time>
      <small className="origin"> your own time</small>
    </span>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
