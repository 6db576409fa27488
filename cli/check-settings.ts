import { siteSettings } from '@/lib/accounts/users/site-settings'
import { databaseToMake } from '@/lib/foundation/db/location'
import { requirePicturesFolder } from '@/lib/foundation/pictures-folder'
import { Refusal } from '@/lib/foundation/refusal'
import { command } from './command'

await command(async () => {
  const read = siteSettings(process.env)
  if ('problems' in read) throw new Refusal(read.problems.join('\n'))
  databaseToMake(read.settings.databaseUrl)
  await requirePicturesFolder()
  return []
})
