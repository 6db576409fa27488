import { Temporal } from 'temporal-polyfill'

/** ISO days, both included, on which no episode comes, though the pattern says so. */
export type Skip = { kind: 'skip'; day: string; until: string }

/** The last day that is skipped with a day; null for a day that is not. Single days in a set: there may be thousands. */
export function skippingOf(skips: Skip[]): (value: string) => string | null {
  const days = new Set(skips.filter(({ day, until }) => day === until).map(({ day }) => day))
  const breaks = skips.filter(({ day, until }) => day < until)
  return (value) => {
    const longer = breaks.find(({ day, until }) => day <= value && value <= until)
    return longer?.until ?? (days.has(value) ? value : null)
  }
}

/** What is skipped around an ISO day. */
export function withoutDay(skips: Skip[], value: string): Skip[] {
  return skips.flatMap((skip) => {
    if (value < skip.day || skip.until < value) return [skip]
    const before = { ...skip, until: Temporal.PlainDate.from(value).subtract({ days: 1 }).toString() }
    const after = { ...skip, day: Temporal.PlainDate.from(value).add({ days: 1 }).toString() }
    return [before, after].filter(({ day, until }) => day <= until)
  })
}
