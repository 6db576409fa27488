/** The initials a long list is cut by: "a" to "z", and "0" for whatever begins with none of them. */
export const LETTERS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', '0']

const FIRST = 'a'
const PAST_Z = '{'

export function isLetter(letter: string): boolean {
  return LETTERS.includes(letter)
}

type Span = { gte?: string; lt?: string }

/**
 * Between what names of this initial lie, as lib/foundation/sort-name.ts writes them for sorting: in one of these spans. Spans and
 * not "begins with", which SQLite compares without an index.
 */
export function spansUnder(letter: string): Span[] {
  if (letter === '0') return [{ lt: FIRST }, { gte: PAST_Z }]
  return [{ gte: letter, lt: String.fromCodePoint(letter.charCodeAt(0) + 1) }]
}

/** "A" or, for "0", "0–9 and others". */
export function letterInWords(letter: string): string {
  return letter === '0' ? '0–9 and others' : letter.toUpperCase()
}
