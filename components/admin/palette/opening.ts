const ASKED = 'logline-palette'

/** Asks the palette of the page to open. */
export function askForPalette(): void {
  dispatchEvent(new Event(ASKED))
}

/** Calls `open` whenever somebody asks for the palette; answers how to stop. */
export function whenPaletteIsAsked(open: () => void): () => void {
  addEventListener(ASKED, open)
  return () => removeEventListener(ASKED, open)
}
