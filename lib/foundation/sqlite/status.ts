import { existsSync, statSync } from 'node:fs'
import { compareMigrations, type MigrationGap } from '../migrations/migrations'
import { appliedMigrations } from './applied'
import { damageOf } from './inspect'
import { serverHolds } from './lock'
import { type PicturesThere, picturesThere } from './pictures'
import { backupsFolder, latestBackup } from './snapshot'

export type DatabaseStatus = {
  file: string
  /** With the log beside it. */
  bytes: number
  applied: number
  gap: MigrationGap
  /** What SQLite finds wrong; nothing for a sound file. */
  damage: string[]
  lastBackup?: { file: string; madeAt: string; pictures: PicturesThere }
  serverRunning: boolean
}

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
  const latest = await latestBackup(folder)
  return {
    file,
    bytes: sizeOf(file) + sizeOf(`${file}-wal`),
    applied: applied.filter((migration) => migration.state === 'applied').length,
    gap: await compareMigrations(applied),
    damage,
    lastBackup: latest && {
      file: latest.backup,
      madeAt: latest.manifest.madeAt,
      pictures: await picturesThere(latest.backup, latest.manifest),
    },
    serverRunning: await serverHolds(file),
  }
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0)
