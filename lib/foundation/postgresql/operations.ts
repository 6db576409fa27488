import { forgetOldBackups } from '../backups/retention'
import { shownDatabase } from '../database-url'
import type { DatabaseFigures, Operations } from '../operations'
import { appliedMigrations, requireCurrentSchema } from './applied'
import { backUp } from './backup'
import { holdOldBackups } from './backup-locks'
import { dumpDatabase } from './dump'
import { fillByFile } from './fill'
import { lastBackupAt, rememberBackup } from './last-backup'
import { migrateDatabase } from './migrate'
import { restoreDatabase } from './restore'
import { changeRows } from './rows-to-change'
import { readRows } from './rows-to-read'
import { joinServers, runningServers } from './servers'
import { withSession } from './session'
import { databaseStatus } from './status'

export function postgresqlOperations(url: string): Operations {
  return {
    name: shownDatabase(url),
    migrate: () => migrateDatabase(url),
    isNew: async () => (await withSession(url, appliedMigrations)).length === 0,
    requireCurrent: () => requireCurrentSchema(url),
    holdForServer: (build) => joinServers(url, build),
    isServed: async () => (await withSession(url, runningServers)).length > 0,
    figures: () => figuresOf(url),
    settle: async () => true,
    backUp: (choices) => backUp(url, choices),
    rememberBackup: () => rememberBackup(url),
    forgetBackups: (choices) =>
      forgetOldBackups({ place: url, ...choices, holdOldBackups: () => holdOldBackups(url) }),
    restore: (choices) => restoreDatabase(url, choices),
    dump: (file) => dumpDatabase(url, file),
    status: (folder) => databaseStatus(url, folder),
    fill: (write) => fillByFile(url, write),
    readRows: (work) => readRows(url, work),
    changeRows: (work) => changeRows(url, work),
  }
}

async function figuresOf(url: string): Promise<DatabaseFigures> {
  const bytes = await withSession(url, async (session) => {
    const { rows } = await session.query('SELECT pg_database_size(current_database()) AS "bytes"')
    return Number(rows[0].bytes)
  })
  return { bytes, logBytes: 0, freeBytes: null, lastBackupAt: await lastBackupAt(url) }
}
