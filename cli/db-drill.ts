import { backupsFolder, latestBackup } from '@/lib/foundation/backups/folder'
import { databasePlace } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/refusal'
import { drillBackup } from '@/lib/foundation/sqlite/drill'
import { backupPlace } from './backup-place'
import { command, counted, onlyArgument } from './command'

await command(async (args) => {
  const backup = await chosenBackup(onlyArgument(args, 'npm run db:drill [-- file | folder/]'))
  const began = performance.now()
  const { madeAt, rows, tables, migrated, pictures } = await drillBackup(backup)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return [
    `${backup}, made at ${madeAt}, can be restored: ${counted(rows, 'row')} in ${counted(tables, 'table')} are the same, ${counted(pictures, 'picture')} whole (${seconds} s).`,
    migrated.length > 0
      ? `It was made by an older Logline: ${counted(migrated.length, 'migration')} ran on the copy.`
      : 'It has every migration of this version.',
  ]
})

async function chosenBackup(chosen: string | undefined): Promise<string> {
  const place = chosen === undefined ? { folder: backupsFolder(databasePlace()) } : backupPlace(chosen)
  if ('file' in place) return place.file
  const latest = await latestBackup(place.folder)
  if (!latest) throw new Refusal(`There is no backup in ${place.folder} yet: run npm run db:backup.`)
  return latest.backup
}
