import { shownDatabase } from '../database-url'
import type { DatabaseFigures, Operations } from '../operations'
import { requireCurrentSchema } from './applied'
import { migrateDatabase } from './migrate'
import { joinServers, runningServers } from './servers'
import { withSession } from './session'

export function postgresqlOperations(url: string): Operations {
  return {
    name: shownDatabase(url),
    migrate: () => migrateDatabase(url),
    requireCurrent: () => requireCurrentSchema(url),
    holdForServer: (build) => joinServers(url, build),
    isServed: async () => (await withSession(url, runningServers)).length > 0,
    figures: () => figuresOf(url),
    settle: async () => true,
  }
}

async function figuresOf(url: string): Promise<DatabaseFigures> {
  const bytes = await withSession(url, async (session) => {
    const { rows } = await session.query('SELECT pg_database_size(current_database()) AS "bytes"')
    return Number(rows[0].bytes)
  })
  return { bytes, logBytes: 0, freeBytes: null, lastBackupAt: null }
}
