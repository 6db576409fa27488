import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { databaseFile } from '@/lib/foundation/db/location'
import { backupName, makeBackup } from '@/lib/foundation/db/snapshot'
import { picturesFolder } from '@/lib/guide/media/storage-folder'
import { command, counted, onlyArgument } from './command'

await command(async (args) => {
  const from = databaseFile()
  const chosen = onlyArgument(args, 'npm run db:backup [-- file]')
  const to = chosen ? resolve(chosen) : backupName({ file: from })
  const { rows, bytes } = await makeBackup({ from, to, reason: 'asked for' })
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  return [
    `Backed up ${counted(total, 'row')} (${bytes} bytes, checked) to ${to}.`,
    ...(await picturesToCopy(from)),
  ]
})

/** Uploaded pictures are files of their own: whoever backs up has to know of them. */
async function picturesToCopy(database: string): Promise<string[]> {
  const folder = picturesFolder(database)
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return []
  return [
    `Uploaded pictures are not in it: copy the folder ${folder} as well (${counted(names.length, 'file')}).`,
  ]
}
