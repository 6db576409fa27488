// What may hide a semicolon: strings, quoted names, comments.
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|;|[a-z_]+|[\s\S]/gi

/** The statements of a script, comments left out; the body of a trigger stays in one piece. */
export function statementsOf(script: string): string[] {
  const statements: string[] = []
  let statement = ''
  for (const token of script.match(tokens) ?? []) {
    if (token.startsWith('--') || token.startsWith('/*')) continue
    if (token === ';' && !insideTrigger(statement)) {
      statements.push(statement.trim())
      statement = ''
    } else statement += token
  }
  return [...statements, statement.trim()].filter((text) => text !== '')
}

function insideTrigger(statement: string): boolean {
  return /^\s*create\s+(temp\w*\s+)?trigger\b/i.test(statement) && !/\bend\s*$/i.test(statement)
}
