import { PrismaPg } from '@prisma/adapter-pg'
import { DriverAdapterError, type SqlQuery, type Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { isUnreachable } from './faults'
import { WRITERS } from './locks'
import { BELL, poolOptions } from './pool'
import { COMMIT_UNANSWERED } from './unsaved'

export type PostgresqlOptions = {
  url: string
  access: 'read' | 'write'
  /** How long a transaction may wait for another one, in milliseconds. */
  lockDeadlineMs: number
}

/**
 * @prisma/adapter-pg with one writer at a time, as SQLite has it: what a transaction read before it wrote is still so when
 * it commits, and numbers that it gave out are committed in their order. See docs/decisions/0028-postgresql.md.
 */
export class PostgresqlAdapter extends PrismaPg {
  readonly #options: PostgresqlOptions

  constructor(options: PostgresqlOptions) {
    super(poolOptions(options))
    this.#options = options
  }

  override async connect() {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    if (this.#options.access === 'read') {
      adapter.startTransaction = async () => asOneSnapshot(oneAtATime(await begin()))
      return adapter
    }
    adapter.startTransaction = async (isolation) =>
      sureOfCommit(await asOnlyWriter(oneAtATime(await begin(isolation)), this.#options.lockDeadlineMs))
    return adapter
  }
}

async function asOneSnapshot(transaction: Transaction): Promise<Transaction> {
  const sql = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY'
  await transaction.executeRaw({ sql, args: [], argTypes: [] })
  return transaction
}

async function asOnlyWriter(transaction: Transaction, lockDeadlineMs: number): Promise<Transaction> {
  try {
    // Without values it is one message, and one round trip. The bell rings when this is committed.
    await transaction.executeRaw({
      sql: `SET LOCAL lock_timeout = ${Math.ceil(lockDeadlineMs)}; SELECT pg_advisory_xact_lock(${WRITERS}); NOTIFY ${BELL}`,
      args: [],
      argTypes: [],
    })
    return transaction
  } catch (fault) {
    await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined)
    await transaction.rollback()
    throw fault
  }
}

type WithResult = { performIO(query: SqlQuery): Promise<pg.QueryArrayResult> }

/** A connection answers one question after the other, and Prisma may ask several at once: each waits for its turn. */
function oneAtATime(transaction: Transaction): Transaction {
  const asked = transaction as unknown as WithResult
  const perform = asked.performIO.bind(transaction)
  let turn: Promise<unknown> = Promise.resolve()
  asked.performIO = (query) => {
    const answer = turn.then(() => perform(query))
    turn = answer.catch(() => undefined)
    return answer
  }
  return transaction
}

/**
 * PostgreSQL answers the COMMIT of a transaction in which a statement failed as if all were well, and has kept nothing. One
 * that it does not answer at all may have been kept.
 */
function sureOfCommit(transaction: Transaction): Transaction {
  const { performIO } = transaction as unknown as WithResult
  const perform = (query: SqlQuery) => performIO.call(transaction, query)
  transaction.executeRaw = async (query) => {
    if (query.sql !== 'COMMIT') return (await perform(query)).rowCount ?? 0
    const { command } = await perform(query).catch((fault: unknown) => {
      throw isUnreachable(fault) ? ofCommit(COMMIT_UNANSWERED, 'The COMMIT was not answered.') : fault
    })
    if (command !== 'COMMIT')
      throw ofCommit('25P02', 'A statement of the transaction had failed: nothing was committed.')
    return 0
  }
  return transaction
}

function ofCommit(code: string, message: string): DriverAdapterError {
  const none = { detail: undefined, column: undefined, hint: undefined }
  return new DriverAdapterError({ kind: 'postgres', code, severity: 'ERROR', message, ...none })
}
