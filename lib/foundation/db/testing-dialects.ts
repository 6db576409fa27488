import { isPostgresql } from '../database-url'
import { postgresqlForTests } from '../postgresql/testing-dialect'
import { sqliteForTests } from '../sqlite/testing-dialect'
import type { TestingDialect } from '../testing-dialect'

/** What tests do to the database at a place in words of its own. */
export function testingDialect(place: string): TestingDialect {
  return isPostgresql(place) ? postgresqlForTests : sqliteForTests
}
