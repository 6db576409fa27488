import { resolve } from 'node:path'
import { systemEditor } from '@/lib/accounts/users/system'
import type { Restored } from '@/lib/foundation/backup-outcomes'
import { closeDatabase } from '@/lib/foundation/db/client'
import { databaseToMake } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { listedShortly } from '@/lib/foundation/list-words'
import { Refusal } from '@/lib/foundation/refusal'
import { settingNames } from '@/lib/foundation/settings'
import { completeSearch } from '@/lib/guide/search/commands'
import { command, counted, onlyArgument } from './command'

const usage = 'npm run db:restore -- file [--without-manifest]'
const UNVOUCHED = '--without-manifest'

await command(async (args) => {
  const chosen = onlyArgument(
    args.filter((each) => each !== UNVOUCHED),
    usage,
  )
  if (!chosen) throw new Refusal(`Usage: ${usage}`)
  const { name, restore } = operationsOn(databaseToMake())
  const backup = resolve(chosen)
  const restored = await restore({ backup, isUnvouched: args.includes(UNVOUCHED) })
  // An older schema is completed by its migration.
  if (restored.missing.length === 0) await completeSearch(systemEditor('Restore'))
  return [`Restored ${name} from ${backup}.`, ...linesOf(restored)]
})
await closeDatabase()

function linesOf({ safetyCopy, missing, pictures, settings }: Restored): string[] {
  const { brought, lost } = pictures
  const here = settingNames()
  const unset = settings.filter((name) => !here.includes(name))
  return [
    ...(safetyCopy ? [`What was there before is kept at ${safetyCopy}.`] : []),
    ...(brought > 0 ? [`Brought back ${counted(brought, 'picture')}.`] : []),
    ...(lost.length > 0 ? [`Missing or damaged in the backup: ${listedShortly(lost)}.`] : []),
    ...(unset.length > 0 ? [`Set where it was made, and not here: ${unset.join(', ')}.`] : []),
    ...(missing.length > 0 ? ['It was made by an older Logline: run npm run db:migrate.'] : []),
  ]
}
