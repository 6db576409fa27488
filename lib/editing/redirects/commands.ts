import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import type { Transaction } from '@/lib/foundation/db/client'
import { dryRun, inTransaction } from '@/lib/foundation/db/transaction'
import { Invalid, orNotFound, type Problem } from '@/lib/foundation/errors'
import { publishedEntryAt } from '@/lib/guide/kinds/paths'
import { notePurge } from '@/lib/guide/purges/record'
import { readerPageAt } from '@/lib/guide/reader-pages'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { canonicalPath, type Line, linesIn, MAX_LINES, whyNoSource } from './fields'

type Leading = { path: string; target: string }

/**
 * Lets an old path lead to a new one, what stands below it along. It is always one hop: what led to the old path leads to
 * the new one, and a target that leads on is followed. Throws Invalid for a loop, for a path that is none or has a
 * page, Unavailable.
 */
export async function addRedirect(editor: Editor, statusRows: Leading, at = new Date()): Promise<Leading> {
  return inTransaction(async (transaction) => {
    const kept = await lead(transaction, statusRows, at)
    await recordRedirectChange(transaction, { editor, detail: `${kept.path} to ${kept.target}`, at })
    return kept
  })
}

async function lead(transaction: Transaction, typed: Leading, at: Date): Promise<Leading> {
  const [path, query] = [
    canonicalPath(typed.path),
    typed.target.trim() === '/' ? '/' : canonicalPath(typed.target),
  ]
  const why = whyNoSource(path, typed.path)
  if (why || path === null) throw invalidRedirect('path', why ?? '')
  if (query === null)
    throw invalidRedirect('target', `“${typed.target}” is no path of this site. Write it as /shows/new.`)
  if (await hasPage(transaction, path))
    throw invalidRedirect('path', `“${path}” is a page of the guide: nothing can lead away from it.`)
  const target = (await findRedirect(query, transaction)) ?? query
  if ([query, target].some((each) => each === path || each.startsWith(`${path}/`)))
    throw invalidRedirect('target', `“${query}” leads back to “${path}”: that would be a loop.`)
  await transaction.redirect.updateMany({ where: { target: path }, data: { target } })
  const row = { path, target }
  await transaction.redirect.upsert({ where: { path }, create: { ...row, createdAt: at }, update: row })
  return row
}

function invalidRedirect(path: 'path' | 'target', message: string): Invalid {
  return new Invalid([{ path, message }])
}

/** Whether readers find something there: a list, a file of the guide's own, or a published entry. */
async function hasPage(transaction: Transaction, path: string): Promise<boolean> {
  if (/^\/[^/]+\.(xml|json|ics|txt|webmanifest|svg)$/.test(path)) return true
  const { page } = readerPageAt(path) ?? {}
  if (page && !page.path.includes('[')) return true
  return (await publishedEntryAt(transaction, path)) !== null
}

/** What became of a line of an import; `wrong` where it can't be taken. */
export type LineResult = { number: number; message: string; wrong: boolean }

/** What an import would do, line by line. Nothing is kept. */
export async function tryImport(_editor: Editor, csv: string): Promise<LineResult[]> {
  const lines = checkedLines(csv)
  return dryRun((transaction) => takeLines(transaction, lines, new Date()))
}

/** Imports every line, or with one that is wrong none: throws Invalid with a problem for each of those. */
export async function importRedirects(editor: Editor, csv: string, at = new Date()): Promise<number> {
  const lines = checkedLines(csv)
  return inTransaction(async (transaction) => {
    const results = await takeLines(transaction, lines, at)
    const problems = results.filter((each) => each.wrong).map(problemOf)
    if (problems.length > 0) throw new Invalid(problems)
    const detail = `${lines.length} from a list`
    await recordRedirectChange(transaction, { editor, detail, at })
    return lines.length
  })
}

function problemOf({ number, message }: LineResult): Problem {
  return { path: String(number), message: `Line ${number}: ${message}` }
}

function checkedLines(csv: string): Line[] {
  const lines = linesIn(csv)
  if (lines.length > 0 && lines.length <= MAX_LINES) return lines
  const message =
    lines.length === 0
      ? 'There is no line of two paths in it. Write one as /old,/new.'
      : `These are ${lines.length} lines; at most ${MAX_LINES} fit. Split the list.`
  throw new Invalid([{ path: 'csv', message }])
}

async function takeLines(transaction: Transaction, lines: Line[], at: Date): Promise<LineResult[]> {
  const results: LineResult[] = []
  const first = new Map<string, number>()
  for (const { number, ...leading } of lines) {
    const path = canonicalPath(leading.path) ?? leading.path
    const earlier = first.get(path)
    first.set(path, earlier ?? number)
    if (earlier !== undefined) {
      results.push({ number, message: `${path} is there in line ${earlier} already.`, wrong: true })
      continue
    }
    results.push({ number, ...(await takeLine(transaction, leading, at)) })
  }
  return results
}

async function takeLine(transaction: Transaction, leading: Leading, at: Date) {
  try {
    const { path, target } = await lead(transaction, leading, at)
    return { message: `${path} leads to ${target}`, wrong: false }
  } catch (fault) {
    if (fault instanceof Invalid) return { message: fault.message, wrong: true }
    throw fault
  }
}

/** Lets an old path lead nowhere any more. Throws NotFound, Unavailable. */
export async function removeRedirect(editor: Editor, path: string, at = new Date()) {
  await inTransaction(async (transaction) => {
    const { target } = orNotFound(await transaction.redirect.findUnique({ where: { path } }))
    await transaction.redirect.delete({ where: { path } })
    await recordRedirectChange(transaction, { editor, detail: `${path} to ${target}, removed`, at })
  })
}

type RedirectNote = { editor: Editor; detail: string; at: Date }

async function recordRedirectChange(transaction: Transaction, { editor, detail, at }: RedirectNote) {
  // An old path is followed in cards, in the API and in lists of calendars too: all that was said of it goes.
  await notePurge(transaction, { entryId: null, paths: ['*'], at })
  await recordActivity(transaction, editor, { action: 'changed-redirects:', detail, at })
}
