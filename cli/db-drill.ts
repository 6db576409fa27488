import { resolve } from 'node:path'
import { drillBackup } from '@/lib/foundation/db/drill'
import { databaseFile } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/db/refusal'
import { latestBackup } from '@/lib/foundation/db/snapshot'
import { command, counted, onlyArgument } from './command'

await command(async (args) => {
  const chosen = onlyArgument(args, 'npm run db:drill [-- file]')
  const backup = chosen ? resolve(chosen) : (await latestBackup(databaseFile()))?.backup
  if (!backup) throw new Refusal('There is no backup yet: run npm run db:backup.')
  const began = performance.now()
  const { madeAt, rows, tables, migrated } = await drillBackup(backup)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return [
    `${backup}, made at ${madeAt}, can be restored: ${counted(rows, 'row')} in ${counted(tables, 'table')} are the same (${seconds} s).`,
    migrated.length > 0
      ? `It was made by an older Logline: ${counted(migrated.length, 'migration')} ran on the copy.`
      : 'It has every migration of this version.',
  ]
})
