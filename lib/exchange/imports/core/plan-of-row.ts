import { groupAt, isEmpty, type Values } from '@/lib/documents/field-tree'

/** The first date of a release row and what follows from it are one statement: nobody mixes two. */
export const PLAN = new Set(['premiere', 'pattern', 'batches', 'exceptions', 'confidence'])

export function hasPlan(row: Values): boolean {
  return 'premiere' in row && (!isEmpty(groupAt(row, 'premiere').on) || !isEmpty(row.exceptions))
}
