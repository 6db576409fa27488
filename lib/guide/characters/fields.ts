import { z } from 'zod'
import { lines, slug, text } from '@/lib/documents/field-kit'
import { aliases } from '../people/fields'
import { citations, externalIds, images, sources } from '../texts/fields'

export const characterFields = z.object({
  name: text('Name', { required: true }),
  slug: slug(),
  franchise: text('Franchise'),
  description: lines('Who it is', { limit: 10_000 }),
  aliases,
  images,
  externalIds,
  sources,
  citations,
})

export type CharacterDocument = z.output<typeof characterFields>
