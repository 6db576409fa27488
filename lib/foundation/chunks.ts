/** SQLite binds only so many values in one query; a list of this length always fits. */
const CHUNK = 500

/** The list in pieces, in order; without a size in such that each fit into one query. */
export function chunksOf<T>(list: readonly T[], size = CHUNK): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}

/** What a question answers for a list of any length, asked piece by piece. */
export async function askInChunks<T, A>(list: readonly T[], ask: (piece: T[]) => Promise<A[]>): Promise<A[]> {
  const answers: A[] = []
  for (const piece of chunksOf(list)) answers.push(...(await ask(piece)))
  return answers
}
