import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { allRows } from '@/lib/foundation/db/inspect'
import { databaseFile } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/db/refusal'
import { forgetBackups } from '@/lib/foundation/db/retention'
import { backupName, makeBackup } from '@/lib/foundation/db/snapshot'
import { picturesFolder } from '@/lib/guide/media/storage-folder'
import { command, counted } from './command'

const usage = 'npm run db:backup [-- file | --keep number]'

await command(async (args) => {
  const { file: chosen, keep } = choicesIn(args)
  const from = databaseFile()
  const to = chosen ? resolve(chosen) : backupName({ file: from })
  const { rows, bytes } = await makeBackup({ from, to, reason: 'asked for' })
  return [
    `Backed up ${counted(allRows(rows), 'row')} (${bytes} bytes, checked) to ${to}.`,
    ...(keep === undefined ? [] : await forgotten(from, keep)),
    ...(await picturesToCopy(from)),
  ]
})

/** A file of one's own, or how many backups are to stay in our folder. */
function choicesIn(args: string[]): { file?: string; keep?: number } {
  const { values, positionals } = parsed(args)
  const [file] = positionals
  const keep = values.keep
  const isWrong = positionals.length > 1 || (file !== undefined && keep !== undefined)
  if (isWrong) throw new Refusal(`Usage: ${usage}`)
  if (keep === undefined) return { ...(file !== undefined && { file }) }
  if (!/^[1-9]\d{0,3}$/.test(keep))
    throw new Refusal(`--keep must be a number from 1 to 9999, not “${keep}”.`)
  return { keep: Number(keep) }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { keep: { type: 'string' } }, allowPositionals: true })
  } catch {
    throw new Refusal(`Usage: ${usage}`)
  }
}

async function forgotten(database: string, keep: number): Promise<string[]> {
  const gone = await forgetBackups(database, keep)
  if (gone.length === 0) return []
  return [`Took away ${counted(gone.length, 'older file')}: ${gone.join(', ')}.`]
}

/** Uploaded pictures are files of their own: whoever backs up has to know of them. */
async function picturesToCopy(database: string): Promise<string[]> {
  const folder = picturesFolder(database)
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return []
  return [
    `Uploaded pictures are not in it: copy the folder ${folder} as well (${counted(names.length, 'file')}).`,
  ]
}
