/** How deep a JSON text of people's may be nested. Documents and catalogues' answers stay far below. */
const MAX_DEPTH = 100

/** Whether a JSON text is nested deeper than anything here needs: what walks through it would run out of stack. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (isInString) {
      if (letter === '\\') at += 1
      else if (letter === '"') isInString = false
    } else if (letter === '"') isInString = true
    else if (letter === '[' || letter === '{') {
      depth += 1
      if (depth > MAX_DEPTH) return true
    } else if (letter === ']' || letter === '}') depth -= 1
  }
  return false
}
