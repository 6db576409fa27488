import type { z } from 'zod'
import { type Field, fieldsIn, fieldsInRow, groupAt, rowsAt, type Values } from './field-tree'

/**
 * An older document in today's form: each value as today's rules read it, as it was kept where they refuse it,
 * and the default where a value isn't there or is of another kind altogether.
 */
export function keptValues(schema: z.ZodType, kept: unknown): Values {
  return readFields(fieldsIn(schema), groupAt({ kept }, 'kept'))
}

function readFields(fields: Field[], kept: Values): Values {
  return Object.fromEntries(fields.map((field) => [field.key, readField(field, kept)]))
}

function readField(field: Field, kept: Values): unknown {
  const { key, schema, meta } = field
  const value = Object.hasOwn(kept, key) ? kept[key] : undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  if (meta.control === 'group') return readFields(fieldsIn(schema), groupAt(kept, key))
  if (meta.control === 'rows') return rowsAt(kept, key).map((row) => readFields(fieldsInRow(schema), row))
  if (meta.control === 'codes' || meta.control === 'own-rows')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : schema.parse(undefined)
  const isLike = meta.control === 'number' ? Number.isFinite(value) : typeof value === 'string'
  return isLike && meta.control !== 'check' ? value : schema.parse(undefined)
}
