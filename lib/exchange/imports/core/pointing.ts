import {
  type Field,
  fieldsIn,
  fieldsInRow,
  groupAt,
  isEmpty,
  rowsAt,
  type Values,
} from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { type DocumentByKind, FORMS } from '@/lib/guide/kinds/forms'

/** Ids of a catalogue's, and what they are here; "" where there is nothing to point to. */
export type Ids = ReadonlyMap<string, string>

/**
 * The document with the entries it points to by our ids. Where one is not to be had (it is in the trash), the row that
 * needs it goes, and any other field is empty.
 */
export function withOurEntryIds<K extends Kind>(
  kind: K,
  document: DocumentByKind[K],
  ids: Ids,
): DocumentByKind[K] {
  return withChangedFields(kind, document, {
    value: ({ meta }, value) => (meta.control === 'entry' ? (ids.get(String(value)) ?? value) : value),
    keeps: (fields, row, before) =>
      !fields.some(
        ({ key, meta }) =>
          meta.control === 'entry' && meta.required && isEmpty(row[key]) && !isEmpty(before[key]),
      ),
  })
}

/** The document with other ids of its rows, and what points to them. */
export function withRowIds<K extends Kind>(
  kind: K,
  document: DocumentByKind[K],
  ids: Ids,
): DocumentByKind[K] {
  if (ids.size === 0) return document
  const inPlace = (id: unknown) => ids.get(String(id)) ?? id
  return withChangedFields(kind, document, {
    value: ({ meta }, value) => {
      if (meta.control === 'own-rows' && Array.isArray(value)) return value.map(inPlace)
      return meta.control === 'own-row' || meta.control === 'hidden' ? inPlace(value) : value
    },
  })
}

/** The document without what points to rows that are no longer there; a move goes with its episode. */
export function withoutDanglingReferences<K extends Kind>(
  kind: K,
  document: DocumentByKind[K],
): DocumentByKind[K] {
  const rowsIn = (lists: string) =>
    new Set(lists.split(',').flatMap((list) => rowsAt(document as Values, list).map(({ id }) => id)))
  const known = new Map<string, Set<unknown>>()
  const isThere = (lists: string, id: unknown) => {
    const ids = known.get(lists) ?? rowsIn(lists)
    known.set(lists, ids)
    return ids.has(id)
  }
  return withChangedFields(kind, document, {
    value: ({ meta: { control, list = '' } }, value) => {
      if (control === 'own-rows' && Array.isArray(value)) return value.filter((id) => isThere(list, id))
      return control === 'own-row' && !isThere(list, value) ? '' : value
    },
    keeps: (_fields, row, before) => isEmpty(before.episodeId) || !isEmpty(row.episodeId),
  })
}

type Changing = {
  value: (field: Field, value: unknown) => unknown
  keeps?: (fields: Field[], row: Values, before: Values) => boolean
}

function withChangedFields<K extends Kind>(
  kind: K,
  document: DocumentByKind[K],
  { value, keeps = () => true }: Changing,
): DocumentByKind[K] {
  function inFields(fields: Field[], values: Values): Values {
    return Object.fromEntries(
      fields.map((field) => {
        const { key, schema, meta } = field
        if (meta.control === 'group') return [key, inFields(fieldsIn(schema), groupAt(values, key))]
        if (meta.control === 'rows') return [key, inRows(fieldsInRow(schema), rowsAt(values, key))]
        return [key, value(field, values[key])]
      }),
    )
  }
  function inRows(fields: Field[], rows: Values[]): Values[] {
    return rows.flatMap((before) => {
      const row = inFields(fields, before)
      return keeps(fields, row, before) ? [row] : []
    })
  }
  return inFields(fieldsIn(FORMS[kind].fields), document as Values) as DocumentByKind[K]
}
