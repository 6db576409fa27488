import { setImmediate as othersFirst } from 'node:timers/promises'
import type { InArgs, InStatement, Transaction as LibsqlTransaction, ResultSet } from '@libsql/client'

type Steps = {
  execute(statement: InStatement): Promise<ResultSet>
  script(sql: string): void
  commit(): Promise<void>
  rollback(): void
}

/** Statements are answered without waiting, so that a long transaction would let nobody else of this process act. */
const LONGEST_TURN_MS = 20

/** Ends once: a late rollback (Prisma sends one after a timeout) must not undo the next transaction's work. */
export class OpenTransaction implements LibsqlTransaction {
  readonly #steps: Steps
  #ended = false
  #turnBegan = performance.now()

  constructor(steps: Steps) {
    this.#steps = steps
  }

  get closed(): boolean {
    return this.#ended
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#requireOpen()
    if (performance.now() - this.#turnBegan > LONGEST_TURN_MS) {
      await othersFirst()
      this.#turnBegan = performance.now()
      this.#requireOpen()
    }
    return this.#steps.execute(
      typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement,
    )
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#requireOpen()
    this.#steps.script(sql)
  }

  async commit(): Promise<void> {
    this.#requireOpen()
    this.#ended = true
    await this.#steps.commit()
  }

  async rollback(): Promise<void> {
    this.close()
  }

  close(): void {
    if (this.#ended) return
    this.#ended = true
    this.#steps.rollback()
  }

  #requireOpen(): void {
    if (this.#ended) throw new Error('This transaction has ended.')
  }
}
