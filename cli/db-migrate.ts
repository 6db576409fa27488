import { databaseFile } from '@/lib/db/location'
import { migrateDatabase } from '@/lib/db/migrate'
import { Refusal } from '@/lib/db/refusal'
import { command, counted, onlyArgument } from './command'

const usage = 'npm run db:migrate (DATABASE_URL names the file)'

await command(async (args) => {
  if (onlyArgument(args, usage)) throw new Refusal(`Usage: ${usage}`)
  const began = performance.now()
  const file = databaseFile()
  const run = await migrateDatabase(file)
  if (run.applied.length === 0) return [`${file} has every migration already: there was nothing to do.`]
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return [
    run.backup ? `Backed up ${counted(run.rowsBefore, 'row')} to ${run.backup}.` : `Made ${file}.`,
    `Ran ${counted(run.applied.length, 'migration')}: ${run.applied.join(', ')}.`,
    `Checked the result (${counted(run.rowsAfter, 'row')}) and put it in place, in ${seconds} s.`,
  ]
})
