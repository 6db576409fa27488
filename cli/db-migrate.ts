import { systemEditor } from '@/lib/accounts/users/system'
import { closeDatabase } from '@/lib/foundation/db/client'
import { databaseToMake } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import type { Operations } from '@/lib/foundation/operations'
import { Refusal } from '@/lib/foundation/refusal'
import { completeSearch } from '@/lib/guide/search/commands'
import { command, counted, onlyArgument } from './command'

const usage = 'npm run db:migrate (DATABASE_URL names the database)'

await command(async (args) => {
  if (onlyArgument(args, usage)) throw new Refusal(`Usage: ${usage}`)
  const told = await migrated(operationsOn(databaseToMake()))
  const found = await completeSearch(systemEditor('Upgrade'))
  return found > 0 ? [...told, `Made ${counted(found, 'entry', 'entries')} findable.`] : told
})
await closeDatabase()

async function migrated({ name, migrate }: Operations): Promise<string[]> {
  const began = performance.now()
  const run = await migrate()
  if (run.applied.length === 0) return [`${name} has every migration already: there was nothing to do.`]
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return [
    ...(run.backup ? [`Backed up ${counted(run.rowsBefore, 'row')} to ${run.backup}.`] : []),
    ...(run.rowsBefore === 0 && !run.backup ? [`Made ${name}.`] : []),
    `Ran ${counted(run.applied.length, 'migration')}: ${run.applied.join(', ')}.`,
    `Checked the result (${counted(run.rowsAfter, 'row')}) and put it in place, in ${seconds} s.`,
    ...run.told,
  ]
}
