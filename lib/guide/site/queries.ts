import 'server-only'
import { database } from '@/lib/foundation/db/client'
import { DEFAULT_SITE, type SiteSettings } from './fields'

/** The host in the UIDs of calendars; null before the site has started once. */
export async function findCalendarHost(): Promise<string | null> {
  const row = await database().reader.site.findFirst({ select: { calendarHost: true } })
  return row?.calendarHost || null
}

/** What the site says of itself. */
export async function findSite(): Promise<SiteSettings> {
  const row = await database().reader.site.findFirst()
  if (!row) return DEFAULT_SITE
  const { name, homeRegion, homeZone, contact, imprint, privacy } = row
  return { name, homeRegion, homeZone, contact, imprint, privacy }
}
