import { PrismaClient } from '@/generated/prisma/client'
import { getPrismaClientClass } from '@/generated/prisma/internal/class-postgresql'
import { isPostgresql } from '../database-url'
import { PostgresqlAdapter } from '../postgresql/adapter'
import { SqliteAdapter } from '../sqlite/adapter'
import { database, useDatabase } from './client'

/** What `work` answers, and how many statements it asked `database().reader`. */
export async function countingStatements<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: number }> {
  const whole = database()
  const reader = readerThatTells(whole.place)
  let statements = 0
  reader.$on('query', () => {
    statements += 1
  })
  useDatabase({ ...whole, reader })
  try {
    return { result: await work(), statements }
  } finally {
    useDatabase(whole)
    await reader.$disconnect()
  }
}

function readerThatTells(place: string) {
  const access = { access: 'read', lockDeadlineMs: 5000 } as const
  const log = [{ emit: 'event', level: 'query' }] as const
  if (!isPostgresql(place))
    return new PrismaClient({ adapter: new SqliteAdapter({ file: place, ...access }), log: [...log] })
  const PostgresqlClient = getPrismaClientClass() as typeof PrismaClient
  return new PostgresqlClient({ adapter: new PostgresqlAdapter({ url: place, ...access }), log: [...log] })
}
