import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { DEFAULT_SITE } from './fields'

/** There is one site, so it has one id. */
export const SITE = 'site'

/**
 * Keeps the host that stands in the UIDs of calendars, the first time a site starts: subscribers know an event by it, so
 * that it never follows a site that moves. `origin` is the site's own.
 */
export async function keepCalendarHost(origin: string, at = new Date()): Promise<void> {
  // Looked up beforehand: a site that may only be read starts as well.
  const row = await database().reader.site.findUnique({ where: { id: SITE } })
  if (row?.calendarHost) return
  const calendarHost = new URL(origin).hostname
  await inTransaction((transaction) =>
    transaction.site.upsert({
      where: { id: SITE },
      create: { id: SITE, ...DEFAULT_SITE, calendarHost, updatedAt: at },
      update: { calendarHost },
    }),
  )
}
