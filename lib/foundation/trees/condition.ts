import { Prisma } from '@/generated/prisma/client'
import type { Dialect } from '../dialect'
import { NotKnown, type Relation, shapeOf } from './shape'

export type Values = Record<string, unknown>

/** A table within a question, by the name that it has there; `next` names the others. */
export type Place = {
  model: string
  alias: string
  next: (table: string) => string
  dialect: Dialect
  /** Whether its rows are named by their ids: nothing else may lead to them. */
  isNamed?: boolean
  /** What it is joined to, where conditions may add to it: the database then begins where it finds the fewest rows. */
  joins?: Prisma.Sql[]
}

const nowhere = Prisma.sql`1 = 0`

export function columnOf(alias: string, name: string): Prisma.Sql {
  return Prisma.raw(`"${alias}"."${name}"`)
}

/** What has to hold of a row, as Prisma's `where` says it; nothing for every row. Throws NotKnown. */
export function conditionsOf(asked: Place, where: Values = {}): Prisma.Sql[] {
  const place = { ...asked, isNamed: isObject(where.id) && 'in' in where.id }
  return Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (name === 'AND') return [value].flat().flatMap((each) => conditionsOf(place, each as Values))
    const apart = { ...place, joins: undefined }
    const parts = () => [value].flat().map((each) => all(conditionsOf(apart, each as Values)))
    if (name === 'OR') return [either(parts())]
    if (name === 'NOT') return parts().map((part) => Prisma.sql`NOT ${part}`)
    const { columns, relations } = shapeOf(place.model)
    const relation = relations[name]
    if (relation) return related(place, relation, value)
    if (columns[name]) return compared(place, name, value)
    // The columns of a key together: { entryId_version: { entryId, version } }.
    if (name.includes('_') && isObject(value)) return conditionsOf(place, value)
    throw new NotKnown(`${place.model}.${name}`)
  })
}

/** "(… AND …)", for one condition as for many. */
export function all(conditions: Prisma.Sql[]): Prisma.Sql {
  if (conditions.length === 0) return Prisma.sql`1 = 1`
  return conditions.length === 1 && conditions[0]
    ? conditions[0]
    : Prisma.sql`(${Prisma.join(conditions, ' AND ')})`
}

/** That rows of two tables belong together. */
export function belonging(relation: Relation, parent: string, child: string): Prisma.Sql {
  return all(
    relation.to.map((column, at) => {
      return Prisma.sql`${columnOf(child, column)} = ${columnOf(parent, relation.from[at] ?? '')}`
    }),
  )
}

/** By halves, and the halves by halves: SQLite takes a row of ORs for as deep as it is long, and goes no deeper than 1,000. */
function either(conditions: Prisma.Sql[]): Prisma.Sql {
  const [first = nowhere] = conditions
  if (conditions.length <= 1) return first
  const half = Math.ceil(conditions.length / 2)
  return Prisma.sql`(${either(conditions.slice(0, half))} OR ${either(conditions.slice(half))})`
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value)
}

/** Of relations: { show: { slug } }, { regions: { some: … } }, { platform: null }. */
function related(place: Place, relation: Relation, value: unknown): Prisma.Sql[] {
  if (value === null) return [Prisma.sql`NOT ${existing(place, relation, {})}`]
  if (!isObject(value)) throw new NotKnown(`${place.model}: ${relation.model}`)
  if (!relation.isList) return toOne(place, relation, value)
  return Object.entries(value).map(([which, where]) => {
    if (which === 'some') return existing(place, relation, where as Values)
    if (which === 'none') return Prisma.sql`NOT ${existing(place, relation, where as Values)}`
    if (which === 'every') return Prisma.sql`NOT ${existing(place, relation, { NOT: where })}`
    throw new NotKnown(`${place.model}: ${relation.model} ${which}`)
  })
}

function toOne(place: Place, relation: Relation, value: Values): Prisma.Sql[] {
  if ('is' in value || 'isNot' in value) throw new NotKnown(`${place.model}: ${relation.model} is`)
  if (!place.joins || !namesFew(relation.model, value)) return [existing(place, relation, value)]
  const { model } = relation
  const alias = place.next(model)
  place.joins.push(
    Prisma.sql`JOIN ${Prisma.raw(`"${model}" "${alias}"`)} ON ${belonging(relation, place.alias, alias)}`,
  )
  return conditionsOf({ ...place, model, alias }, value)
}

/**
 * Whether conditions name a row by its key or by another's: then it is joined, and the database may begin there. What half of a
 * table fits ("not in the trash") is only looked up, or SQLite would begin with that half.
 */
function namesFew(model: string, where: Values): boolean {
  const { relations } = shapeOf(model)
  const keys = new Set(['id', 'slug', ...Object.values(relations).flatMap(({ from }) => from)])
  return Object.entries(where).some(([name, value]) => {
    const relation = relations[name]
    if (relation) return !relation.isList && isObject(value) && namesFew(relation.model, value)
    return keys.has(name) && value !== null && value !== undefined && !(isObject(value) && 'not' in value)
  })
}

function existing(place: Place, relation: Relation, where: Values): Prisma.Sql {
  const alias = place.next(relation.model)
  const conditions = conditionsOf({ ...place, model: relation.model, alias, joins: undefined }, where)
  return Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`"${relation.model}" "${alias}"`)}
    WHERE ${all([belonging(relation, place.alias, alias), ...conditions])})`
}

const SIGNS: Record<string, string> = { equals: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }

/** Of a column: a value, null, or { in, gte, contains, … }. */
function compared(place: Place, name: string, value: unknown): Prisma.Sql[] {
  const bare = columnOf(place.alias, name)
  // SQLite takes an index of what is in the trash or not for more exact than a list of ids, and reads half of the table.
  const column = place.isNamed && name !== 'id' ? Prisma.sql`coalesce(${bare}, NULL)` : bare
  if (!isObject(value)) return [equal(column, value)]
  return Object.entries(value).flatMap(([sign, operand]) => {
    if (operand === undefined) return []
    if (sign === 'in') return [among(place, column, operand)]
    if (sign === 'notIn') return [Prisma.sql`NOT ${among(place, column, operand)}`]
    if (sign === 'not') return [unequal(place, name, operand)]
    if (sign === 'contains') return [alike(column, `%${operand}%`)]
    if (sign === 'startsWith') return [alike(column, `${operand}%`)]
    if (sign === 'endsWith') return [alike(column, `%${operand}`)]
    if (sign === 'equals') return [equal(column, operand)]
    if (!SIGNS[sign] || isObject(operand)) throw new NotKnown(`${place.model}.${name} ${sign}`)
    return [Prisma.sql`${column} ${Prisma.raw(SIGNS[sign])} ${operand}`]
  })
}

function equal(column: Prisma.Sql, value: unknown): Prisma.Sql {
  return value === null ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${value}`
}

function unequal(place: Place, name: string, value: unknown): Prisma.Sql {
  const column = columnOf(place.alias, name)
  if (value === null) return Prisma.sql`${column} IS NOT NULL`
  if (isObject(value)) return Prisma.sql`NOT ${all(compared(place, name, value))}`
  return Prisma.sql`${column} <> ${value}`
}

/** So many values are written into the question; more go as one. */
const FEW = 20

function among({ dialect }: Place, column: Prisma.Sql, values: unknown): Prisma.Sql {
  if (!Array.isArray(values)) throw new NotKnown('in')
  if (values.length === 0) return nowhere
  const isText = values.every((value) => typeof value === 'string')
  if (values.length > FEW && isText) return Prisma.sql`${column} IN ${dialect.among(values)}`
  return Prisma.sql`${column} IN (${Prisma.join(values)})`
}

/** Whatever the case of plain letters, in both databases; a backslash stands for itself. */
function alike(column: Prisma.Sql, pattern: string): Prisma.Sql {
  const lower = pattern.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('\\', '\\\\')
  return Prisma.sql`lower(${column}) LIKE ${lower} ESCAPE '\\'`
}
