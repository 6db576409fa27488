import { resolve } from 'node:path'
import { databaseFile } from '@/lib/db/location'
import { backupName, makeBackup } from '@/lib/db/snapshot'
import { command, counted, onlyArgument } from './command'

await command(async (args) => {
  const from = databaseFile()
  const chosen = onlyArgument(args, 'npm run db:backup [-- file]')
  const to = chosen ? resolve(chosen) : backupName(from)
  const { rows, bytes } = await makeBackup({ from, to, reason: 'asked for' })
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  return [`Backed up ${counted(total, 'row')} (${bytes} bytes, checked) to ${to}.`]
})
