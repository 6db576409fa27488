import { z } from 'zod'
import { codes, slug, text, zone } from '@/lib/documents/field-kit'
import { isRegion } from './regions'

/** A group of regions, as an editor types it. Its address stays for life: releases name the group by it. */
export const groupFields = z.object({
  name: text('Name', { limit: 60 }).refine((name) => name !== '', 'Name: write one.'),
  slug: slug('Slug'),
  members: codes('Members', { accepts: isRegion }).refine(
    (members) => members.length > 0,
    'Members: name at least one region.',
  ),
})

/** The zone whose midnight ends a day in a region; "" for its capital's. */
export const zoneFields = z.object({
  code: z.string().trim().toUpperCase().refine(isRegion, 'Region: choose one.'),
  zone: zone('Time zone'),
})
