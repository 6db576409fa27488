import { systemEditor } from '@/lib/accounts/users/system'
import { closeDatabase, openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { operationsOn } from '@/lib/foundation/db/operations'
import { completeSearch } from '@/lib/guide/search/commands'
import { fillGuide } from './fill'
import type { FillChoices } from './plan'

/** Fills the guide of the site's own database as fillGuide says, whichever database that is, and makes it findable. */
export async function fillDatabase(
  place: string,
  choices: FillChoices,
  progress: (shows: number) => void = () => {},
): Promise<number> {
  const rows = await operationsOn(place).fill(async (file) => {
    // What is published writes its words as SQLite has them.
    useDatabase(openDatabase(file))
    try {
      return await fillGuide(file, choices, progress)
    } finally {
      await closeDatabase()
    }
  })
  await completeSearch(systemEditor('Fill'))
  return rows
}
