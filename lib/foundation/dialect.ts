import type { Prisma } from '@/generated/prisma/client'

/** What a database says in words of its own, in pieces of a question; all else every database understands. */
export type Dialect = {
  name: 'sqlite' | 'postgresql'
  /** A JSON object of these fields, by name; at most 50 of them. */
  object(fields: Record<string, Prisma.Sql>): Prisma.Sql
  /** The JSON array of a JSON value of each row, in this order; [] where there is no row. */
  list(value: Prisma.Sql, order?: Prisma.Sql): Prisma.Sql
  /** The JSON value that a question within the question answers, as a part of another one. */
  nested(question: Prisma.Sql): Prisma.Sql
  /** A condition as JSON's true or false. */
  boolean(condition: Prisma.Sql): Prisma.Sql
  /** A column with an instant, for JSON: an ISO text with its offset. */
  instant(column: Prisma.Sql): Prisma.Sql
  /** The database's own clock, as a column of instants has it: servers' clocks differ. */
  now: Prisma.Sql
  /** Any number of ids as one parameter: `"id" IN ${among(ids)}`. */
  among(ids: string[]): Prisma.Sql
  /** A value in a JSON text, by the name of its field, as a text. */
  field(json: Prisma.Sql, name: string): Prisma.Sql
  /** The values of a JSON array in a JSON text, as rows with a JSON text "value". */
  each(json: Prisma.Sql, name: string): Prisma.Sql
  /** Joins what follows to what stands before it; where the database can be told so, in just this order. */
  joinInOrder: Prisma.Sql
  /** A question for about how many "rows" a table has, whose answer costs nothing. */
  about(table: string): Prisma.Sql
  /**
   * A table in spans, to which the database goes at once however late they are: a condition for the rows of a span (`alias`
   * is the table's), a question for the number of the "last" one, and what puts rows of a span in a lasting order.
   */
  spans: {
    of(alias: string, span: number): Prisma.Sql
    last(table: string): Prisma.Sql
    order(alias: string): Prisma.Sql
  }
  /** The order of a column upwards or downwards, where nothing comes before everything. */
  order(column: Prisma.Sql, way: 'asc' | 'desc'): Prisma.Sql
  /** Why nothing can be saved just now, and what to do: null where a transaction failed for another reason. */
  whyUnsaved(fault: unknown): string | null
}

/** What people are told where somebody else kept the database locked for too long. */
export const BUSY = 'The database is busy with something else. Try again in a moment.'
