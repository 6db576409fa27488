import type { Piece } from '@/lib/guide/seasons/pieces'

/** A sentence whose strong pieces stand out. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece : <em key={piece.strong}>{piece.strong}</em>,
  )
}
