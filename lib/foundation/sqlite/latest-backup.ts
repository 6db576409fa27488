import type { DatabaseStatus } from '../backup-outcomes'
import { latestBackup } from '../backups/folder'
import { picturesThere } from './pictures'

/** The newest backup in a folder, and which of its pictures are there; undefined where there is none. */
export async function statusOfBackups(folder: string): Promise<DatabaseStatus['lastBackup']> {
  const latest = await latestBackup(folder)
  return (
    latest && {
      file: latest.backup,
      madeAt: latest.manifest.madeAt,
      pictures: await picturesThere(latest.backup, latest.manifest),
    }
  )
}
