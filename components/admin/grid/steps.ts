import type { Values } from '@/lib/documents/field-tree'
import type { Parts } from './model'

/** One change of the grid, however many cells it reached: what one undo takes back. */
export type Step = { before: Parts; after: Parts; words: string }

/** What can be undone, the last one last, and what can be done again, the next one last. */
export type Steps = { past: Step[]; future: Step[] }

export const NO_STEPS: Steps = { past: [], future: [] }

const MAX_STEPS = 100

export function withStep({ past }: Steps, step: Step): Steps {
  return { past: [...past, step].slice(-MAX_STEPS), future: [] }
}

/** The parts with the last step taken back, or null where there is none. */
export function undone(steps: Steps, now: Parts): { steps: Steps; parts: Parts; step: Step } | null {
  const step = steps.past.at(-1)
  if (!step) return null
  const parts = carriedOver(step.after, step.before, now)
  return { steps: { past: steps.past.slice(0, -1), future: [...steps.future, step] }, parts, step }
}

/** The parts with the step taken back last done once more, or null where there is none. */
export function redone(steps: Steps, now: Parts): { steps: Steps; parts: Parts; step: Step } | null {
  const step = steps.future.at(-1)
  if (!step) return null
  const parts = carriedOver(step.before, step.after, now)
  return { steps: { past: [...steps.past, step], future: steps.future.slice(0, -1) }, parts, step }
}

function carriedOver(from: Parts, to: Parts, now: Parts): Parts {
  return {
    episodes: rowsCarriedOver(from.episodes, to.episodes, now.episodes),
    releases: rowsCarriedOver(from.releases, to.releases, now.releases),
  }
}

/**
 * Does to the rows as they are now what leads from one list to another. What was typed elsewhere in the form, kept
 * by a save or brought by a colleague in between is not lost: only the fields and the order that differ are changed.
 */
function rowsCarriedOver(from: Values[], to: Values[], now: Values[]): Values[] {
  if (from === to) return now
  if (from === now) return to
  const [were, will, are] = [rowsById(from), rowsById(to), rowsById(now)]
  const changed = now.flatMap((row) => {
    const [one, other] = [were.get(row.id), will.get(row.id)]
    if (one && !other) return []
    return [one && other && one !== other ? withDifference(row, one, other) : row]
  })
  const kept = rowsById(changed)
  const added = to.filter((row) => !were.has(row.id) && !are.has(row.id))
  const isAdded = new Set(added)
  const isSameOrder = added.length === 0 && sameOrder(from, to)
  if (isSameOrder) return changed
  const asWanted = to
    .map((row) => kept.get(row.id) ?? (isAdded.has(row) ? row : null))
    .filter((row) => row !== null)
  const rest = changed.filter((row) => !will.has(row.id))
  return [...asWanted, ...rest]
}

function withDifference(row: Values, one: Values, other: Values): Values {
  const keys = Object.keys({ ...one, ...other }).filter((key) => one[key] !== other[key])
  return { ...row, ...Object.fromEntries(keys.map((key) => [key, other[key]])) }
}

function sameOrder(from: Values[], to: Values[]): boolean {
  const [were, will] = [rowsById(from), rowsById(to)]
  const left = to.filter((row) => were.has(row.id))
  return from.filter((row) => will.has(row.id)).every((row, position) => left[position]?.id === row.id)
}

function rowsById(rows: Values[]): Map<unknown, Values> {
  return new Map(rows.map((row) => [row.id, row] as const))
}
