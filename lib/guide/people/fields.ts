import { z } from 'zod'
import { lines, rows, slug, text } from '@/lib/documents/field-kit'
import { images } from '../media/fields'
import { citations, externalIds, sources } from '../sources/fields'

/** Another name of a person or character. */
export const aliases = rows('Also known as', 'name', ['text'], { text: text('Name', { required: true }) })

export const personFields = z.object({
  name: text('Name', { required: true }),
  slug: slug(),
  note: text('Distinction', { hint: '“Academy Award winner”: about the person, not a role.' }),
  biography: lines('About', { limit: 10_000 }),
  aliases,
  images,
  externalIds,
  sources,
  citations,
})

export type PersonDocument = z.output<typeof personFields>
