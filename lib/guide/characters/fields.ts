import { z } from 'zod'
import { lines, slug, text } from '@/lib/documents/field-kit'
import { images } from '../media/fields'
import { aliases } from '../people/fields'
import { citations, externalIds, sources } from '../sources/fields'

export const characterFields = z.object({
  name: text('Name', { required: true }),
  slug: slug(),
  franchise: text('Franchise'),
  description: lines('Description', { limit: 10_000 }),
  aliases,
  images,
  externalIds,
  sources,
  citations,
})

export type CharacterDocument = z.output<typeof characterFields>
