import { type Field, fieldsIn, fieldsInRow, groupAt, rowName, rowsAt, type Values } from './field-tree'

/** One field that differs between two documents, in words. */
export type Difference = { path: string; label: string; before: string; after: string }

/** Names of the entries a document points to, by id. */
export type Names = Readonly<Record<string, string>>

/**
 * What differs between two documents of one form, field by field and in their order. Rows are matched by their
 * ids: a row that is only in one of them is one change, a row in another place is "moved".
 */
export function changesBetween({
  fields,
  before,
  after,
  names = {},
}: {
  fields: Field[]
  before: Values
  after: Values
  names?: Names
}): Difference[] {
  const inWords = (field: Field, value: unknown, document: Values) =>
    valueInWords({ field, value, document, names })

  function compare(fields: Field[], one: Values, other: Values, path: string, label: string): Difference[] {
    return fields.flatMap((field): Difference[] => {
      const here = { path: path + field.key, label: label + field.meta.label }
      if (field.meta.control === 'hidden') return []
      if (field.meta.control === 'rows') return compareRows(field, one, other, here)
      if (field.meta.control === 'group') {
        const inside = fieldsIn(field.schema)
        return compare(
          inside,
          groupAt(one, field.key),
          groupAt(other, field.key),
          `${here.path}.`,
          `${here.label} › `,
        )
      }
      const change = {
        ...here,
        before: inWords(field, one[field.key], before),
        after: inWords(field, other[field.key], after),
      }
      return JSON.stringify(one[field.key]) === JSON.stringify(other[field.key]) ? [] : [change]
    })
  }

  function compareRows(
    field: Field,
    one: Values,
    other: Values,
    here: { path: string; label: string },
  ): Difference[] {
    const [old, now] = [rowsAt(one, field.key), rowsAt(other, field.key)]
    const name = (row: Values, position: number, document: Values) =>
      rowName(field, row, position, (each, value) => inWords(each, value, document))
    const changes = now.flatMap((row, position) => {
      const at = {
        path: `${here.path}.${String(row.id)}`,
        label: `${here.label} › ${name(row, position, after)}`,
      }
      const earlier = old.find((each) => each.id === row.id)
      if (!earlier) return [{ ...at, before: '', after: 'added' }]
      return compare(fieldsInRow(field.schema), earlier, row, `${at.path}.`, `${at.label} › `)
    })
    const removed = old.flatMap((row, position) => {
      if (now.some((each) => each.id === row.id)) return []
      return [
        {
          path: `${here.path}.${String(row.id)}`,
          label: `${here.label} › ${name(row, position, before)}`,
          before: 'there',
          after: 'removed',
        },
      ]
    })
    return [...changes, ...removed, ...orderChange({ old, now, here })]
  }

  return compare(fields, before, after, '', '')
}

function orderChange({
  old,
  now,
  here,
}: {
  old: Values[]
  now: Values[]
  here: { path: string; label: string }
}): Difference[] {
  const kept = now.filter((row) => old.some((each) => each.id === row.id)).map((row) => row.id)
  const earlier = old.map((row) => row.id).filter((id) => kept.includes(id))
  return kept.join() === earlier.join()
    ? []
    : [{ ...here, before: 'in another order', after: 'in this order' }]
}

/** A value as a person reads it: choices by their label, entries and rows by their names. */
export function valueInWords({
  field,
  value,
  document,
  names,
}: {
  field: Field
  value: unknown
  document: Values
  names: Names
}): string {
  const { control, choices, nameOf, list = '' } = field.meta
  if (value === null || value === undefined || value === '') return ''
  if (control === 'check') return value ? 'yes' : 'no'
  if (control === 'choice') return choices?.find(([each]) => each === value)?.[1] ?? String(value)
  if (control === 'entry')
    return Object.hasOwn(names, String(value)) ? String(names[String(value)]) : String(value)
  if (control === 'codes' && Array.isArray(value))
    return value.map((code) => nameOf?.(String(code)) ?? code).join(', ')
  if (control === 'own-row' || control === 'own-rows')
    return [value]
      .flat()
      .map((id) => ownRowName({ document, lists: list, id }))
      .join(', ')
  return String(value)
}

function ownRowName({ document, lists, id }: { document: Values; lists: string; id: unknown }): string {
  const row = lists
    .split(',')
    .flatMap((list) => rowsAt(document, list))
    .find((each) => each.id === id)
  const words = ['number', 'publisher', 'title', 'name']
    .map((key) => row?.[key])
    .filter((word) => word !== undefined && word !== null && word !== '')
  return words.join(' ') || String(id)
}
