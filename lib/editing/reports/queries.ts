import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { mayActAs } from '@/lib/accounts/roles'
import { adminPath, type Kind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import { type Page, pageOf, slice } from '@/lib/foundation/paging'

/** A reader's word; `at` and `handledAt` are ISO instants. `handledBy` says who, and what was done. */
export type ReportView = {
  id: string
  at: string
  path: string
  message: string
  /** How the reader can be reached; "" for whoever may not edit. */
  contact: string
  entry: { title: string; path: string } | null
  handledAt: string | null
  handledBy: string
}

const REPORTS_A_PAGE = 50

export type ReportsQuery = { handled: boolean; page: number }

/** How many reports wait for somebody. */
export async function countOpenReports(_reader: Reader): Promise<number> {
  return database().reader.report.count({ where: { handledAt: null } })
}

/** Reports that are open, the oldest first, or those that were handled, the latest first. */
export async function listReports(
  reader: Reader,
  { handled, page }: ReportsQuery,
): Promise<Page<ReportView>> {
  const { report } = database().reader
  const where = { handledAt: handled ? { not: null } : null }
  const orderBy = handled ? ({ handledAt: 'desc' } as const) : ({ at: 'asc' } as const)
  const [rows, total] = await Promise.all([
    report.findMany({ where, orderBy, include: ENTRY, ...slice(page, REPORTS_A_PAGE) }),
    report.count({ where }),
  ])
  return pageOf(
    rows.map((row) => reportView(row, reader)),
    { page, size: REPORTS_A_PAGE, total },
  )
}

/** The open reports on one entry, the oldest first: 20 at most. */
export async function listReportsOn(reader: Reader, entryId: string): Promise<ReportView[]> {
  const where = { entryId, handledAt: null }
  const rows = await database().reader.report.findMany({
    where,
    orderBy: { at: 'asc' },
    take: 20,
    include: ENTRY,
  })
  return rows.map((row) => reportView(row, reader))
}

const ENTRY = { entry: { select: { id: true, title: true, kind: true, trashedAt: true } } } as const

type StoredReport = {
  id: string
  at: Date
  path: string
  message: string
  contact: string
  handledAt: Date | null
  handledBy: string
  entry: { id: string; title: string; kind: Kind; trashedAt: Date | null } | null
}

function reportView(stored: StoredReport, reader: Reader): ReportView {
  const { id, at, path, message, contact, handledAt, handledBy, entry } = stored
  return {
    id,
    at: at.toISOString(),
    path,
    message,
    contact: mayActAs(reader.role, 'editor') ? contact : '',
    entry:
      entry && entry.trashedAt === null
        ? { title: entry.title, path: adminPath(entry.kind, entry.id) }
        : null,
    handledAt: handledAt?.toISOString() ?? null,
    handledBy,
  }
}
