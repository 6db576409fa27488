import { valueAt, withValue } from '@/lib/documents/edits'
import type { Values } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'

/**
 * A document in which each wrong value is what was kept last, or empty where nothing was: so that one wrong value keeps
 * nothing else from being saved. Null where a problem is of no one field.
 */
export function withoutWrongValues(
  document: Values,
  kept: Values,
  problems: readonly Problem[],
): Values | null {
  let spared = document
  for (const { path } of problems) {
    const place = fieldPlace(document, path)
    if (place === null) return null
    spared = withValue(spared, place, valueAt(kept, place) ?? '')
  }
  return spared
}

/** The steps to the field; what is wrong in a list of words is the whole list. */
function fieldPlace(document: Values, path: string): string[] | null {
  const place: string[] = []
  let at: unknown = document
  for (const step of path === '' ? [] : path.split('.')) {
    if (Array.isArray(at) && !at.some((row) => typeof row === 'object')) break
    place.push(step)
    at = valueAt(at, [step])
  }
  return place.length === 0 || at === undefined ? null : place
}
