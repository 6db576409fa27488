/**
 * Slips of the finger, by the idea of SymSpell (https://github.com/wolfgarbe/SymSpell): two words that differ by one
 * letter have a form in common once one letter is left out of each.
 */

const SHORTEST = 4
const LONGEST = 24

/** Whether a word is long enough for a slip to be told from another word. */
export function canBeMistyped(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^\p{L}+$/u.test(word)
}

/** The word itself and the word without each of its letters. */
export function formsOf(word: string): string[] {
  const forms = [...word].map((_, at) => [...word].toSpliced(at, 1).join(''))
  return [...new Set([word, ...forms])]
}

/** Of the known words those that may have been meant, the likeliest first; the word itself is not among them. */
export function meantBy(typed: string, known: string[]): string[] {
  const furthest = typed.length >= 7 ? 2 : 1
  return known
    .map((word) => ({ word, steps: stepsBetween(typed, word), isLikely: word[0] === typed[0] }))
    .filter(({ steps }) => steps > 0 && steps <= furthest)
    .sort((one, other) => one.steps - other.steps || Number(other.isLikely) - Number(one.isLikely))
    .map(({ word }) => word)
}

/** Letters added, left out, changed, or swapped with their neighbour (optimal string alignment). */
export function stepsBetween(one: string, other: string): number {
  const [first, second] = [[...one], [...other]]
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_, at) => at)]
  for (const [index, letter] of first.entries()) {
    const [above, twoAbove] = [rows[index] ?? [], rows[index - 1] ?? []]
    const row = [index + 1]
    for (const [at, otherLetter] of second.entries()) {
      const changed = (above[at] ?? 0) + (letter === otherLetter ? 0 : 1)
      const steps = Math.min((above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1, changed)
      const isSwap = index > 0 && at > 0 && letter === second[at - 1] && first[index - 1] === otherLetter
      row.push(isSwap ? Math.min(steps, (twoAbove[at - 1] ?? 0) + 1) : steps)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}
