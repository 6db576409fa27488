/** What spreadsheets put on the clipboard, and what they take from it. */

const MAX_COLUMNS = 200

/**
 * The cells of a pasted text, by lines. Tabs part them; without any, commas or semicolons do, but only where every
 * line has as many of them: a sentence with a comma stays one cell. In quotes are line breaks and doubled quotes.
 */
export function cellsIn(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const byTabs = partedBy(text, '\t')
  if (byTabs.some((line) => line.length > 1)) return byTabs
  for (const separator of [',', ';']) {
    const lines = partedBy(text, separator)
    const width = lines[0]?.length ?? 0
    if (lines.length > 1 && width > 1 && lines.every((line) => line.length === width)) return lines
  }
  return byTabs
}

function partedBy(text: string, separator: string): string[][] {
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|\\n|$)`, 'y')
  const plain = new RegExp(`[^${separator}\\n]*`, 'y')
  const lines: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    quoted.lastIndex = at
    plain.lastIndex = at
    const inQuotes = quoted.exec(text)
    const [whole = '', inside] = inQuotes ?? plain.exec(text) ?? []
    lines.at(-1)?.push(inside === undefined ? whole : inside.replaceAll('""', '"'))
    at += whole.length
    if (text[at] === '\n') lines.push([])
    at += 1
  }
  return lines.map((line) => line.slice(0, MAX_COLUMNS))
}

/** Cells as spreadsheets read them: tabs between, quotes around what has a tab, a line break or a quote in it. */
export function tabbed(cells: string[][]): string {
  const quote = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return cells.map((line) => line.map(quote).join('\t')).join('\n')
}
