import { systemEditor } from '@/lib/accounts/users/system'
import { saveSite } from '@/lib/editing/site/commands'
import { guideNow } from '@/lib/foundation/clock'
import { closeDatabase } from '@/lib/foundation/db/client'
import { existingDatabase } from '@/lib/foundation/db/location'
import { Refusal } from '@/lib/foundation/refusal'
import { command, counted } from './command'
import { fillDatabase } from './fill/fill-database'

const SHOWS = 500

/** A guide of made-up shows around today, for trying; one that holds anything is left as it is. */
await command(async () => {
  const place = existingDatabase()
  try {
    const rows = await fillDatabase(place, { shows: SHOWS, seed: 1, now: guideNow(), isLively: true })
    await saveSite(systemEditor('The demo'), { name: 'Made-up guide' })
    return [`A made-up guide of ${counted(SHOWS, 'show')} is written, ${rows.toLocaleString('en')} rows.`]
  } catch (fault) {
    if (fault instanceof Refusal) return [`No made-up guide is written. ${fault.message}`]
    throw fault
  }
})
await closeDatabase()
