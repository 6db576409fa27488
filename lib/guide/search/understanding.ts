import { chunksOf } from '@/lib/foundation/chunks'

/** What is known of words: whether something has all of them, and which others may have been meant by one. */
export type Vocabulary = {
  hasAll(words: string[]): Promise<boolean>
  meantBy(word: string): Promise<string[]>
}

const MAX_MEANINGS = 3

/**
 * The words to look for instead of those asked, which may hold slips and words of no use ("when is … out"): the
 * same where something has all of them, else mended, else without one of them; none where nothing is like any.
 */
export async function understood(typed: string[], vocabulary: Vocabulary): Promise<string[]> {
  if (typed.length === 0 || (await vocabulary.hasAll(typed))) return typed
  const spelled = [inWords(typed), inDigits(typed), ...splitInTwo(typed)]
  const alike = await firstWithAll(
    spelled.filter((other) => other.join(' ') !== typed.join(' ')),
    vocabulary,
  )
  if (alike) return alike
  const known = await Promise.all(typed.map((word) => knownWord(word, vocabulary)))
  const words = known.filter((word) => word !== null)
  if (words.length === 0 || (await vocabulary.hasAll(words))) return words
  const others = [
    ...(await withOneMended(words, vocabulary)),
    ...withoutOne(words),
    ...words.map((word) => [word]),
  ]
  return (await firstWithAll(others, vocabulary)) ?? []
}

// So many are asked for at one time: most of them in vain, and each is a question.
const AT_ONCE = 8

/** The first of these of which something has all words. */
async function firstWithAll(candidates: string[][], { hasAll }: Vocabulary): Promise<string[] | null> {
  for (const some of chunksOf(candidates, AT_ONCE)) {
    const found = await Promise.all(some.map(hasAll))
    const first = some[found.indexOf(true)]
    if (first) return first
  }
  return null
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "7 of 9" as it may be written: "seven of nine". */
function inWords(words: string[]): string[] {
  return words.map((word) => (/^\d{1,2}$/.test(word) ? (NUMBERS[Number(word)] ?? word) : word))
}

function inDigits(words: string[]): string[] {
  return words.map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word))
}

const SHORTEST_PART = 3
const LONGEST_SPLIT = 20

/** What was typed as one word may be two: "jeanluc" is "jean luc". */
function splitInTwo(words: string[]): string[][] {
  return words.flatMap((word, at) => {
    if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_SPLIT) return []
    const places = Array.from(
      { length: word.length - 2 * SHORTEST_PART + 1 },
      (_, step) => step + SHORTEST_PART,
    )
    return places.map((place) => words.toSpliced(at, 1, word.slice(0, place), word.slice(place)))
  })
}

async function knownWord(word: string, vocabulary: Vocabulary): Promise<string | null> {
  if (await vocabulary.hasAll([word])) return word
  const meanings = (await vocabulary.meantBy(word)).slice(0, MAX_MEANINGS)
  const [known = null] =
    (await firstWithAll(
      meanings.map((other) => [other]),
      vocabulary,
    )) ?? []
  return known
}

async function withOneMended(words: string[], { meantBy }: Vocabulary): Promise<string[][]> {
  const meanings = await Promise.all(words.map(meantBy))
  return meanings.flatMap((others, at) => others.slice(0, MAX_MEANINGS).map((other) => words.with(at, other)))
}

/** The last ones go first: what a thing is called comes before what is asked of it. */
function withoutOne(words: string[]): string[][] {
  return words.length < 3 ? [] : words.map((_, at) => words.toSpliced(words.length - 1 - at, 1))
}
