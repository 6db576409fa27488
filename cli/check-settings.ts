import { databaseFile } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/db/refusal'
import { readSettings } from '@/lib/foundation/settings'
import { command } from './command'

await command(async () => {
  const read = readSettings(process.env)
  if ('problems' in read) throw new Refusal(read.problems.join('\n'))
  try {
    databaseFile(read.settings.databaseUrl)
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
  return []
})
