import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DEFAULT_DATABASE_URL, isPostgresql } from '../database-url'
import { type Manifest, readManifest } from './manifest'

/** Where a database's backups go unless another folder is named: beside a SQLite file; of PostgreSQL, where one would be. */
export function backupsFolder(place: string): string {
  const file = isPostgresql(place) ? resolve(DEFAULT_DATABASE_URL.slice('file:'.length)) : place
  return join(dirname(file), 'backups')
}

type BackupNaming = { folder: string; label?: string; now?: Date }

/** A name in a folder of backups: `<UTC time, in milliseconds>[-label].db`. */
export function backupName({ folder, label = '', now = new Date() }: BackupNaming): string {
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  return join(folder, `${time}${label && `-${label}`}.db`)
}

/** Whether a file in a folder of backups is called as backupName calls them. */
export function isBackupName(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(-[\w-]+)?\.db$/.test(name)
}

/** The newest backup in a folder that has a manifest; one with a name of its own may be of any time. */
export async function latestBackup(
  folder: string,
): Promise<{ backup: string; manifest: Manifest } | undefined> {
  if (!existsSync(folder)) return undefined
  const names = (await readdir(folder)).filter(isBackupName).sort()
  for (const name of names.reverse()) {
    const backup = join(folder, name)
    const manifest = await readManifest(backup)
    if (manifest) return { backup, manifest }
  }
  return undefined
}
