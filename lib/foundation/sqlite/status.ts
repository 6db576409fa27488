import { existsSync, statSync } from 'node:fs'
import type { DatabaseStatus } from '../backup-outcomes'
import { backupsFolder } from '../backups/folder'
import { compareMigrations } from '../migrations/migrations'
import { appliedMigrations } from './applied'
import { damageOf } from './inspect'
import { statusOfBackups } from './latest-backup'
import { serverHolds } from './lock'

/**
 * Everything an operator asks about a database file, and about the newest backup in `folder`; undefined where there is no
 * database. Changes nothing.
 */
export async function databaseStatus(
  file: string,
  folder = backupsFolder(file),
): Promise<DatabaseStatus | undefined> {
  if (!existsSync(file)) return undefined
  const damage = damageOf(file)
  const applied = damage.length > 0 ? [] : appliedMigrations(file)
  return {
    name: file,
    bytes: sizeOf(file) + sizeOf(`${file}-wal`),
    applied: applied.filter((migration) => migration.state === 'applied').length,
    gap: await compareMigrations(applied),
    damage,
    soundness: 'sound',
    particulars: [],
    lastBackup: await statusOfBackups(folder),
    serverRunning: await serverHolds(file),
  }
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0)
