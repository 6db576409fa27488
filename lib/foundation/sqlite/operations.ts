import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { DatabaseFigures, Operations } from '../operations'
import { roomLeft } from '../room-left'
import { requireCurrentSchema } from './applied'
import { lastBackupAt } from './last-backup'
import { holdForServer, serverHolds } from './lock'
import { migrateDatabase } from './migrate'
import { settleDatabase } from './settle'

export function sqliteOperations(file: string): Operations {
  return {
    name: file,
    migrate: () => migrateDatabase(file),
    requireCurrent: () => requireCurrentSchema(file),
    holdForServer: () => holdForServer(file),
    isServed: async () => existsSync(file) && (await serverHolds(file)),
    figures: () => figuresOf(file),
    settle: async () => settleDatabase(file),
  }
}

async function figuresOf(file: string): Promise<DatabaseFigures> {
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    )
  return {
    bytes: await sizeOf(file),
    logBytes: await sizeOf(`${file}-wal`),
    freeBytes: await roomLeft(file).catch(() => null),
    lastBackupAt: await lastBackupAt(file),
  }
}
