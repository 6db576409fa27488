import { emptyRow, groupAt, rowsAt, type Values } from '@/lib/documents/field-tree'
import { type GuideDate, isDay, isKnown, precisionOf, readGuideDate } from '@/lib/foundation/dates/guide-date'
import { episodesInPattern } from '@/lib/guide/releases/episodes'
import { type ReleaseRow, releases as releaseFields } from '@/lib/guide/releases/fields'
import { plannedDates as datesAsPublished } from '@/lib/guide/releases/plan'
import type { Dates } from '@/lib/guide/releases/schedule'
import { type SeasonDocument, seasonFields } from '@/lib/guide/seasons/fields'
import { dateTyped, problemOfDay } from './days'
import type { Typed } from './model'

/** As many as the form takes of a release's exceptions. */
export const MAX_EXCEPTIONS = 500

/** What of the episodes decides their days, so that a new title dates nothing anew. */
export type Slot = { id: string; isSpecial: boolean; airsAfterId: string }

export type Planned = {
  /** The date of each episode by its id, as the document stands: what has aired is not known to the form. */
  dates: Dates
  /** The same without the days that episodes were moved to. */
  byPattern: Dates
  /** The episodes that take a day of the pattern each, in their order. */
  inPattern: string[]
}

export const NOTHING: Planned = { dates: new Map(), byPattern: new Map(), inPattern: [] }
const BEFORE = {
  standing: { aired: new Map(), ahead: new Map(), hasCome: () => false },
  batches: null,
  isCorrected: false,
}
const EMPTY_SEASON = seasonFields.parse({})
const EMPTY_EPISODE = emptyRow(seasonFields.shape.episodes) as SeasonDocument['episodes'][number]
const EXCEPTIONS = releaseFields.unwrap().element.shape.exceptions

export function slotsOf(episodes: Values[]): Slot[] {
  return episodes.map(({ id, number, airsAfterId }) => {
    const isSpecial = typeof number !== 'number' && !/^\d+$/.test(String(number ?? '').trim())
    return { id: String(id), isSpecial, airsAfterId: String(airsAfterId ?? '') }
  })
}

/** Of a release what its pattern follows from: an episode moved to another day keeps its place in it. */
export function basisOf(release: Values, slots: Slot[]): Values {
  const specials = new Set(slots.filter(({ isSpecial }) => isSpecial).map(({ id }) => id))
  const exceptions = rowsAt(release, 'exceptions').filter(
    ({ kind, episodeId }) => kind !== 'move' || specials.has(String(episodeId)),
  )
  const { regions, premiere, pattern, batches, orderId, episodeIds, confidence, holdKind } = release
  return { regions, premiere, pattern, batches, orderId, episodeIds, confidence, holdKind, exceptions }
}

/** The dates of a release's pattern, from its basis, half typed or whole; none where that can't be read. */
export function patternOf(slots: Slot[], basis: Values, orders: unknown): Omit<Planned, 'dates'> {
  const release = readable(basis)
  if (!release) return NOTHING
  const season = seasonOf(slots, orders)
  const byPattern = new Map(datesAsPublished(season, release, BEFORE))
  for (const id of movesOf(basis).keys()) byPattern.delete(id)
  return { byPattern, inPattern: episodesInPattern(season, release) }
}

/** The episodes that take a day each of a release's pattern, in their order. */
export function inPatternOf(slots: Slot[], release: Values, orders: unknown): string[] {
  const read = readable(basisOf(release, slots))
  return read ? episodesInPattern(seasonOf(slots, orders), read) : []
}

/** With the days that episodes were moved to, as far as those are days. */
export function withMoves(pattern: Omit<Planned, 'dates'>, release: Values | undefined): Planned {
  const dates = new Map(pattern.byPattern)
  const zone = String(groupAt(release ?? {}, 'premiere').zone ?? '')
  for (const [id, move] of movesOf(release)) {
    const { on, time } = groupAt(move, 'to')
    if (problemOfMove(move) === undefined)
      dates.set(id, readGuideDate({ written: String(on ?? ''), time: String(time ?? ''), zone }))
  }
  return { ...pattern, dates }
}

/** Both in one. */
export function plannedDates(slots: Slot[], release: Values, orders: unknown): Planned {
  return withMoves(patternOf(slots, basisOf(release, slots), orders), release)
}

function seasonOf(slots: Slot[], orders: unknown): SeasonDocument {
  const episodes = slots.map(({ id, isSpecial, airsAfterId }, position) => {
    return { ...EMPTY_EPISODE, id, number: isSpecial ? null : position, airsAfterId }
  })
  const read = seasonFields.shape.orders.safeParse(orders)
  return { ...EMPTY_SEASON, episodes, orders: read.success ? read.data : [] }
}

/** The row as the form reads it, without exceptions that are wrong as they stand; null where more is wrong. */
function readable(release: Values): ReleaseRow | null {
  const whole = releaseFields.safeParse([release])
  if (whole.success) return whole.data[0] ?? null
  const right = rowsAt(release, 'exceptions').filter((each) => EXCEPTIONS.safeParse([each]).success)
  const rest = releaseFields.safeParse([{ ...release, exceptions: right }])
  return rest.success ? (rest.data[0] ?? null) : null
}

/** An episode's date as it is typed and copied: the day it was moved to, as written, or else the pattern's. */
export function dateText(moves: ReadonlyMap<string, Values>, planned: Planned, id: string): string {
  const move = moves.get(id)
  const date = planned.dates.get(id)
  if (!move && date?.value) return [date.value, date.time].filter(Boolean).join(' ')
  if (!move) return date?.precision === 'tba' ? 'tba' : ''
  const { on, time } = move.to as { on?: unknown; time?: unknown }
  return [on, time].filter(Boolean).join(' ')
}

/** The move of each moved episode, by the episode's id. */
export function movesOf(release: Values | undefined): Map<string, Values> {
  const moves = release ? rowsAt(release, 'exceptions').filter(({ kind }) => kind === 'move') : []
  return new Map(moves.map((each) => [String(each.episodeId), each]))
}

/** Why a typed date is none, by the form's own words, or undefined. */
export function problemOfMove(move: Values | undefined): string | undefined {
  if (!move) return undefined
  const read = EXCEPTIONS.safeParse([move])
  if (read.success) return undefined
  return problemOfDay(String(groupAt(move, 'to').on ?? '')) ?? read.error.issues[0]?.message
}

/**
 * The release with the typed dates as moves of their episodes, each at its hour unless another is typed. A date that the
 * pattern gives anyway, or none, takes the move away.
 */
export function withDates(release: Values, planned: Planned, typed: Typed[]): Values {
  const dates = new Map(typed.map(({ id, text }) => [id, dateTyped(text)]))
  const moves = movesOf(release)
  const isPattern = (id: string, { on, time }: { on: string; time: string }) => {
    const date = planned.byPattern.get(id)
    return on === '' || (isSame(on, date) && (time === '' || time === date?.time))
  }
  const atItsHour = (id: string, { on, time }: { on: string; time: string }) => {
    const hour = groupAt(moves.get(id) ?? {}, 'to').time || planned.byPattern.get(id)?.time
    return { on, time: time || (isDay(on) && hour ? String(hour) : '') }
  }
  const kept = rowsAt(release, 'exceptions').filter(
    ({ kind, episodeId }) => kind !== 'move' || !dates.has(String(episodeId)),
  )
  const made = [...dates].flatMap(([id, to]) =>
    isPattern(id, to)
      ? []
      : [{ ...newException(), kind: 'move', ...moves.get(id), episodeId: id, to: atItsHour(id, to) }],
  )
  return { ...release, exceptions: [...kept, ...made] }
}

function isSame(on: string, date: GuideDate | undefined): boolean {
  if (!date) return false
  return isKnown(date) ? date.value === on : precisionOf(on) === date.precision
}

/** A fresh exception with nothing in it. */
export function newException(): Values {
  return emptyRow(EXCEPTIONS)
}
