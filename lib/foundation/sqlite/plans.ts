import type Database from 'libsql'
import { queryRows } from './inspect'

/** A statement as it was sent, with its values. */
export type AskedQuery = { sql: string; values: unknown[] }

/** Of these there are some dozens in any guide. */
const SMALL = new Set([
  'Platform',
  'PlatformName',
  'PlatformRegion',
  'Region',
  'RegionGroup',
  'RegionGroupMember',
  'Site',
  'User',
])

/**
 * The steps of a statement that take longer the more a guide holds: tables read from one end to the other, or all that has
 * nothing in a column, and whole tables put in order. Walking along an index is none where the statement stops by itself.
 */
export function growingSteps(database: Database.Database, asked: AskedQuery): string[] {
  return questionsIn(asked).flatMap((question) => stepsOf(database, question))
}

/** Several questions may have been asked as one (lib/foundation/trees/together.ts). */
function questionsIn({ sql, values }: AskedQuery): AskedQuery[] {
  const [, inner] = /^SELECT \((.*)\) AS "v\d+"$/s.exec(sql) ?? []
  if (inner === undefined) return [{ sql, values }]
  let at = 0
  return inner.split(/\) AS "v\d+",\(/).map((question) => {
    const first = at
    at += question.split('?').length - 1
    return { sql: question, values: values.slice(first, at) }
  })
}

function stepsOf(database: Database.Database, { sql, values }: AskedQuery): string[] {
  if (isNeverAsked(sql) || isPlainCount(sql)) return []
  const steps = queryRows(database, `EXPLAIN QUERY PLAN ${sql}`)
  // A question within the statement is put in order by itself: its steps have a parent of their own.
  const sorted = new Set(
    steps.filter(({ detail }) => detail === 'USE TEMP B-TREE FOR ORDER BY').map(({ parent }) => parent),
  )
  return steps.flatMap(({ parent, detail }) => {
    const step = String(detail)
    const table = tableScanned(step, sql)
    if (table === null || SMALL.has(table)) return []
    // What is gathered for the rest of the statement to look into is gathered whole.
    const isGathered = steps.some(
      ({ id, detail: outer }) => id === parent && /^MATERIALIZE/.test(String(outer)),
    )
    const isOrdered = /USING (COVERING )?INDEX/.test(step) && !sorted.has(parent)
    const isWalk = isOrdered && !isGathered && stopsByItself(sql, values)
    return isWalk ? [] : [step]
  })
}

/** Prisma asks so for the rows of an empty list. */
function isNeverAsked(sql: string): boolean {
  return /WHERE \(?1=0/.test(sql)
}

/** SQLite counts the pages of an index then. */
function isPlainCount(sql: string): boolean {
  return /^\s*SELECT count\(\*\) (AS "count" FROM "\w+"|FROM "\w+" "\w+" WHERE 1 = 1)\s*$/.test(sql)
}

/** The table of a step that reads it all; null for any other step, and for a question within the statement. */
function tableScanned(step: string, sql: string): string | null {
  const [, verb, name] = /^(SCAN|SEARCH) (?:main\.)?(\w+)/.exec(step) ?? []
  if (name === undefined || /VIRTUAL TABLE/.test(step)) return null
  if (verb === 'SEARCH' && !looksForNothing(step, sql)) return null
  const tables = [
    ...sql.matchAll(/(?:FROM|JOIN)\s+(?:[`"]main[`"]\.)?[`"](\w+)[`"](?:\s+(?:AS\s+)?[`"]?(\w+)[`"]?)?/gi),
  ]
  const named = tables.find(([, table, alias]) => name === table || name === alias)
  return named?.[1] ?? null
}

/** Whatever has nothing in a column is mostly most of a table; SQLite takes it for as few rows as have any one value. */
function looksForNothing(step: string, sql: string): boolean {
  const terms = /\((.+)\)$/.exec(step)?.[1] ?? ''
  const columns = [...terms.matchAll(/(\w+)=/g)].map(([, column]) => column)
  return (
    !/[<>]/.test(terms) &&
    columns.length > 0 &&
    columns.every((column) => new RegExp(`[\`"]${column}[\`"] IS NULL`).test(sql))
  )
}

/** Prisma limits every question, most of them to as many as there are: -1. */
function stopsByItself(sql: string, values: unknown[]): boolean {
  if (!/LIMIT/i.test(sql)) return false
  if (!/LIMIT \? OFFSET \?\s*$/.test(sql)) return true
  return Number(values.at(-2)) >= 0
}
