import { Temporal } from 'temporal-polyfill'
import { groupAt, type Values } from '@/lib/documents/field-tree'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { newId } from '@/lib/foundation/ids'

/**
 * The same release for other countries: with ids of its own, and nothing yet of where it is, at which hour, or who says
 * so. What was confirmed of one country is announced of another at most, and what was less than announced is no more.
 */
export function copiedRelease(release: Values): Values {
  const confidence = release.confidence === 'confirmed' ? 'announced' : release.confidence
  const premiere = { ...groupAt(release, 'premiere'), time: '', zone: '' }
  return { ...withNewIds(release), regions: [], excluded: [], premiere, sourceIds: [], confidence }
}

function withNewIds(row: Values): Values {
  const values = Object.entries(row).map(([key, value]) => {
    const isRows = Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)
    return [key, isRows ? (value as Values[]).map(withNewIds) : value] as const
  })
  return { ...Object.fromEntries(values), id: newId() }
}

/** An ISO day so many days after the first one of another release; null where that has none. */
export function dayAfter(other: Values, days: number): string | null {
  const on = String(groupAt(other, 'premiere').on ?? '')
  return isDay(on) ? Temporal.PlainDate.from(on).add({ days }).toString() : null
}
