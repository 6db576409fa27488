import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { type BulkChange, changeFields } from '../fields'

/** A bulk edit in the list of them: how many of its seasons stand how. */
export type BulkEditInList = {
  id: string
  name: string
  by: string
  createdAt: string
  total: number
  waiting: number
  changed: number
  undone: number
}

const MOST = 30

/** The latest bulk edits. */
export async function listBulkEdits(_reader: Reader): Promise<BulkEditInList[]> {
  const rows = await database().reader.bulkEdit.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    include: { steps: { select: { state: true } } },
  })
  return rows.map(({ id, name, authorName: by, createdAt, steps }) => ({
    id,
    name,
    by,
    createdAt: createdAt.toISOString(),
    ...countsOf(steps),
  }))
}

/** One bulk edit with every season of it; `change` is null for what was done before bulk edits were kept. */
export type BulkEditInFull = BulkEditInList & {
  note: string
  change: BulkChange | null
  steps: { id: string; title: string; state: string; message: string }[]
}

export async function findBulkEdit(_reader: Reader, id: string): Promise<BulkEditInFull | null> {
  const row = await database().reader.bulkEdit.findUnique({
    where: { id },
    include: { steps: { include: { entry: { select: { title: true } } } } },
  })
  if (!row) return null
  const { name, authorName: by, note, createdAt, steps } = row
  const change = changeFields.safeParse(JSON.parse(row.change))
  return {
    id,
    name,
    by,
    note,
    createdAt: createdAt.toISOString(),
    ...countsOf(steps),
    change: change.success ? change.data : null,
    steps: steps
      .map(({ entryId, entry, state, message }) => ({ id: entryId, title: entry.title, state, message }))
      .sort((one, other) => one.title.localeCompare(other.title, 'en')),
  }
}

function countsOf(steps: { state: string }[]) {
  const count = (...states: string[]) => steps.filter(({ state }) => states.includes(state)).length
  return {
    total: steps.length,
    waiting: count('waiting', 'to-undo'),
    changed: count('done', 'to-undo', 'kept'),
    undone: count('undone'),
  }
}
