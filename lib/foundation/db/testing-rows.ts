import type { TemporaryDatabase } from './testing'
import { testingDialect } from './testing-dialects'

/** Every row of every table, those of the search too, as one text. */
export function everyRow({ place }: TemporaryDatabase): Promise<string> {
  return testingDialect(place).everyRow(place)
}

/** What the database itself finds wrong with its rows, a line each; nothing where all is sound. */
export function damageIn({ place }: TemporaryDatabase): Promise<string[]> {
  return testingDialect(place).damageOf(place)
}

/** Runs `work` while the database refuses new activities: those that are meant, or any. */
export async function refusingActivity<Result>(
  { place, db }: TemporaryDatabase,
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
