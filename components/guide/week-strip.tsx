import { dayInWords } from '@/lib/foundation/dates/words'
import type { FrontPage } from '@/lib/guide/front/front'

type Props = Pick<FrontPage, 'today' | 'counts' | 'region'>

/** Seven days from today on, each with how many episodes it has; no strip where the week has none. */
export function WeekStrip({ today, counts, region }: Props) {
  if (counts.every(({ count }) => count === 0)) return null
  return (
    <nav aria-label="The next seven days" className="mt-6 border-y border-line">
      <ol className="grid grid-cols-4 sm:grid-cols-7">
        {counts.map(({ day, count }) => {
          const [weekday, number] = dayInWords(day, 'short').split(' ')
          return (
            <li key={day}>
              <a
                href={`/schedule?${new URLSearchParams({ ...(region && { region }), day })}`}
                className={`grid min-h-11 justify-items-center py-3 no-underline hover:bg-tint ${day === today ? 'border-b-2 border-accent text-accent' : ''}`}
              >
                <span className="text-small">
                  <day-mark data-day={day} data-today={today}>
                    {weekday}
                  </day-mark>
                </span>
                <b>{number}</b>
                {count !== null && <span className="text-small text-soft">{countInWords(count)}</span>}
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
