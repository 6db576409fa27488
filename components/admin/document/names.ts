'use client'
import { valueInWords } from '@/lib/documents/differences'
import { type Field, fieldsIn, rowName, type Values } from '@/lib/documents/field-tree'
import { isKind, KINDS } from '@/lib/documents/kinds'
import { FORMS } from '@/lib/guide/kinds/forms'
import type { Editing } from './context'

type Naming = Pick<Editing, 'document' | 'names'>

/** Every list of rows of every kind's document, by its key. */
const LISTS = new Map(
  Object.keys(KINDS).flatMap((kind) =>
    isKind(kind) ? fieldsIn(FORMS[kind].fields).map((field) => [field.key, field] as const) : [],
  ),
)

/** What a row of the document's own lists is called. */
export function nameOfRow(naming: Naming, list: string, row: Values, position: number): string {
  const field = LISTS.get(list)
  return field ? rowTitle(naming, field, row, position) : String(row.id)
}

export function rowTitle({ document, names }: Naming, field: Field, row: Values, position: number): string {
  return rowName(field, row, position, (each, value) => valueInWords({ field: each, value, document, names }))
}
