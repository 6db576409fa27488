import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { backupName, backupsFolder } from '../backups/folder'
import type { BackupChoices, DatabaseFigures, Operations } from '../operations'
import { Refusal } from '../refusal'
import { roomLeft } from '../room-left'
import { appliedMigrations, requireCurrentSchema } from './applied'
import { lastBackupAt, rememberBackup } from './last-backup'
import { holdForServer, serverHolds } from './lock'
import { migrateDatabase } from './migrate'
import { restoreDatabase } from './restore'
import { forgetBackups } from './retention'
import { changeRows } from './rows-to-change'
import { readRows } from './rows-to-read'
import { settleDatabase } from './settle'
import { makeBackup } from './snapshot'
import { databaseStatus } from './status'

export function sqliteOperations(file: string): Operations {
  return {
    name: file,
    migrate: () => migrateDatabase(file),
    isNew: async () => appliedMigrations(file).length === 0,
    requireCurrent: () => requireCurrentSchema(file),
    holdForServer: () => holdForServer(file),
    isServed: async () => existsSync(file) && (await serverHolds(file)),
    figures: () => figuresOf(file),
    settle: async () => settleDatabase(file),
    backUp: (choices) => backUp(file, choices),
    rememberBackup: () => rememberBackup(file),
    forgetBackups: (choices) => forgetBackups({ file, ...choices }),
    restore: (choices) => restoreDatabase({ file, ...choices }),
    dump: async () => {
      throw new Refusal(`pg_dump knows PostgreSQL alone, and ${file} is a SQLite file: leave --pg-dump out.`)
    },
    status: (folder) => databaseStatus(file, folder),
    fill: (write) => write(file),
    readRows: (work) => readRows(file, work),
    changeRows: (work) => changeRows(file, work),
  }
}

function backUp(from: string, { to, folder = backupsFolder(from), label, ...choices }: BackupChoices) {
  return makeBackup({ from, to: to ?? backupName({ folder, label }), ...choices })
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
