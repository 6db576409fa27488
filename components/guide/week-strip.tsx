import { Temporal } from 'temporal-polyfill'
import { dayInWords } from '@/lib/foundation/dates/words'
import type { ScheduleEntry } from '@/lib/guide/schedule/queries'

type Props = { today: string; week: ScheduleEntry[]; region: string | null }

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** Seven days from today on, each with how many episodes it has; no strip where the week has none. */
export function WeekStrip({ today, week, region }: Props) {
  if (week.length === 0) return null
  const first = Temporal.PlainDate.from(today)
  return (
    <nav aria-label="The next seven days" className="mt-6 border-y border-line">
      <ol className="grid grid-cols-4 sm:grid-cols-7">
        {DAYS.map((days) => {
          const day = first.add({ days }).toString()
          const count = week.filter((entry) => entry.day === day).length
          const [weekday, number] = dayInWords(day, 'short').split(' ')
          return (
            <li key={day}>
              <a
                href={`/schedule?${new URLSearchParams({ ...(region && { region }), day })}`}
                className={`grid min-h-11 justify-items-center py-3 no-underline hover:bg-tint ${days === 0 ? 'border-b-2 border-accent text-accent' : ''}`}
              >
                <span className="text-small">
                  <day-mark data-day={day} data-today={today}>
                    {weekday}
                  </day-mark>
                </span>
                <b>{number}</b>
                <span className="text-small text-soft">{countInWords(count)}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function countInWords(count: number): string {
  if (count === 0) return 'nothing'
  return count === 1 ? '1 episode' : `${count} episodes`
}
