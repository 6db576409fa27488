/** One line of a pasted cast: who, and whom they play; "" where the line names no character. */
export type CastLine = { person: string; character: string; job: string }

const CREW =
  /^(creator|showrunner|director|writer|producer|executive producer|composer|editor|cinematographer)s?$/i

/**
 * Reads lines as casts are written: "Patrick Stewart as Jean-Luc Picard", "Patrick Stewart – Jean-Luc Picard",
 * "Patrick Stewart: Jean-Luc Picard", cells of a spreadsheet, "Director: Somebody". Lines that name nobody are left out.
 */
export function castLines(text: string): CastLine[] {
  return text.split('\n').flatMap((line) => {
    const written = line.replace(/^[\s•*·–-]+|^\d+[.)]\s+/g, '').trim()
    if (written === '') return []
    const [first = '', second = ''] = partsOf(written)
    if (CREW.test(first) && second !== '')
      return [{ person: second, character: '', job: first.toLowerCase().replace(/s$/, '') }]
    return first === '' ? [] : [{ person: first, character: second, job: 'cast' }]
  })
}

const BETWEEN = [/\t+/, /\s+as\s+/i, /\s*(?:\.{3,}|…)\s*/, /\s+[–—-]+\s+/, /\s*:\s+/, /\s*\/\s*/, /\s*;\s*/]

function partsOf(line: string): string[] {
  const between = BETWEEN.find((each) => each.test(line))
  if (!between) return [line]
  const at = line.search(between)
  const [found = ''] = between.exec(line) ?? []
  return [line.slice(0, at).trim(), line.slice(at + found.length).trim()]
}
