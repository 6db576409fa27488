import type { ReleaseView } from '../releases/views'

/** A sentence in pieces; what a reader looks for is strong. */
export type Piece = string | { strong: string }

/** Their names, each once: “A”, “A and B”. */
export function platformPieces(releases: Pick<ReleaseView, 'platform'>[]): Piece[] {
  const names = [
    ...new Set(releases.map((release) => release.platform?.name ?? 'a platform not announced yet')),
  ]
  return names.flatMap((name, position): Piece[] => {
    const between = position === 0 ? [] : [position === names.length - 1 ? ' and ' : ', ']
    return [...between, { strong: name }]
  })
}
