import { existsSync } from 'node:fs'
import { databaseFile } from '@/lib/foundation/db/location'
import { serverHolds } from '@/lib/foundation/db/lock'
import { command } from './command'

// Says "running" while a server uses the database, and makes nothing where there is none.
await command(async () => {
  const file = databaseFile()
  return existsSync(file) && (await serverHolds(file)) ? ['running'] : []
})
