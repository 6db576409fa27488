import { createWriteStream } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportGuide } from '@/lib/exchange/exports/queries'
import { closeDatabase, openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { existingDatabase } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { Refusal } from '@/lib/foundation/refusal'
import { command, counted, onlyArgument } from './command'
import { exportTable } from './table'

const USAGE = 'npm run export -- FILE.json, or npm run export -- episodes|cast SEASON-ID FILE.csv'

await command(async (args) => {
  const [what, seasonId, csv] = args
  if ((what === 'episodes' || what === 'cast') && seasonId && csv && args.length === 3)
    return exportTable(what, seasonId, csv)
  const file = onlyArgument(args, USAGE)
  if (!file) throw new Refusal(`Usage: ${USAGE}`)
  const folder = await mkdtemp(join(tmpdir(), 'logline-export-'))
  try {
    return await writeGuide(file, join(folder, 'guide.db'))
  } finally {
    await closeDatabase()
    await rm(folder, { recursive: true, force: true })
  }
}).finally(closeDatabase)

/** Reads a copy, so that nobody's work in the meantime gets half into it; the file has its name when it is whole. */
async function writeGuide(file: string, copy: string): Promise<string[]> {
  await operationsOn(existingDatabase()).backUp({ to: copy, reason: 'for an export', isWithPictures: false })
  const database = openDatabase(copy)
  useDatabase(database)
  const partial = `${file}.partial`
  try {
    const told = (done: number) => console.error(`${counted(done, 'entry', 'entries')} written`)
    await pipeline(Readable.from(exportGuide(told)), createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, file)
  } catch (fault) {
    await rm(partial, { force: true })
    throw fault
  }
  const entries = await database.reader.entry.count()
  const { size } = await stat(file)
  return [
    `${file} has the guide: ${counted(entries, 'entry', 'entries')}, ${size.toLocaleString('en')} bytes.`,
  ]
}
