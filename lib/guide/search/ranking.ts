/** Which of the things that have all words a reader most likely means. Pure. */

type RankedKey = { key: string }

/** In order of worth: whose title begins with all of the query, has it as whole words, has it at all; shorter first. */
export function ranked<Found extends RankedKey>(found: Found[], query: string): Found[] {
  const worth = new Map(found.map((each) => [each, worthOf(each.key, query)]))
  return found.sort(
    (one, other) =>
      (worth.get(one) ?? 0) - (worth.get(other) ?? 0) ||
      one.key.length - other.key.length ||
      one.key.localeCompare(other.key, 'en'),
  )
}

const NOT_IN_TITLE = 4

function worthOf(key: string, query: string): number {
  if (key === query) return 0
  if (key.startsWith(`${query} `)) return 1
  if (key.startsWith(query)) return 2
  const words = new Set(key.split(' '))
  return query.split(' ').every((word) => words.has(word)) ? 3 : NOT_IN_TITLE
}

/** Whether a title has all words of the query. */
export function isInTitle(key: string, query: string): boolean {
  return worthOf(key, query) < NOT_IN_TITLE
}
