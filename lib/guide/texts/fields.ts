import { lines, rows, text } from '@/lib/documents/field-kit'
import { sourcesOf } from '../sources/fields'

export const sections = rows('Sections', 'section', ['heading'], {
  heading: text('Heading'),
  body: lines('Text', { limit: 20_000 }),
  byline: text('Byline'),
  sourceIds: sourcesOf,
})

export const quotations = rows('Quotations', 'quotation', ['attribution'], {
  text: lines('Text', { required: true }),
  attribution: text('Attribution', { required: true }),
  sourceIds: sourcesOf,
})
