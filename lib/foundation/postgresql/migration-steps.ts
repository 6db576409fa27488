import type { MigrationScript } from '../migrations/migrations'
import { statementsOf } from '../migrations/statements'

/** What a statement does to a table: ALTER TABLE may do several things, of which each is one. */
export type Action = { statement: string; table: string; does: string }

/** A migration, and what stood before it. */
export type Step = {
  script: MigrationScript
  statements: string[]
  actions: Action[]
  /** Tables of earlier migrations: they have rows, and servers read and write them while it runs. */
  there: Set<string>
  /** What earlier migrations did, and later ones do. */
  earlier: Action[]
  later: Action[]
}

/** The migrations in the order in which they run, each with what stands before and after it. */
export function stepsOf(scripts: MigrationScript[]): Step[] {
  const read = scripts.map((script) => {
    const statements = statementsOf(script.sql).map((statement) => statement.replace(/\s+/g, ' '))
    return { script, statements, actions: statements.flatMap(actionsOf) }
  })
  return read.map((each, at) => {
    const [earlier, later] = [read.slice(0, at), read.slice(at + 1)].map((part) =>
      part.flatMap(({ actions }) => actions),
    )
    const made = (earlier ?? []).filter(({ does }) => does === MAKES).map(({ table }) => table)
    return { ...each, there: new Set(made), earlier: earlier ?? [], later: later ?? [] }
  })
}

const MAKES = 'makes it'

function actionsOf(statement: string): Action[] {
  const [, made] = /^CREATE TABLE (?:IF NOT EXISTS )?"(\w+)"/i.exec(statement) ?? []
  if (made) return [{ statement, table: made, does: MAKES }]
  const [, altered, rest] = /^ALTER TABLE (?:ONLY )?"(\w+)" (.*)$/i.exec(statement) ?? []
  if (altered && rest) return partsOf(rest).map((does) => ({ statement, table: altered, does }))
  const [, other] =
    /^(?:CREATE (?:UNIQUE )?INDEX .*? ON|UPDATE|DELETE FROM|DROP TABLE(?: IF EXISTS)?) "(\w+)"/i.exec(
      statement,
    ) ?? []
  return other ? [{ statement, table: other, does: statement }] : []
}

/** The parts between commas, but for commas within brackets and texts. */
function partsOf(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const token of text.match(/'(?:[^']|'')*'|"[^"]*"|[\s\S]/g) ?? []) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts.map((part) => part.trim())
}

/** Whether a statement makes an index for which nobody has to wait: it can't do that in a transaction. */
export function isConcurrent(statement: string): boolean {
  return /^CREATE\s+(UNIQUE\s+)?INDEX\s+CONCURRENTLY\s/i.test(statement)
}

/** The name of the index that a statement makes. */
export function indexIn(statement: string): string {
  return /INDEX\s+(?:CONCURRENTLY\s+)?(?:IF NOT EXISTS\s+)?"(\w+)"/i.exec(statement)?.[1] ?? ''
}
