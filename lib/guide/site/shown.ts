import 'server-only'
import { cache } from 'react'
import { DEFAULT_SITE, type SiteSettings } from './fields'
import { findSite } from './queries'

/**
 * What stands around every page, once for each request. Pages that tell of trouble are drawn with it too: it answers
 * also while the database can't be asked.
 */
export const siteSettings = cache(async (): Promise<SiteSettings> => {
  try {
    return await findSite()
  } catch {
    return DEFAULT_SITE
  }
})
