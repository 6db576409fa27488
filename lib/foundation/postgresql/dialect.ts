import { Prisma } from '@/generated/prisma/client'
import type { Dialect } from '../dialect'
import { whyUnsaved } from './unsaved'

/** No block of 8 KB has more than 291 rows: a span of so many blocks has 10,000 at most. */
const BLOCKS = 34

export const postgresql: Dialect = {
  name: 'postgresql',
  object(fields) {
    const pairs = Object.entries(fields).map(
      ([name, value]) => Prisma.sql`${Prisma.raw(quoted(name))}, ${value}`,
    )
    return Prisma.sql`json_build_object(${Prisma.join(pairs)})`
  },
  list: (value, order) =>
    Prisma.sql`coalesce(json_agg(${value}${order ? Prisma.sql` ORDER BY ${order}` : Prisma.empty}), '[]')`,
  nested: (question) => Prisma.sql`(${question})`,
  boolean: (condition) => Prisma.sql`(${condition})`,
  // Instants are kept without a zone, in UTC; with one they are told with their offset.
  instant: (column) => Prisma.sql`(${column} AT TIME ZONE 'UTC')`,
  now: Prisma.sql`(clock_timestamp() AT TIME ZONE 'UTC')`,
  among: (ids) => Prisma.sql`(SELECT unnest(${ids}::text[]))`,
  field: (json, name) => Prisma.sql`(${json}::json ->> ${Prisma.raw(quoted(name))})`,
  each: (json, name) => Prisma.sql`json_array_elements(${json}::json -> ${Prisma.raw(quoted(name))})`,
  joinInOrder: Prisma.sql`JOIN`,
  // As it was last counted: https://www.postgresql.org/docs/current/catalog-pg-class.html
  about: (table) =>
    Prisma.sql`SELECT reltuples::bigint AS "rows" FROM pg_class WHERE oid = ${Prisma.raw(quoted(`"${table}"`))}::regclass`,
  // By the blocks that rows stand in: https://www.postgresql.org/docs/current/ddl-system-columns.html
  spans: {
    of: (alias, span) =>
      Prisma.raw(
        `"${alias}".ctid >= '(${(span - 1) * BLOCKS},0)' AND "${alias}".ctid < '(${span * BLOCKS},0)'`,
      ),
    last: (table) =>
      Prisma.raw(
        `SELECT (pg_relation_size('"${table}"') / current_setting('block_size')::int + ${BLOCKS - 1}) / ${BLOCKS} AS "last"`,
      ),
    order: (alias) => Prisma.raw(`"${alias}".ctid`),
  },
  order: (column, way) =>
    Prisma.sql`${column} ${Prisma.raw(way === 'asc' ? 'ASC NULLS FIRST' : 'DESC NULLS LAST')}`,
  whyUnsaved,
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
