import { describe, expect, it } from 'vitest'
import { choicesOf, PATTERNS } from '@/lib/documents/vocabularies'
import {
  day,
  type GuideDate,
  isKnown,
  namesADay,
  readGuideDate,
  TBA,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import { laterBy, numbersFrom, type Pick } from '@/lib/foundation/dates/testing'
import { type AiredAndAhead, type Dates, type SchedulePlan, scheduleEpisodes } from './schedule'

const EVERY_PATTERN = choicesOf(PATTERNS).map(([pattern]) => pattern)

/** Thousands of plans made up from a fixed seed, against an oracle that counts day by day. */

const CASES = 3_000
const STEPS = { weekly: 7, daily: 1 } as const

function someDay(pick: Pick): string {
  return laterBy('2019-12-20', pick(1_600))
}

function somePremiere(pick: Pick): GuideDate {
  const value = someDay(pick)
  const made = [
    () => day(value),
    () => day(value),
    () => readGuideDate({ written: value, time: '21:00', zone: 'Europe/Berlin' }),
    () => readGuideDate({ written: value.slice(0, 7) }),
    () => readGuideDate({ written: value.slice(0, 4) }),
    () => TBA,
    () => UNKNOWN,
  ]
  return made[pick(made.length)]?.() ?? UNKNOWN
}

function somePlan(pick: Pick, ids: string[], premiere = somePremiere(pick)): SchedulePlan {
  const near = (spread: number) =>
    laterBy(premiere.value?.length === 10 ? premiere.value : '2022-01-01', spread)
  const skips = Array.from({ length: pick(4) }, () => {
    const day = near(pick(6) * 7)
    return { kind: 'skip' as const, day, until: pick(3) === 0 ? laterBy(day, pick(60)) : day }
  })
  const moves = ids
    .filter(() => pick(6) === 0)
    .map((episodeId) => ({ kind: 'move' as const, episodeId, to: day(near(pick(60) - 5)) }))
  const batches = Array.from({ length: pick(3) }, (_, index) => ({
    size: 1 + pick(4),
    start: [UNKNOWN, TBA, day(near(40 + index * 40 + pick(20)))][pick(3)] ?? UNKNOWN,
  }))
  const pattern = EVERY_PATTERN[pick(EVERY_PATTERN.length)] ?? 'weekly'
  return { premiere, pattern, batches, exceptions: [...skips, ...moves], isOnHold: pick(10) === 0 }
}

/** Counts from day to day, one episode after the other, with nothing clever in it. */
function oracle(plan: SchedulePlan, ids: string[]): GuideDate[] {
  const skips = (at: string) =>
    plan.exceptions.some((each) => each.kind === 'skip' && each.day <= at && at <= each.until)
  const unknown = plan.premiere.precision === 'tba' ? TBA : UNKNOWN
  const days: GuideDate[] = []
  const inSteps = (from: GuideDate, step: number, isFirstSure: boolean) => {
    const after = from.precision === 'tba' ? TBA : UNKNOWN
    let isFirst = true
    let at = from.value ?? ''
    while (days.length < ids.length) {
      if (!namesADay(from)) days.push(isFirst && !isFirstSure ? from : after)
      else {
        if (isFirst && isFirstSure) at = laterBy(at, step)
        while (skips(at)) at = laterBy(at, step)
        days.push({ ...from, value: at })
        at = laterBy(at, step)
      }
      isFirst = false
    }
  }
  if (plan.pattern === 'all-at-once') while (days.length < ids.length) days.push(plan.premiere)
  if (plan.pattern === 'irregular' || plan.pattern === '')
    while (days.length < ids.length) days.push(days.length === 0 ? plan.premiere : unknown)
  if (plan.pattern === 'weekly' || plan.pattern === 'daily')
    inSteps(plan.premiere, STEPS[plan.pattern], false)
  if (plan.pattern === 'batches') {
    let last = plan.premiere
    for (const [index, { size, start }] of plan.batches.entries()) {
      last = index === 0 ? plan.premiere : start
      for (let each = 0; each < size; each += 1) days.push(last)
    }
    inSteps(last, 7, plan.batches.length > 0)
  }
  return ids.map((id, position) => {
    const to = plan.exceptions.findLast((each) => each.kind === 'move' && each.episodeId === id)
    if (plan.isOnHold) return TBA
    return to?.kind === 'move' ? to.to : (days[position] ?? UNKNOWN)
  })
}

function eachCase(seed: number, check: (plan: SchedulePlan, ids: string[], pick: Pick) => void) {
  const pick = numbersFrom(seed)
  for (let turn = 0; turn < CASES; turn += 1) {
    const ids = Array.from({ length: pick(13) }, (_, index) => `e${index + 1}`)
    check(somePlan(pick, ids), ids, pick)
  }
}

/** What a publishing on this day finds of what was published before. */
function standingOn(dates: Dates, today: string): AiredAndAhead {
  const hasCome = (date: GuideDate) => namesADay(date) && date.value <= today
  const aired = new Map([...dates].filter(([, date]) => hasCome(date)))
  const ahead = new Map([...dates].filter(([id, date]) => !aired.has(id) && date.precision !== 'unknown'))
  return { aired, ahead, hasCome }
}

function someTime({ premiere }: SchedulePlan, pick: Pick): string {
  return laterBy(namesADay(premiere) ? premiere.value : '2022-01-01', pick(90) - 10)
}

describe('Any plan', () => {
  it('gives the dates that counting day by day gives', () => {
    const patterns = new Set<string>()
    eachCase(2022, (plan, ids) => {
      patterns.add(plan.pattern)
      expect([...scheduleEpisodes(plan, ids).values()], JSON.stringify(plan)).toEqual(oracle(plan, ids))
    })
    expect(patterns.size).toBe(EVERY_PATTERN.length)
  })

  it('gives the same dates again when some of them have come', () => {
    eachCase(1701, (plan, ids, pick) => {
      const dates = scheduleEpisodes(plan, ids)
      const today = someTime(plan, pick)
      const again = scheduleEpisodes(plan, ids, standingOn(dates, today))
      expect([...again], `${today} ${JSON.stringify(plan)}`).toEqual([...dates])
    })
  })

  it('held and resumed in time gives the same dates again', () => {
    eachCase(1864, (plan, ids) => {
      const on = '2019-01-01'
      const dates = scheduleEpisodes({ ...plan, isOnHold: false }, ids)
      const held = scheduleEpisodes({ ...plan, isOnHold: true }, ids, standingOn(dates, on))
      const resumed = scheduleEpisodes({ ...plan, isOnHold: false }, ids, standingOn(held, on))
      expect([...resumed], JSON.stringify(plan)).toEqual([...dates])
    })
  })
})

describe('Any plan that becomes any other in the middle', () => {
  it('keeps what has aired, and says of nothing that was ahead that it came on a day that is past', () => {
    const met = { ahead: 0, resumed: 0 }
    eachCase(1966, (before, ids, pick) => {
      const today = someTime(before, pick)
      const first = standingOn(scheduleEpisodes({ ...before, isOnHold: false }, ids), today)
      const standing = before.isOnHold ? standingOn(scheduleEpisodes(before, ids, first), today) : first
      const other = somePlan(pick, ids, before.premiere)
      const after = { ...before, ...pickedFrom(other, pick), isOnHold: false }
      const moved = new Set(after.exceptions.map((each) => (each.kind === 'move' ? each.episodeId : '')))
      const dates = scheduleEpisodes(after, ids, standing)
      const said = `${today} ${JSON.stringify(before)} ${JSON.stringify(after)}`
      for (const [id, date] of dates) {
        const kept = standing.aired.get(id)
        if (moved.has(id)) continue
        if (kept) expect(date, said).toEqual(kept)
        if (standing.ahead.has(id)) expect(standing.hasCome(date), `${id} ${said}`).toBe(false)
        if (standing.ahead.has(id)) met.ahead += 1
      }
      if (before.isOnHold) met.resumed += 1
    })
    expect(met.ahead).toBeGreaterThan(5_000)
    expect(met.resumed).toBeGreaterThan(200)
  })

  it('is the same when it is published once more, that day or after all of it', () => {
    eachCase(1982, (before, ids, pick) => {
      const today = someTime(before, pick)
      const standing = standingOn(scheduleEpisodes(before, ids), today)
      const after = { ...before, ...pickedFrom(somePlan(pick, ids, before.premiere), pick), isOnHold: false }
      const dates = scheduleEpisodes(after, ids, standing)
      for (const on of [today, laterBy(today, pick(40))]) {
        const again = scheduleEpisodes(after, ids, standingOn(dates, on))
        expect([...again], `${today} ${on} ${JSON.stringify(before)} ${JSON.stringify(after)}`).toEqual([
          ...dates,
        ])
      }
    })
  })

  it('one a day or a week, puts nothing before what has aired', () => {
    let changed = 0
    eachCase(1991, (before, ids, pick) => {
      if (!namesADay(before.premiere)) return
      const today = laterBy(before.premiere.value, pick(60))
      const standing = standingOn(scheduleEpisodes({ ...before, isOnHold: false }, ids), today)
      const after = {
        ...before,
        pattern: pick(2) ? ('weekly' as const) : ('daily' as const),
        isOnHold: false,
      }
      const moved = new Set(after.exceptions.map((each) => (each.kind === 'move' ? each.episodeId : '')))
      let latest = ''
      for (const [id, date] of scheduleEpisodes(after, ids, standing)) {
        const kept = standing.aired.get(id)
        if (!kept && !moved.has(id) && isKnown(date))
          expect(date.value >= latest, JSON.stringify(after)).toBe(true)
        if (kept?.value && kept.value > latest) latest = kept.value
      }
      changed += 1
    })
    expect(changed).toBeGreaterThan(1_000)
  })
})

/** Some of what an editor may change at once. */
function pickedFrom({ pattern, batches, exceptions }: SchedulePlan, pick: Pick): Partial<SchedulePlan> {
  return { pattern, ...(pick(2) ? { batches } : {}), ...(pick(2) ? { exceptions } : {}) }
}
