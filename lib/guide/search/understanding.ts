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
  const known = await Promise.all(typed.map((word) => knownWord(word, vocabulary)))
  const words = known.filter((word) => word !== null)
  if (words.length === 0 || (await vocabulary.hasAll(words))) return words
  const others = [
    ...(await withOneMended(words, vocabulary)),
    ...withoutOne(words),
    ...words.map((word) => [word]),
  ]
  for (const other of others) if (await vocabulary.hasAll(other)) return other
  return []
}

async function knownWord(word: string, { hasAll, meantBy }: Vocabulary): Promise<string | null> {
  if (await hasAll([word])) return word
  for (const other of (await meantBy(word)).slice(0, MAX_MEANINGS)) if (await hasAll([other])) return other
  return null
}

async function withOneMended(words: string[], { meantBy }: Vocabulary): Promise<string[][]> {
  const meanings = await Promise.all(words.map(meantBy))
  return meanings.flatMap((others, at) => others.slice(0, MAX_MEANINGS).map((other) => words.with(at, other)))
}

/** The last ones go first: what a thing is called comes before what is asked of it. */
function withoutOne(words: string[]): string[][] {
  return words.length < 3 ? [] : words.map((_, at) => words.toSpliced(words.length - 1 - at, 1))
}
