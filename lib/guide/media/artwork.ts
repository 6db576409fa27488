/** A picture drawn from a title where there is none: two colours (CSS), and rings in a frame of 200 by 300. */
export type Artwork = {
  top: string
  bottom: string
  glow: string
  rings: { x: number; y: number; r: number }[]
}

/** The same title always has the same artwork, and hardly another one has it. */
export function artworkOf(title: string): Artwork {
  const next = numbersFrom(title)
  const hue = Math.floor(next() * 360)
  const away = 40 + Math.floor(next() * 80)
  const x = 40 + Math.round(next() * 120)
  const y = 70 + Math.round(next() * 70)
  const step = 12 + Math.round(next() * 16)
  return {
    top: `hsl(${hue} 45% 16%)`,
    bottom: `hsl(${(hue + away) % 360} 52% 34%)`,
    glow: `hsl(${(hue + away + 30) % 360} 80% 72%)`,
    rings: [1, 2, 3, 4].map((each) => ({ x: x + each * Math.round(next() * 6 - 3), y, r: step * each })),
  }
}

/** FNV-1a over the letters, then xorshift: numbers from 0 to 1 that only the title decides. */
function numbersFrom(title: string): () => number {
  let state = 0x811c9dc5
  for (const letter of title) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
