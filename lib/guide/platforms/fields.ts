import { z } from 'zod'
import {
  choice,
  codes,
  dayOnly,
  entry,
  lines,
  rows,
  slug,
  text,
  timeOfDay,
  url,
  zone,
} from '@/lib/documents/field-kit'
import { PLATFORM_KINDS } from '@/lib/documents/vocabularies'
import { isRegion } from '../regions/regions'
import { citations, externalIds, sources } from '../sources/fields'

export const platformFields = z.object({
  name: text('Name', { required: true }),
  slug: slug(),
  kind: choice('Kind', PLATFORM_KINDS),
  owner: text('Owner'),
  url: url('Website'),
  description: lines('About'),
  regions: codes('Available in', { accepts: isRegion, hint: 'US, CA. Empty: everywhere.' }),
  homeZone: zone('Home time zone'),
  dayEndsAt: timeOfDay('Day ends at', { hint: '05:00 for most broadcasters; empty: midnight.' }),
  names: rows('Names over time', 'name', ['name'], {
    name: text('Name', { required: true }),
    region: text('Region', { limit: 2, hint: 'Empty: everywhere.' }),
    fromDay: dayOnly('From'),
    untilDay: dayOnly('Until', { hint: 'The first day on which it no longer holds.' }),
  }),
  successorId: entry('Successor', 'platform', { hint: 'The platform that replaced it.' }),
  externalIds,
  sources,
  citations,
})

export type PlatformDocument = z.output<typeof platformFields>
