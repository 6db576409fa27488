import { Temporal } from 'temporal-polyfill'

/** ISO days: seven in a row, and a day a week earlier and later. */
export type Week = { days: string[]; before: string; after: string }

/** The seven days from one on. */
export function weekFrom(day: string): Week {
  const first = Temporal.PlainDate.from(day)
  return {
    days: Array.from({ length: 7 }, (_, days) => first.add({ days }).toString()),
    before: first.subtract({ weeks: 1 }).toString(),
    after: first.add({ weeks: 1 }).toString(),
  }
}

/** The week a day belongs to (ISO 8601: it begins on Monday), and the same weekday a week earlier and later. */
export function weekOf(day: string): Week {
  const date = Temporal.PlainDate.from(day)
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  const { before, after } = weekFrom(day)
  return { days: weekFrom(monday.toString()).days, before, after }
}
