import { Temporal } from 'temporal-polyfill'

/** ISO days: a week from Monday to Sunday, and the same weekday a week earlier and later. */
export type Week = { days: string[]; before: string; after: string }

/** The week a day belongs to (ISO 8601: it begins on Monday). */
export function weekOf(day: string): Week {
  const date = Temporal.PlainDate.from(day)
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  return {
    days: Array.from({ length: 7 }, (_, each) => monday.add({ days: each }).toString()),
    before: date.subtract({ weeks: 1 }).toString(),
    after: date.add({ weeks: 1 }).toString(),
  }
}
