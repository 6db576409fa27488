import type { PrismaClient } from '@/generated/prisma/client'
import { isPostgresql } from '../database-url'
import { postgresqlForTests } from '../postgresql/testing-dialect'
import { sqliteForTests } from '../sqlite/testing-dialect'
import type { TestingDialect } from '../testing-dialect'

/** A test's database (testing.ts). */
type Tested = { place: string }

/** What tests do to the database at a place in words of its own. */
export function testingDialect(place: string): TestingDialect {
  return isPostgresql(place) ? postgresqlForTests : sqliteForTests
}

/** Every row of every table, those of the search too, as one text. */
export function everyRow({ place }: Tested): Promise<string> {
  return testingDialect(place).everyRow(place)
}

/** What the database itself finds wrong with its rows, a line each; nothing where all is sound. */
export function damageIn({ place }: Tested): Promise<string[]> {
  return testingDialect(place).damageOf(place)
}

/** Runs `work` while the database refuses new activities: those that are meant, or any. */
export async function refusingActivity<Result>(
  { place, db }: Tested & { db: PrismaClient },
  work: () => Promise<Result>,
  action?: string,
): Promise<Result> {
  const { begin, end } = testingDialect(place).refusal({
    table: 'Activity',
    ...(action && { when: `NEW."action" = '${action}'` }),
  })
  for (const statement of begin) await db.$executeRawUnsafe(statement)
  try {
    return await work()
  } finally {
    for (const statement of end) await db.$executeRawUnsafe(statement)
  }
}
