import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PicturesKept } from '@/lib/foundation/backup-outcomes'
import { backupsFolder } from '@/lib/foundation/backups/folder'
import { isPostgresql } from '@/lib/foundation/database-url'
import { closeDatabase } from '@/lib/foundation/db/client'
import { giveUpLease, withLease } from '@/lib/foundation/db/leases'
import { existingDatabase } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { listedShortly } from '@/lib/foundation/list-words'
import type { Operations } from '@/lib/foundation/operations'
import { Refusal } from '@/lib/foundation/refusal'
import { allRows } from '@/lib/foundation/row-counts'
import { backupPlace } from './backup-place'
import { command, counted } from './command'

const usage =
  'npm run db:backup [-- file | folder/ --keep number --unless-within hours], or npm run db:backup -- --pg-dump file (PostgreSQL alone)'

await command(async (args) => {
  const database = existingDatabase()
  const operations = operationsOn(database)
  const { values, positionals } = parsed(args)
  const { keep, 'pg-dump': dumped, 'unless-within': within } = values
  if (dumped !== undefined) {
    if (positionals.length > 0 || keep !== undefined || within !== undefined)
      throw new Refusal(`Usage: ${usage}`)
    return dumpedTo(operations, resolve(dumped))
  }
  const choices = choicesIn({ positionals, keep }, { folder: backupsFolder(database) })
  const hours = within === undefined ? undefined : wholeNumber('--unless-within', within)
  const said = await alone(operations, database, async () => {
    if (hours !== undefined && (await wasWithin(operations, hours)))
      return [`A backup was made within ${counted(hours, 'hour')}: nothing was done.`]
    return backedUp(operations, choices)
  })
  if (said) return said
  if (hours === undefined)
    throw new Refusal(`Somebody else is backing up ${operations.name}: wait until that has ended.`)
  return [`Somebody else is backing up ${operations.name}: nothing was done.`]
})

/** Several servers share a PostgreSQL, and each may have a timer: one of them backs it up, and null is told to the others. */
async function alone(
  operations: Operations,
  database: string,
  work: () => Promise<string[]>,
): Promise<string[] | null> {
  if (!isPostgresql(database) || (await operations.isNew())) return work()
  const holding = { name: 'backup', by: `${hostname()}:${process.pid}` }
  try {
    return await withLease(holding, work)
  } finally {
    await giveUpLease(holding)
    await closeDatabase()
  }
}

async function wasWithin(operations: Operations, hours: number): Promise<boolean> {
  const { lastBackupAt } = await operations.figures()
  return lastBackupAt !== null && Date.now() - lastBackupAt.getTime() < hours * 3_600_000
}

async function backedUp(operations: Operations, { place, newest }: Choices): Promise<string[]> {
  const made = await operations.backUp({
    reason: 'asked for',
    ...('file' in place ? { to: place.file } : place),
  })
  await operations.rememberBackup()
  return [
    `Backed up ${counted(allRows(made.rows), 'row')} (${made.bytes} bytes, checked) to ${made.file}.`,
    ...pictureLines(made.pictureOutcome),
    ...('folder' in place && newest
      ? await forgotten(operations, { folder: place.folder, keep: newest })
      : []),
  ]
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      args,
      options: { keep: text, 'pg-dump': text, 'unless-within': text },
      allowPositionals: true,
    })
  } catch {
    throw new Refusal(`Usage: ${usage}`)
  }
}

async function dumpedTo(operations: Operations, file: string): Promise<string[]> {
  const told = await operations.dump(file)
  await operations.rememberBackup()
  return [told]
}

type Place = ReturnType<typeof backupPlace>
type Choices = { place: Place; newest?: number }
type Given = { positionals: string[]; keep: string | undefined }

/** A file of one's own, or a folder and how many of the newest backups are to stay in it. */
function choicesIn({ positionals, keep }: Given, usual: Place): Choices {
  const [chosen] = positionals
  const place = chosen === undefined ? usual : backupPlace(chosen)
  if (positionals.length > 1 || ('file' in place && keep !== undefined)) throw new Refusal(`Usage: ${usage}`)
  if (keep === undefined) return { place }
  return { place, newest: wholeNumber('--keep', keep) }
}

function wholeNumber(option: string, given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given)
  throw new Refusal(`${option} must be a number from 1 to 9999, not “${given}”.`)
}

function pictureLines({ known, brought, lost, missed }: PicturesKept): string[] {
  if (known === 0) return []
  return [
    `With ${counted(known - lost.length, 'picture')}, ${brought} of them new or mended.`,
    ...(lost.length > 0 ? [`Missing or damaged, also in the backup: ${listedShortly(lost)}.`] : []),
    ...(missed.length > 0
      ? [`Missing where the site keeps them, but in the backup: ${listedShortly(missed)}.`]
      : []),
  ]
}

async function forgotten(
  operations: Operations,
  choices: { folder: string; keep: number },
): Promise<string[]> {
  const { files, pictureFiles } = await operations.forgetBackups(choices)
  return [
    ...(files.length > 0 ? [`Took away ${counted(files.length, 'older file')}: ${files.join(', ')}.`] : []),
    ...(pictureFiles > 0
      ? [`Took away ${counted(pictureFiles, 'picture file')} that no backup has any more.`]
      : []),
  ]
}
