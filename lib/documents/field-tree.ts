import { z } from 'zod'
import { type FieldMeta, fieldOf } from './field-kit'

/** One field of a document, as a form, a history or a check meets it. */
export type Field = { key: string; schema: z.ZodType; meta: FieldMeta }

/** A document, or a part of one, before anything is known of its form. */
export type Values = Record<string, unknown>

/** The fields of an object schema, in order. */
export function fieldsIn(schema: z.ZodType): Field[] {
  const bare = unwrap(schema)
  if (!(bare instanceof z.ZodObject)) return []
  return Object.entries(bare.shape).flatMap(([key, each]) => {
    const meta = fieldOf(each as z.ZodType)
    return meta ? [{ key, schema: each as z.ZodType, meta }] : []
  })
}

/** The fields of one row of a list of rows. */
export function fieldsInRow(schema: z.ZodType): Field[] {
  const bare = unwrap(schema)
  return bare instanceof z.ZodArray ? fieldsIn(bare.element as z.ZodType) : []
}

function unwrap(schema: z.ZodType): z.ZodType {
  const wrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
  return wrapped ? unwrap(schema.unwrap() as z.ZodType) : schema
}

export function rowsAt(values: Values, key: string): Values[] {
  const value = values[key]
  return Array.isArray(value) ? value.filter(isValues) : []
}

export function groupAt(values: Values, key: string): Values {
  const value = values[key]
  return isValues(value) ? value : {}
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** A fresh, empty document or row of this form. */
export function emptyValues(schema: z.ZodType): Values {
  return unwrap(schema).parse({}) as Values
}

/** A fresh row for a list of rows. */
export function emptyRow(schema: z.ZodType): Values {
  const bare = unwrap(schema)
  return bare instanceof z.ZodArray ? emptyValues(bare.element as z.ZodType) : {}
}

/** Calls back for every field that holds a value of its own, with its path ("releases.<row id>.premiere.on"). */
export function eachField(
  fields: Field[],
  values: Values,
  visit: (field: Field, value: unknown, path: string) => void,
  base = '',
) {
  for (const field of fields) {
    const path = base + field.key
    visit(field, values[field.key], path)
    if (field.meta.control === 'group')
      eachField(fieldsIn(field.schema), groupAt(values, field.key), visit, `${path}.`)
    if (field.meta.control !== 'rows') continue
    for (const row of rowsAt(values, field.key)) {
      eachField(fieldsInRow(field.schema), row, visit, `${path}.${String(row.id)}.`)
    }
  }
}

/** A problem's place in a document as zod tells it, said with the ids of rows in place of their numbers. */
export function pathWithIds(values: unknown, path: PropertyKey[]): string {
  let at: unknown = values
  const words = path.map((step) => {
    at = isValues(at) || Array.isArray(at) ? (at as Values)[step as string] : undefined
    return isValues(at) && typeof step === 'number' && typeof at.id === 'string' && at.id
      ? at.id
      : String(step)
  })
  return words.join('.')
}

/** What a row is called: by the fields that name it, else by its place. */
export function rowName(
  field: Field,
  row: Values,
  position: number,
  nameOf: (field: Field, value: unknown) => string,
): string {
  const fields = fieldsInRow(field.schema)
  const words = (field.meta.nameFrom ?? []).flatMap((key) => {
    const named = fields.find((each) => each.key === key)
    return named && !isEmpty(row[key]) ? [nameOf(named, row[key])] : []
  })
  return words.join(' · ') || `${field.meta.one ?? 'row'} ${position + 1}`
}
