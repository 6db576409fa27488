import { z } from 'zod'
import { choice, codes, date, entry, lines, rows, slug, text } from '@/lib/documents/field-kit'
import { SHOW_KINDS, TITLE_KINDS } from '@/lib/documents/vocabularies'
import { credits } from '../credits/fields'
import { images, videos } from '../media/fields'
import { isRegion } from '../regions/regions'
import { citations, disputes, externalIds, sources } from '../sources/fields'
import { quotations, sections } from '../texts/fields'

const isGenre = (word: string) => /^[a-z][a-z-]{1,40}$/.test(word)
const isLanguageCode = (code: string) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(code)

export const showFields = z.object({
  title: text('Title', { required: true }),
  slug: slug(),
  kind: choice('Kind', SHOW_KINDS),
  logline: lines('Logline', { limit: 300 }),
  synopsis: lines('Synopsis', { limit: 10_000 }),
  franchise: text('Franchise'),
  firstShown: date('First shown', { hint: 'For a film, or a show whose seasons are not all in the guide.' }),
  genres: codes('Genres', { accepts: isGenre, hint: 'drama, science-fiction' }),
  languages: codes('Languages', { accepts: isLanguageCode, hint: 'en' }),
  countries: codes('Countries', { accepts: isRegion, hint: 'US' }),
  originators: rows('Original of', 'originator', ['platformId'], {
    platformId: entry('Platform', 'platform', { required: true }),
  }),
  titles: rows('Other titles', 'title', ['text'], {
    text: text('Title', { required: true }),
    kind: choice('Kind', TITLE_KINDS),
    language: text('Language', { limit: 10 }),
    region: text('Region', { limit: 2 }),
  }),
  ageRatings: rows('Age ratings', 'rating', ['region', 'rating'], {
    region: text('Region', { limit: 6, required: true }),
    rating: text('Rating', { limit: 20, required: true }),
  }),
  followsEntryId: entry('Follows', 'show'),
  credits,
  sections,
  quotations,
  videos,
  images,
  externalIds,
  sources,
  citations,
  disputes,
  seoTitle: text('Title in search results', { limit: 70, hint: 'Empty: made from the title.' }),
  seoDescription: lines('Description in search results', { limit: 200 }),
})

export type ShowDocument = z.output<typeof showFields>
