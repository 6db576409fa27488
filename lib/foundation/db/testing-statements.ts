import { PrismaClient } from '@/generated/prisma/client'
import { getPrismaClientClass } from '@/generated/prisma/internal/class-postgresql'
import { isPostgresql } from '../database-url'
import { PostgresqlAdapter } from '../postgresql/adapter'
import { SqliteAdapter } from '../sqlite/adapter'
import { treeReader } from '../trees/reader'
import { database, openDatabase, type Transaction, useDatabase } from './client'

/** A statement as it was sent, its values as JSON, and how many milliseconds its answer took. */
type Told = { query: string; params: string; duration: number }

/**
 * From now on `database()` is the one at this place, with a reader that tells of each statement soon after its answer. To be
 * closed by `close`.
 */
export function tellingStatements(place: string, tell: (told: Told) => void) {
  const client = clientThatTells(place)
  client.$on('query', tell)
  const opened = openDatabase(place)
  const reader: Transaction = treeReader(client, opened.dialect)
  const close = async () => {
    await client.$disconnect()
    await opened.close()
  }
  useDatabase({ ...opened, reader, close })
  return { reader, close }
}

/** What `work` answers, and how many statements it asked `database().reader`. */
export async function countingStatements<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: number }> {
  const before = database()
  let statements = 0
  const { close } = tellingStatements(before.place, () => {
    statements += 1
  })
  try {
    const result = await work()
    await allTold()
    return { result, statements }
  } finally {
    useDatabase(before)
    await close()
  }
}

/** Prisma tells of its statements by events, which come after the answer. */
export function allTold(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function clientThatTells(place: string) {
  const access = { access: 'read', lockDeadlineMs: 5000 } as const
  const log = [{ emit: 'event', level: 'query' }] as const
  if (!isPostgresql(place))
    return new PrismaClient({ adapter: new SqliteAdapter({ file: place, ...access }), log: [...log] })
  const PostgresqlClient = getPrismaClientClass() as typeof PrismaClient
  return new PostgresqlClient({ adapter: new PostgresqlAdapter({ url: place, ...access }), log: [...log] })
}
