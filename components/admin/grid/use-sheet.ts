'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import { type DocumentPlace, valueAt } from '@/lib/documents/edits'
import { emptyRow, type Field, type Values } from '@/lib/documents/field-tree'
import { useEditing } from '../document/context'
import { newRows, partsWith, type Sheet } from './changes'
import { basisOf, movesOf, NOTHING, patternOf, type Slot, slotsOf, withMoves } from './dates'
import { EVERYTHING, isFiltering, shownRows } from './filter'
import { type LaterOnes, laterOnes, withLaterOnes } from './later-ones'
import { gridColumns, MAX_ROWS, namesOf, type Parts, type Typed } from './model'
import { useChanges } from './use-changes'

const NO_ROWS: Values[] = []

/** The grid of a season's episodes: what it shows, every way to change it as one step, and its own undo. */
export function useSheet(field: Field, place: DocumentPlace) {
  const { document, readOnly } = useEditing()
  const [chosenId, chooseRelease] = useState('')
  const [filter, setFilter] = useState(EVERYTHING)
  const episodes = (valueAt(document, place) as Values[] | undefined) ?? NO_ROWS
  const releases = (document.releases as Values[] | undefined) ?? NO_ROWS
  const parts: Parts = { episodes, releases }
  const release = releases.find(({ id }) => id === chosenId) ?? releases[0]
  const isDated = release !== undefined
  const columns = useMemo(() => gridColumns(field, isDated), [field, isDated])
  const names = useMemo(() => namesOf(episodes), [episodes])
  const { slots, planned, moves } = usePlan(episodes, release, document.orders)
  const shown = useMemo(
    () => shownRows(episodes, filter, (id) => typeof planned.dates.get(id)?.value === 'string'),
    [episodes, filter, planned],
  )
  const sheet: Sheet = { parts, columns, names, release, orders: document.orders, planned, moves, shown }

  const changes = useChanges(parts, place)
  const { change, tell } = changes
  const [later, setLater] = useState<(LaterOnes & { before: Sheet }) | null>(null)

  /** Moves those that follow the episode that was moved last, as far as it was. */
  function moveLater() {
    if (!later) return
    const next = withLaterOnes(later.before, later)
    setLater(null)
    if ('problem' in next) tell(next.problem)
    else change(next, `${episodesInWords(later.later.length + 1)} moved.`)
  }

  function type(typed: Typed[], added: Values[] = [], remark = '') {
    const next = partsWith(sheet, typed, added)
    if ('problem' in next) return tell(next.problem)
    const later = laterOnes(sheet, typed)
    setLater(later && { ...later, before: sheet })
    const count = new Set(typed.map(({ id }) => id)).size
    change(
      next,
      `${episodesInWords(count)} changed${added.length > 0 ? `, ${added.length} of them new` : ''}.${remark}`,
    )
  }

  const newRow = (number: number) => ({ ...emptyRow(field.schema), number })

  function addRows(count: number) {
    const fitting = Math.max(0, Math.min(count, MAX_ROWS - episodes.length))
    const added = newRows(episodes, fitting, newRow)
    change({ episodes: [...episodes, ...added], releases }, `${episodesInWords(fitting)} added.`)
  }

  return {
    ...sheet,
    slots,
    readOnly,
    chooseRelease,
    filter,
    setFilter,
    isFiltering: isFiltering(filter),
    ...changes,
    type,
    addRows,
    newRow,
    later,
    moveLater,
  }
}

/** The days of the episodes in a release: by its pattern, and as they were moved. */
function usePlan(episodes: Values[], release: Values | undefined, orders: unknown) {
  const { slots, pattern } = usePattern(episodes, release, orders)
  const planned = useMemo(() => withMoves(pattern, release), [pattern, release])
  const moves = useMemo(() => movesOf(release), [release])
  return { slots, planned, moves }
}

/** Dated after what was typed is on the screen, and only when something that decides the days is another. */
function usePattern(episodes: Values[], release: Values | undefined, orders: unknown) {
  const basisText = useMemo(() => {
    const slots = slotsOf(episodes)
    return JSON.stringify({ slots, basis: release && basisOf(release, slots) })
  }, [episodes, release])
  const deferred = useDeferredValue(basisText, '{"slots":[]}')
  return useMemo(() => {
    const { slots, basis } = JSON.parse(deferred) as { slots: Slot[]; basis?: Values }
    return { slots, pattern: basis ? patternOf(slots, basis, orders) : NOTHING }
  }, [deferred, orders])
}

export type SheetInUse = ReturnType<typeof useSheet>

export function episodesInWords(count: number): string {
  return count === 1 ? '1 episode' : `${count.toLocaleString('en')} episodes`
}
