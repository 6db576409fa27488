import { startPostgresql } from './postgresql.mjs'
import removeSites from './remove-sites'

/** Playwright's globalSetup: the PostgreSQL server of the run where it is wanted. Answers what throws all databases away. */
export default async function beginDatabases(): Promise<() => Promise<void>> {
  const server = process.env.LOGLINE_TEST_DATABASE === 'postgresql' ? await startPostgresql() : undefined
  // The workers inherit it.
  if (server) process.env.LOGLINE_POSTGRESQL = server.url()
  return async () => {
    await server?.stop()
    await removeSites()
  }
}
