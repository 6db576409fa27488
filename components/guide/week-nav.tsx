import { dayInWords } from '@/lib/foundation/dates/words'
import type { Agenda } from '@/lib/guide/schedule/agenda/queries'

type Props = { agenda: Agenda; addressOf: (day: string) => string }

/** Seven days, each with how many episodes it has, and the seven before and after them. */
export function WeekNav({ agenda: { day, today, week, counts }, addressOf }: Props) {
  return (
    <nav aria-label="Seven days" className="mt-4 flex items-stretch border-y border-line">
      <WeekLink href={addressOf(week.before)} rel="prev" name="Seven days earlier" sign="‹" />
      <ol className="grid flex-1 grid-cols-7">
        {week.days.map((each) => (
          <li key={each}>
            <DayLink
              day={each}
              today={today}
              href={addressOf(each)}
              isChosen={each === day}
              count={counts?.get(each) ?? null}
            />
          </li>
        ))}
      </ol>
      <WeekLink href={addressOf(week.after)} rel="next" name="Seven days later" sign="›" />
    </nav>
  )
}

function WeekLink({ href, rel, name, sign }: { href: string; rel: string; name: string; sign: string }) {
  return (
    <a href={href} rel={rel} className="grid w-7 place-items-center no-underline hover:bg-tint sm:w-11">
      <span aria-hidden="true" className="text-xl">
        {sign}
      </span>
      <span className="sr-only">{name}</span>
    </a>
  )
}

type DayProps = {
  day: string
  today: string
  href: string
  isChosen: boolean
  /** Null where nobody counts them. */
  count: number | null
}

function DayLink({ day, today, href, isChosen, count }: DayProps) {
  const [weekday, number, month] = dayInWords(day, 'short').split(' ')
  return (
    <a
      href={href}
      aria-current={isChosen ? 'date' : undefined}
      className={`grid min-h-11 min-w-0 justify-items-center border-b-3 py-2.5 text-center no-underline hover:bg-tint ${isChosen ? 'border-accent text-accent' : 'border-transparent'}`}
    >
      <span className="text-tiny sm:text-small">
        <day-mark data-day={day} data-today={today} data-only="today">
          {weekday}
        </day-mark>
      </span>
      <b>
        {number}
        <span className="max-sm:sr-only"> {month}</span>
      </b>
      {count !== null && (
        <span className="text-tiny text-soft">
          {count === 0 ? <span aria-hidden="true">–</span> : count}
          <span className="sr-only"> {count === 1 ? 'episode' : 'episodes'}</span>
        </span>
      )}
    </a>
  )
}
