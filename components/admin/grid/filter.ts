import { isEmpty, type Values } from '@/lib/documents/field-tree'

/** Which rows of the grid are shown; empty words and false ask for nothing. */
export type Filter = {
  title: string
  /** "10-20", "10-", "-20" or "10". */
  numbers: string
  kind: string
  withoutTitle: boolean
  withoutDate: boolean
}

export const EVERYTHING: Filter = {
  title: '',
  numbers: '',
  kind: '',
  withoutTitle: false,
  withoutDate: false,
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((each) => (typeof each === 'boolean' ? each : each.trim() !== ''))
}

/** The rows that answer to every part of the filter, in their order. */
export function shownRows(rows: Values[], filter: Filter, isDated: (id: string) => boolean): Values[] {
  if (!isFiltering(filter)) return rows
  const title = filter.title.trim().toLowerCase()
  const isAsked = numberTest(filter.numbers)
  return rows.filter(
    (row) =>
      String(row.title ?? '')
        .toLowerCase()
        .includes(title) &&
      isAsked(row) &&
      (filter.kind === '' || row.kind === filter.kind) &&
      (!filter.withoutTitle || isEmpty(row.title)) &&
      (!filter.withoutDate || !isDated(String(row.id))),
  )
}

/** Words that are no range show everything: somebody is still typing. */
function numberTest(words: string): (row: Values) => boolean {
  const [, low, dash, high] = /^\s*(\d*)\s*(-|–|to)?\s*(\d*)\s*$/.exec(words) ?? []
  if (!low && !high) return () => true
  const first = low ? Number(low) : 0
  const last = high ? Number(high) : dash ? Number.POSITIVE_INFINITY : first
  return ({ number, numberEnd }) =>
    typeof number === 'number' &&
    number <= last &&
    (typeof numberEnd === 'number' ? Math.max(number, numberEnd) : number) >= first
}
