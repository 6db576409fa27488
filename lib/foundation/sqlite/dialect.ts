import { Prisma } from '@/generated/prisma/client'
import type { Dialect } from '../dialect'
import { whyUnsaved } from './unsaved'

/** So many rows are a span. */
const SPAN = 10_000

/** An order within json_group_array wants SQLite 3.44 or later. */
export const sqlite: Dialect = {
  name: 'sqlite',
  object(fields) {
    const pairs = Object.entries(fields).map(
      ([name, value]) => Prisma.sql`${Prisma.raw(quoted(name))}, ${value}`,
    )
    return Prisma.sql`json_object(${Prisma.join(pairs)})`
  },
  list: (value, order) =>
    Prisma.sql`json_group_array(${value}${order ? Prisma.sql` ORDER BY ${order}` : Prisma.empty})`,
  nested: (question) => Prisma.sql`json((${question}))`,
  // A condition is a number, or nothing.
  boolean: (condition) => Prisma.sql`json(CASE ${condition} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)`,
  instant: (column) => column,
  // As Prisma writes an instant.
  now: Prisma.sql`strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')`,
  among: (ids) => Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(ids)}))`,
  field: (json, name) => Prisma.sql`json_extract(${json}, ${Prisma.raw(quoted(`$.${name}`))})`,
  each: (json, name) => Prisma.sql`json_each(${json}, ${Prisma.raw(quoted(`$.${name}`))})`,
  // A CROSS JOIN is never turned around: https://www.sqlite.org/optoverview.html#crossjoin
  joinInOrder: Prisma.sql`CROSS JOIN`,
  // Numbers of rows that are gone count too.
  about: (table) => Prisma.sql`SELECT max(rowid) AS "rows" FROM ${Prisma.raw(`"${table}"`)}`,
  // By the table's own row numbers.
  spans: {
    of: (alias, span) => Prisma.raw(`"${alias}".rowid BETWEEN ${(span - 1) * SPAN + 1} AND ${span * SPAN}`),
    last: (table) => Prisma.raw(`SELECT (max(rowid) + ${SPAN - 1}) / ${SPAN} AS "last" FROM "${table}"`),
    order: (alias) => Prisma.raw(`"${alias}".rowid`),
  },
  order: (column, way) => Prisma.sql`${column} ${Prisma.raw(way)}`,
  whyUnsaved,
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
