import { databasePlace } from '@/lib/foundation/db/location'
import { operationsOn } from '@/lib/foundation/db/operations'
import { command } from './command'

// Says "running" while a server uses the database, and makes nothing where there is none.
await command(async () => {
  const isServed = await operationsOn(databasePlace()).isServed()
  return isServed ? ['running'] : []
})
