import { Prisma } from '@/generated/prisma/client'

/** Answers raw questions: a client of Prisma's, or an open transaction of it. */
export type Asked = { $queryRaw<Rows>(query: Prisma.Sql): PromiseLike<Rows> }

type Waiting = { question: Prisma.Sql; done(value: unknown): void; failed(fault: unknown): void }

// A statement holds so many values and no more: 32,766 in SQLite, 65,535 in PostgreSQL.
const MOST_VALUES = 20_000

/**
 * Asks at once what is asked at about the same time: one round trip for all that a page wants before it goes on. Each question
 * answers one value. Where one of them can't be answered, each is asked by itself, and its own asker learns why.
 */
export class Together {
  readonly #asked: Asked
  #waiting: Waiting[] = []

  constructor(asked: Asked) {
    this.#asked = asked
  }

  ask(question: Prisma.Sql): Promise<unknown> {
    return new Promise((done, failed) => {
      // Whoever is to ask in this turn of the event loop has asked when it is over.
      if (this.#waiting.length === 0) setImmediate(() => this.#askAll())
      this.#waiting.push({ question, done, failed })
    })
  }

  #askAll(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const part of partsOf(waiting)) void this.#askPart(part)
  }

  async #askPart(part: Waiting[]): Promise<void> {
    try {
      const values = await this.#answers(part)
      for (const [at, { done }] of part.entries()) done(values[at])
    } catch (fault) {
      if (part.length === 1) part[0]?.failed(fault)
      else for (const each of part) void this.#askPart([each])
    }
  }

  async #answers(part: Waiting[]): Promise<unknown[]> {
    const columns = part.map(({ question }, at) => Prisma.sql`(${question}) AS ${Prisma.raw(`"v${at}"`)}`)
    const [row = {}] = await this.#asked.$queryRaw<Record<string, unknown>[]>(
      Prisma.sql`SELECT ${Prisma.join(columns)}`,
    )
    return part.map((_, at) => valueIn(row[`v${at}`]))
  }
}

/** SQLite answers JSON as text; PostgreSQL's was read by the client, and counts are large numbers. */
function valueIn(answer: unknown): unknown {
  if (typeof answer === 'bigint') return Number(answer)
  return typeof answer === 'string' ? JSON.parse(answer) : answer
}

function partsOf(waiting: Waiting[]): Waiting[][] {
  const parts: Waiting[][] = [[]]
  let values = 0
  for (const each of waiting) {
    values += each.question.values.length
    if (values > MOST_VALUES) {
      parts.push([])
      values = each.question.values.length
    }
    parts.at(-1)?.push(each)
  }
  return parts
}
