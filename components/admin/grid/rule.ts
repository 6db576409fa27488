import { Temporal } from 'temporal-polyfill'
import { groupAt, rowsAt, type Values } from '@/lib/documents/field-tree'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { dayInWords, weekdayOf } from '@/lib/foundation/dates/words'
import { newId } from '@/lib/foundation/ids'
import { MAX_EXCEPTIONS, newException } from './dates'
import { firstOn } from './days'

/** When the episodes of a release come out, as a person says it. */
export type Rule = {
  /** All on one day, or in steps. */
  isAtOnce: boolean
  /** How many come together on the first day, a week later, and so on, before one comes at a time. */
  batches: number[]
  /** 1 is Monday; none: every day. */
  weekdays: number[]
  everyWeeks: number
  /** ISO days. */
  from: string
  skips: string[]
}

type Said<T> = T | { problem: string }

/**
 * The release with its premiere, pattern and skipped days as the rule says, for so many episodes; days that episodes
 * were moved to stay. Or why the schedule can't say it.
 */
export function ruledRelease(release: Values, rule: Rule, count: number): Said<{ release: Values }> {
  const first = firstOn(rule.weekdays, rule.from)
  const premiere = { ...groupAt(release, 'premiere'), on: first }
  if (rule.isAtOnce) return { release: withPattern({ ...release, premiere }, 'all-at-once', []) }
  const steps = stepsOf(rule, first, count)
  if ('problem' in steps) return steps
  const batches = ruleBatches(release, rule.batches, first)
  const pattern = batches.length > 0 ? 'batches' : steps.days === 7 ? 'weekly' : 'daily'
  const next = withPattern({ ...release, premiere, batches }, pattern, steps.skipped)
  const { length } = rowsAt(next, 'exceptions')
  if (length <= MAX_EXCEPTIONS) return { release: next }
  return {
    problem: `That would need ${length} exceptions; a release takes ${MAX_EXCEPTIONS}. Choose a simpler rule.`,
  }
}

/** The steps of the schedule's own patterns, and the days to leave out of them so that the rule is what remains. */
function stepsOf(rule: Rule, first: string, count: number): Said<{ days: 1 | 7; skipped: string[] }> {
  const { weekdays, everyWeeks, skips } = rule
  const days = weekdays.length === 1 ? 7 : 1
  if (rule.batches.length > 0 && (everyWeeks > 1 || days === 1))
    return { problem: 'After batches one comes each week. Name one weekday, or none.' }
  const start = Temporal.PlainDate.from(first)
  const monday = start.subtract({ days: start.dayOfWeek - 1 })
  const isIncluded = (day: Temporal.PlainDate) =>
    (weekdays.length === 0 || weekdays.includes(day.dayOfWeek)) &&
    Math.floor(monday.until(day).days / 7) % everyWeeks === 0
  const inSteps = (day: string) => isDay(day) && day >= first && isIncluded(Temporal.PlainDate.from(day))
  const needless = skips.find((day) => !inSteps(day))
  if (needless) return { problem: `Nothing would come on ${dayInWords(needless)} anyway.` }

  if (everyWeeks === 1 && (days === 7 || weekdays.length === 0)) return { days, skipped: [...skips].sort() }
  const [asWritten, skipped] = [new Set(skips), new Set<string>()]
  let day = start
  for (let placed = 0; placed < count; day = day.add({ days })) {
    if (isIncluded(day) && !asWritten.has(day.toString())) placed += 1
    else skipped.add(day.toString())
    if (skipped.size > MAX_EXCEPTIONS)
      return {
        problem: `That would need more than ${MAX_EXCEPTIONS} days without an episode, which is more than a release takes. Choose a simpler rule.`,
      }
  }
  return { days, skipped: [...new Set([...skipped, ...skips])].sort() }
}

/** Rows that were there keep their ids. */
function ruleBatches(release: Values, sizes: number[], first: string): Values[] {
  const were = rowsAt(release, 'batches')
  const start = Temporal.PlainDate.from(first)
  return sizes.map((size, position) => {
    const { id = newId(), label = '' } = were[position] ?? {}
    return { id, label, size, start: start.add({ days: position * 7 }).toString() }
  })
}

/** A day that was skipped before keeps its row, with the reason in it. */
function withPattern(release: Values, pattern: string, skips: string[]): Values {
  const exceptions = rowsAt(release, 'exceptions')
  const moves = exceptions.filter(({ kind }) => kind === 'move')
  const skipped = skips.map(
    (day) =>
      exceptions.find(({ kind, skippedDay }) => kind === 'skip' && skippedDay === day) ?? {
        ...newException(),
        kind: 'skip',
        skippedDay: day,
      },
  )
  const batches = pattern === 'batches' ? rowsAt(release, 'batches') : []
  return { ...release, pattern, batches, exceptions: [...moves, ...skipped] }
}

const MAX_SAID = 12

/** The rule that a release follows, to begin from; "" where there is no day to begin at or it is no simple rule. */
export function ruleInWords(release: Values | undefined): string {
  if (!release) return ''
  const on = String(groupAt(release, 'premiere').on ?? '')
  if (!isDay(on)) return ''
  const day = dayWithoutWeekday(on)
  if (release.pattern === 'all-at-once') return `all at once on ${day}`
  const skips = rowsAt(release, 'exceptions').flatMap((each) =>
    each.kind === 'skip' && isDay(String(each.skippedDay))
      ? [dayWithoutWeekday(String(each.skippedDay))]
      : [],
  )
  if (skips.length > MAX_SAID) return ''
  const skipped = skips.length > 0 ? `, skip ${skips.join(', ')}` : ''
  if (release.pattern === 'daily') return `every day from ${day}${skipped}`
  const sizes = rowsAt(release, 'batches').map(({ size }) => size)
  if (release.pattern === 'batches' && sizes.length > 0)
    return `${sizes.join(', ')} then weekly from ${day}${skipped}`
  return `every ${weekdayOf(on)} from ${day}${skipped}`
}

function dayWithoutWeekday(day: string): string {
  return dayInWords(day).replace(/^\S+ /, '')
}
