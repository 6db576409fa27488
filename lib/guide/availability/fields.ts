import type { z } from 'zod'
import { choice, codes, dayOnly, entry, ownRows, rows, text, url } from '@/lib/documents/field-kit'
import { TIERS } from '@/lib/documents/vocabularies'
import { isRegion, WORLD } from '../regions/regions'

/** Where a season can be watched now, as of a day: it says nothing of when it came out. */
export const availability = rows('Watch now', 'offer', ['platformId', 'tier'], {
  platformId: entry('Platform', 'platform', { required: true }),
  regions: codes('Regions', {
    accepts: (code) => code === WORLD || isRegion(code),
    hint: 'US, CA; WORLD for everywhere.',
  }),
  tier: choice('Price', TIERS),
  watchUrl: url('Watch link'),
  asOf: dayOnly('As of', { hint: 'The day somebody looked; empty: the day its source was seen.' }),
  note: text('Note', { limit: 300 }),
  sourceIds: ownRows('Sources', 'sources'),
})

export type AvailabilityRow = z.output<typeof availability>[number]
