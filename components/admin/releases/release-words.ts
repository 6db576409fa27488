import { groupAt, rowsAt, type Values } from '@/lib/documents/field-tree'
import { CONFIDENCES, HOLDS, PATTERNS, TIERS, WINDOWS } from '@/lib/documents/vocabularies'
import { precisionOf, readGuideDate } from '@/lib/foundation/dates/guide-date'
import { dateInWords, weekdayOf } from '@/lib/foundation/dates/words'
import { regionName } from '@/lib/guide/regions/regions'

/** What a row of the release table says of a release as it stands in the form, half typed or whole. */

function textAt(values: Values, key: string): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

/** A list of codes; while it is typed in the old way it is one text. */
export function codesAt(release: Values, key: string): string[] {
  const value = release[key]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : []
}

/** Names of the first few regions; how many more there are. */
export function regionsInWords(
  release: Values,
  groupNames: Record<string, string>,
): { names: string[]; more: number } {
  const codes = codesAt(release, 'regions')
  const shown = codes.slice(0, SHOWN).map((code) => regionName(code, groupNames))
  return { names: shown, more: codes.length - shown.length }
}

const SHOWN = 3

export function firstInWords(release: Values): string {
  const { on, time } = groupAt(release, 'premiere')
  const written = String(on ?? '')
  if (precisionOf(written) === null) return `“${written}”`
  const words = dateInWords(readGuideDate({ written }), 'short')
  return time ? `${words}, ${String(time)}` : words
}

/** "Thursdays", "All at once", "Not announced". */
export function patternInWords(release: Values): string {
  const pattern = textAt(release, 'pattern') as keyof typeof PATTERNS
  const on = String(groupAt(release, 'premiere').on ?? '')
  const batches = rowsAt(release, 'batches').map(({ size }) => String(size))
  if (pattern === 'weekly' && precisionOf(on) === 'day') return `${weekdayOf(on)}s`
  if (pattern === 'batches' && batches.length > 0) return `${batches.join(', ')}, then weekly`
  return PATTERNS[pattern] ?? pattern
}

/** A hold replaces every certainty. */
export function certaintyInWords(release: Values): { words: string; isSure: boolean } {
  const hold = textAt(release, 'holdKind') as keyof typeof HOLDS
  if (hold !== '') return { words: HOLDS[hold] ?? hold, isSure: false }
  const confidence = textAt(release, 'confidence') as keyof typeof CONFIDENCES
  return { words: CONFIDENCES[confidence] ?? confidence, isSure: confidence === 'confirmed' }
}

/** "First run", "Later · Free", "Exclusive": what else the row says, in small letters. */
export function kindInWords(release: Values): string {
  const window = textAt(release, 'window') as keyof typeof WINDOWS
  const tier = textAt(release, 'tier') as keyof typeof TIERS
  return [
    window !== 'first-run' && WINDOWS[window],
    release.exclusive === true && 'Exclusive',
    tier !== '' && TIERS[tier],
  ]
    .filter(Boolean)
    .join(' · ')
}
