import { Prisma } from '@/generated/prisma/client'
import type { Dialect } from '../dialect'
import { all, belonging, columnOf, conditionsOf, type Place, type Values } from './condition'
import { Nothing, NotKnown, type Relation, shapeOf } from './shape'

/** What Prisma's finds are given, as far as this reader knows it. */
export type Find = {
  where?: Values
  select?: Values
  include?: Values
  orderBy?: unknown
  take?: number
  skip?: number
}

const KNOWN = new Set(['where', 'select', 'include', 'orderBy', 'take', 'skip'])

/** A question for the JSON array of the rows that are looked for, each with all that belongs to it. Throws NotKnown, Nothing. */
export function listOf(model: string, find: Find, dialect: Dialect): Prisma.Sql {
  if (isOfNothing(find.where)) throw new Nothing()
  return rowsIn(placeOf(model, dialect), find, [])
}

/** A question for how many rows there are. Throws NotKnown, Nothing. */
export function countOf(model: string, { where, ...others }: Find, dialect: Dialect): Prisma.Sql {
  if (Object.keys(others).length > 0) throw new NotKnown(`${model} count`)
  if (isOfNothing(where)) throw new Nothing()
  const place = { ...placeOf(model, dialect), joins: [] }
  const condition = all(conditionsOf(place, where))
  return Prisma.sql`SELECT count(*) FROM ${tableOf(place)} WHERE ${condition}`
}

/** Whether one of the values is looked for that are none. */
function isOfNothing(where: Values = {}): boolean {
  return Object.values(where).some((value) => {
    const { in: values } = (value ?? {}) as { in?: unknown }
    return Array.isArray(values) && values.length === 0
  })
}

/** Aliases say which table they mean, so that the plan of a question can be read. */
function placeOf(model: string, dialect: Dialect): Place {
  let number = 0
  const next = (table: string) => {
    number += 1
    return `${table}${number}`
  }
  return { model, alias: next(model), next, dialect }
}

/** The table with what its conditions have joined to it. */
function tableOf({ model, alias, joins = [] }: Place): Prisma.Sql {
  return Prisma.join([Prisma.raw(`"${model}" "${alias}"`), ...joins], ' ')
}

function rowsIn(at: Place, find: Find, joined: Prisma.Sql[]): Prisma.Sql {
  const place = { ...at, joins: [] }
  const unknown = Object.keys(find).find((name) => !KNOWN.has(name))
  if (unknown) throw new NotKnown(`${place.model} ${unknown}`)
  const { list } = place.dialect
  const condition = all([...joined, ...conditionsOf(place, find.where)])
  const order = orderOf(place, find.orderBy)
  if (find.take === undefined && !find.skip)
    return Prisma.sql`SELECT ${list(rowOf(place, find), order)} FROM ${tableOf(place)} WHERE ${condition}`
  const part = { ...place, alias: place.next('part'), joins: [] }
  return Prisma.sql`SELECT ${list(rowOf(part, find), orderOf(part, find.orderBy))} FROM (
    SELECT ${Prisma.raw(`"${place.alias}".*`)} FROM ${tableOf(place)} WHERE ${condition} ${order ? Prisma.sql`ORDER BY ${order}` : Prisma.empty} ${span(find)}
  ) ${Prisma.raw(`"${part.alias}"`)}`
}

const MOST = 2 ** 31 - 1

function span({ take = MOST, skip = 0 }: Find): Prisma.Sql {
  if (take < 0) throw new NotKnown('take from the end')
  return Prisma.sql`LIMIT ${take} OFFSET ${skip}`
}

/** A row as a JSON object: its columns, and the rows that belong to it. */
function rowOf(place: Place, { select, include }: Find): Prisma.Sql {
  const { columns, relations } = shapeOf(place.model)
  const chosen = select ?? {
    ...Object.fromEntries(Object.keys(columns).map((name) => [name, true])),
    ...include,
  }
  const fields: Record<string, Prisma.Sql> = {}
  for (const [name, how] of Object.entries(chosen)) {
    if (how === undefined || how === false) continue
    const relation = relations[name]
    if (relation)
      fields[name] = place.dialect.nested(relatedRows(place, relation, how === true ? {} : (how as Find)))
    else fields[name] = columnValue(place, name)
  }
  return place.dialect.object(fields)
}

function columnValue({ model, alias, dialect }: Place, name: string): Prisma.Sql {
  const column = columnOf(alias, name)
  const kind = shapeOf(model).columns[name]
  if (kind === 'flag') return dialect.boolean(column)
  if (kind === 'instant') return dialect.instant(column)
  if (kind === 'text' || kind === 'number') return column
  throw new NotKnown(`${model}.${name}`)
}

function relatedRows(parent: Place, relation: Relation, find: Find): Prisma.Sql {
  const place = { ...parent, model: relation.model, alias: parent.next(relation.model), joins: [] }
  const joined = belonging(relation, parent.alias, place.alias)
  if (relation.isList) return rowsIn(place, find, [joined])
  return Prisma.sql`SELECT ${rowOf(place, find)} FROM ${tableOf(place)} WHERE ${joined}`
}

function orderOf(place: Place, orderBy: unknown): Prisma.Sql | undefined {
  const parts = [orderBy ?? []].flat().flatMap((each) => Object.entries(each as Values))
  const terms = parts.flatMap(([name, way]) => (way === undefined ? [] : [term(place, name, way)]))
  return terms.length > 0 ? Prisma.join(terms) : undefined
}

function term(place: Place, name: string, way: unknown): Prisma.Sql {
  const { columns, relations } = shapeOf(place.model)
  const relation = relations[name]
  if (columns[name] && (way === 'asc' || way === 'desc'))
    return place.dialect.order(columnOf(place.alias, name), way)
  const [column, direction, ...others] = Object.entries(way as Values)[0] ?? []
  if (!relation || relation.isList || !column || others.length > 0)
    throw new NotKnown(`${place.model} by ${name}`)
  if (direction !== 'asc' && direction !== 'desc') throw new NotKnown(`${place.model} by ${name}`)
  const alias = place.next(relation.model)
  const value = Prisma.sql`(SELECT ${columnOf(alias, column)} FROM ${Prisma.raw(`"${relation.model}" "${alias}"`)}
    WHERE ${belonging(relation, place.alias, alias)})`
  return place.dialect.order(value, direction)
}
