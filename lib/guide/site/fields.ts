import { z } from 'zod'
import { lines, text, zone } from '@/lib/documents/field-kit'
import { isRegion } from '../regions/regions'

const NAME = 'Logline'

/** What the site says of itself. Imprint and privacy are restricted Markdown. */
export const siteFields = z.object({
  name: text('Name of the site', { limit: 60 }).transform((typed) => typed || NAME),
  homeRegion: text('Home region', { limit: 2 }).refine((code) => code === '' || isRegion(code), {
    error: (issue) => `Home region: “${issue.input}” is no region. Choose one.`,
  }),
  homeZone: zone('Home time zone'),
  contact: text('Contact', { limit: 254 }),
  imprint: lines('Imprint', { limit: 20_000 }),
  privacy: lines('Privacy', { limit: 20_000 }),
})

export type SiteSettings = z.output<typeof siteFields>

/** What holds until an owner says otherwise, and while the database can't be asked. */
export const DEFAULT_SITE: SiteSettings = {
  name: NAME,
  homeRegion: '',
  homeZone: '',
  contact: '',
  imprint: '',
  privacy: '',
}
