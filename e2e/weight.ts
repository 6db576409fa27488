/** One thing a browser asked for: its kind in Playwright's words, and its bytes as they came over the wire. */
export type Sent = { kind: string; url: string; bytes: number }

/**
 * What a reader's page may weigh, compressed as it is sent. `fetch` is the answer for the guessed region and the list
 * it is guessed from, `other` the speculation rules and the icon; a kind that is not here is sent to no reader.
 */
export const BUDGETS: Record<string, number> = {
  document: 15_000,
  stylesheet: 10_000,
  script: 8_000,
  font: 60_000,
  image: 60_000,
  fetch: 20_000,
  manifest: 1_500,
  other: 2_000,
}

/** A sentence for each kind that weighs too much, with what it is made of, the heaviest first. */
export function overweight(sent: readonly Sent[]): string[] {
  const kinds = [...new Set(sent.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const all = sent.filter((each) => each.kind === kind)
    const bytes = all.reduce((sum, each) => sum + each.bytes, 0)
    const budget = BUDGETS[kind] ?? 0
    if (bytes <= budget) return []
    const heaviestFirst = all.toSorted((one, other) => other.bytes - one.bytes)
    const parts = heaviestFirst.map((each) => `${each.url} ${each.bytes}`).join(', ')
    return [`${kind}: ${bytes} bytes where ${budget} may be sent (${parts})`]
  })
}
