import { describe, expect, it } from 'vitest'
import { day, type GuideDate, namesADay, readGuideDate, TBA, UNKNOWN } from '../dates/guide-date'
import { PATTERNS, type SchedulePlan, scheduleEpisodes } from './schedule'

/** Thousands of plans made up from a fixed seed, against an oracle that counts day by day. */

const CASES = 3_000
const STEPS = { weekly: 7, daily: 1 } as const

/** mulberry32: the same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Pick = ReturnType<typeof numbersFrom>

function laterBy(value: string, days: number): string {
  return new Date(Date.parse(`${value}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function someDay(pick: Pick): string {
  return laterBy('2019-12-20', pick(1_600))
}

function somePremiere(pick: Pick): GuideDate {
  const value = someDay(pick)
  const made = [
    () => day(value),
    () => day(value),
    () => readGuideDate(value, '21:00', 'Europe/Berlin'),
    () => readGuideDate(value.slice(0, 7)),
    () => readGuideDate(value.slice(0, 4)),
    () => TBA,
    () => UNKNOWN,
  ]
  return made[pick(made.length)]?.() ?? UNKNOWN
}

function somePlan(pick: Pick, ids: string[]): SchedulePlan {
  const premiere = somePremiere(pick)
  const near = (spread: number) =>
    laterBy(premiere.value?.length === 10 ? premiere.value : '2022-01-01', spread)
  const skips = Array.from({ length: pick(4) }, () => ({ kind: 'skip' as const, day: near(pick(6) * 7) }))
  const moves = ids
    .filter(() => pick(6) === 0)
    .map((episodeId) => ({ kind: 'move' as const, episodeId, to: day(near(pick(60) - 5)) }))
  const batches = Array.from({ length: pick(3) }, (_, index) => ({
    size: 1 + pick(4),
    start: [UNKNOWN, TBA, day(near(40 + index * 40 + pick(20)))][pick(3)] ?? UNKNOWN,
  }))
  const pattern = PATTERNS[pick(PATTERNS.length)] ?? 'weekly'
  return { premiere, pattern, batches, exceptions: [...skips, ...moves], held: pick(10) === 0 }
}

/** Counts from day to day, one episode after the other, with nothing clever in it. */
function oracle(plan: SchedulePlan, ids: string[]): GuideDate[] {
  const skips = plan.exceptions.flatMap((each) => (each.kind === 'skip' ? [each.day] : []))
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
        while (skips.includes(at)) at = laterBy(at, step)
        days.push({ ...from, value: at })
        at = laterBy(at, step)
      }
      isFirst = false
    }
  }
  if (plan.pattern === 'all-at-once') while (days.length < ids.length) days.push(plan.premiere)
  if (plan.pattern === 'irregular')
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
    if (to?.kind === 'move') return to.to
    return plan.held ? TBA : (days[position] ?? UNKNOWN)
  })
}

function eachCase(seed: number, check: (plan: SchedulePlan, ids: string[], pick: Pick) => void) {
  const pick = numbersFrom(seed)
  for (let turn = 0; turn < CASES; turn += 1) {
    const ids = Array.from({ length: pick(13) }, (_, index) => `e${index + 1}`)
    check(somePlan(pick, ids), ids, pick)
  }
}

function comeBy(dates: Map<string, GuideDate>, today: string): Map<string, GuideDate> {
  return new Map([...dates].filter(([, date]) => namesADay(date) && date.value <= today))
}

describe('Any plan', () => {
  it('gives the dates that counting day by day gives', () => {
    const patterns = new Set<string>()
    eachCase(2022, (plan, ids) => {
      patterns.add(plan.pattern)
      expect([...scheduleEpisodes(plan, ids).values()], JSON.stringify(plan)).toEqual(oracle(plan, ids))
    })
    expect(patterns.size).toBe(PATTERNS.length)
  })

  it('gives the same dates again when some of them have come', () => {
    eachCase(1701, (plan, ids, pick) => {
      const dates = scheduleEpisodes(plan, ids)
      const today = laterBy(plan.premiere.value?.length === 10 ? plan.premiere.value : '2022-01-01', pick(90))
      const again = scheduleEpisodes(plan, ids, comeBy(dates, today))
      expect([...again], `${today} ${JSON.stringify(plan)}`).toEqual([...dates])
    })
  })

  it('whatever it is changed to, keeps what has aired and puts nothing before it', () => {
    let changed = 0
    eachCase(1966, (before, ids, pick) => {
      if (!namesADay(before.premiere)) return
      const today = laterBy(before.premiere.value, pick(60))
      const aired = comeBy(scheduleEpisodes({ ...before, held: false }, ids), today)
      const after = { ...before, pattern: pick(2) ? ('weekly' as const) : ('daily' as const), held: false }
      const moved = new Set(after.exceptions.map((each) => (each.kind === 'move' ? each.episodeId : '')))
      let latest = ''
      for (const [id, date] of scheduleEpisodes(after, ids, aired)) {
        const kept = aired.get(id)
        if (kept) expect(date).toEqual(kept)
        else if (!moved.has(id)) expect((date.value ?? '') >= latest, JSON.stringify(after)).toBe(true)
        if (kept?.value && kept.value > latest) latest = kept.value
      }
      changed += 1
    })
    expect(changed).toBeGreaterThan(1_000)
  })
})
