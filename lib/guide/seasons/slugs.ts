type EpisodeWithNumber = { id: string; number: number | null }
type EpisodeWithSlug = { id: string; slug: string }

/**
 * The addresses of a season's episodes, in their order. One with a number has its first number's; a special keeps
 * the address it has in `stored` (all rows, removed ones too), and a new one gets the next that no special ever had.
 */
export function episodeSlugs(episodes: EpisodeWithNumber[], stored: EpisodeWithSlug[]): string[] {
  const kept = new Map(stored.map(({ id, slug }) => [id, slug]))
  const given = new Set<string>()
  let last = Math.max(0, ...stored.map(({ slug }) => specialIn(slug)))
  return episodes.map(({ id, number }) => {
    if (number !== null) return `episode-${number}`
    const own = kept.get(id) ?? ''
    // Two rows may have shared one while one of them was removed.
    if (specialIn(own) > 0 && !given.has(own)) {
      given.add(own)
      return own
    }
    last += 1
    return `special-${last}`
  })
}

/** The k of "special-k"; 0 for any other address. */
function specialIn(slug: string): number {
  return Number(/^special-([1-9]\d*)$/.exec(slug)?.[1] ?? 0)
}
