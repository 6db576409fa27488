import type { Transaction } from '@/lib/foundation/db/client'

export type TableRow = Record<string, unknown>

/** What is to be written, by the name of its table. */
export type Rows = Map<string, TableRow[]>

type WriteQuestion = { where?: TableRow; create?: TableRow; data?: TableRow | TableRow[] }

/**
 * Stands where publishing has its transaction and keeps the rows that it writes, as for a guide that holds nothing of
 * the entry yet: so a filled guide is written by the recorders themselves. Throws for a question it can't answer.
 */
export class Collected {
  readonly rows: Rows = new Map()
  readonly transaction: Transaction
  readonly #platforms = new Map<unknown, TableRow>()
  readonly #words = new Set<unknown>()
  readonly #ranges: { first: number; last: number; highest: number | null }[] = []
  #show: TableRow = {}
  #made = 0

  constructor() {
    this.transaction = new Proxy({} as Transaction, { get: (_, name) => this.#answering(String(name)) })
  }

  add(table: string, row: TableRow) {
    const known = this.rows.get(table)
    if (known) known.push(row)
    else this.rows.set(table, [row])
    if (table === 'Platform') this.#platforms.set(row.id, row)
    if (table === 'Show') this.#show = row
    if (table === 'SearchWord') this.#words.add(row.word)
    if (table === 'SearchTarget') this.#rangeOf(Number(row.id)).highest = Number(row.id)
  }

  /** Hands over the rows collected so far and begins anew. */
  take(): Rows {
    const taken = new Map(this.rows)
    this.rows.clear()
    return taken
  }

  #answering(name: string): unknown {
    if (name === '$executeRawUnsafe')
      return async (sql: string, ...values: unknown[]) => this.#addInserted(sql, values)
    const table = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
    const keep = (row: TableRow) => this.add(table, this.#numbered(table, row))
    return {
      create: async ({ data }: WriteQuestion) => keep(data as TableRow),
      createMany: async ({ data }: WriteQuestion) => {
        for (const row of data as TableRow[]) keep(row)
      },
      upsert: async ({ create = {} }: WriteQuestion) => keep(create),
      deleteMany: async () => undefined,
      findMany: async ({ where = {} }: WriteQuestion) =>
        table === 'SearchWord' ? this.#knownWords(where) : [],
      findFirst: async ({ where = {} }: WriteQuestion) =>
        table === 'SearchTarget' ? this.#highestIn(where) : null,
      findUnique: async ({ where = {} }: WriteQuestion) => this.#standing(table, where),
      findUniqueOrThrow: async ({ where = {} }: WriteQuestion) => this.#known(table, where),
    }
  }

  /** What recorders make up at random is counted here, so that the same guide comes out again. */
  #numbered(table: string, row: TableRow): TableRow {
    if (table !== 'Airing' && table !== 'DateChange') return row
    this.#made += 1
    return { ...row, id: `${table.toLowerCase()}-${this.#made.toString(36).padStart(6, '0')}` }
  }

  /** Of the full-text table, which has no model. */
  #addInserted(sql: string, values: unknown[]) {
    const [, table = '', columns = ''] = /^INSERT OR REPLACE INTO (\w+) \(([\w, ]+)\) VALUES/.exec(sql) ?? []
    const names = columns.split(', ')
    if (!table) throw new Error(`A filled guide can't be written by: ${sql}`)
    for (let at = 0; at < values.length; at += names.length)
      this.add(table, Object.fromEntries(names.map((name, column) => [name, values[at + column]])))
  }

  #standing(table: string, { id }: TableRow): TableRow | null {
    if (table === 'Platform') return this.#platforms.get(id) ?? null
    return table === 'Show' && this.#show.id === id ? this.#show : null
  }

  #known(table: string, where: TableRow): TableRow {
    const row = this.#standing(table, where)
    if (!row) throw new Error(`A filled guide has no ${table} yet of which ${JSON.stringify(where)} holds.`)
    return row
  }

  #knownWords({ form }: TableRow): TableRow[] {
    const forms = (form as { in: string[] }).in
    return forms.filter((word) => this.#words.has(word)).map((word) => ({ form: word, word }))
  }

  /** The row of the highest number so far of a kind's own. */
  #highestIn({ id }: TableRow): TableRow | null {
    const { gte: first, lte: last } = id as { gte: number; lte: number }
    if (!this.#ranges.some((range) => range.first === first))
      this.#ranges.push({ first, last, highest: null })
    const { highest } = this.#rangeOf(first)
    return highest === null ? null : { id: highest }
  }

  #rangeOf(number: number) {
    const range = this.#ranges.find(({ first, last }) => first <= number && number <= last)
    if (!range) throw new Error(`Number ${number} of the search is of no kind.`)
    return range
  }
}
