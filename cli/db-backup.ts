import { parseArgs } from 'node:util'
import { existingDatabase } from '@/lib/foundation/db/location'
import { listedShortly } from '@/lib/foundation/list-words'
import { Refusal } from '@/lib/foundation/refusal'
import { allRows } from '@/lib/foundation/row-counts'
import { rememberBackup } from '@/lib/foundation/sqlite/last-backup'
import type { PicturesKept } from '@/lib/foundation/sqlite/pictures'
import { forgetBackups } from '@/lib/foundation/sqlite/retention'
import { backupName, backupsFolder, makeBackup } from '@/lib/foundation/sqlite/snapshot'
import { backupPlace } from './backup-place'
import { command, counted } from './command'

const usage = 'npm run db:backup [-- file | folder/ --keep number]'

await command(async (args) => {
  const from = existingDatabase()
  const { place, keep } = choicesIn(args, { folder: backupsFolder(from) })
  const to = 'file' in place ? place.file : backupName({ file: from, folder: place.folder })
  const { rows, bytes, pictureOutcome } = await makeBackup({ from, to, reason: 'asked for' })
  await rememberBackup(from)
  return [
    `Backed up ${counted(allRows(rows), 'row')} (${bytes} bytes, checked) to ${to}.`,
    ...pictureLines(pictureOutcome),
    ...('folder' in place && keep ? await forgotten({ file: from, folder: place.folder, keep }) : []),
  ]
})

type Place = ReturnType<typeof backupPlace>

/** A file of one's own, or a folder and how many backups are to stay in it. */
function choicesIn(args: string[], usual: Place): { place: Place; keep?: number } {
  const { values, positionals } = parsed(args)
  const [chosen] = positionals
  const place = chosen === undefined ? usual : backupPlace(chosen)
  const keep = values.keep
  if (positionals.length > 1 || ('file' in place && keep !== undefined)) throw new Refusal(`Usage: ${usage}`)
  if (keep === undefined) return { place }
  if (!/^[1-9]\d{0,3}$/.test(keep))
    throw new Refusal(`--keep must be a number from 1 to 9999, not “${keep}”.`)
  return { place, keep: Number(keep) }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { keep: { type: 'string' } }, allowPositionals: true })
  } catch {
    throw new Refusal(`Usage: ${usage}`)
  }
}

function pictureLines({ known, brought, lost, missed }: PicturesKept): string[] {
  if (known === 0) return []
  return [
    `With ${counted(known - lost.length, 'picture')}, ${brought} of them new or mended.`,
    ...(lost.length > 0 ? [`Missing or damaged, also in the backup: ${listedShortly(lost)}.`] : []),
    ...(missed.length > 0
      ? [`Missing beside the database, but in the backup: ${listedShortly(missed)}.`]
      : []),
  ]
}

async function forgotten(forgetting: Parameters<typeof forgetBackups>[0]): Promise<string[]> {
  const { files, pictureFiles } = await forgetBackups(forgetting)
  return [
    ...(files.length > 0 ? [`Took away ${counted(files.length, 'older file')}: ${files.join(', ')}.`] : []),
    ...(pictureFiles > 0
      ? [`Took away ${counted(pictureFiles, 'picture file')} that no backup has any more.`]
      : []),
  ]
}
