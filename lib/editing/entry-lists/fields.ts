import { z } from 'zod'
import type { Kind } from '@/lib/documents/kinds'

/** What one may ask of the admin lists, and how it stands in their addresses. Runs anywhere. */

export const STATES = {
  draft: 'Draft',
  published: 'Published',
  changed: 'Published, with a newer draft',
  scheduled: 'In the publish queue',
} as const

export const SORTS = { title: 'By title', changed: 'Last changed' } as const

/** What a published entry may lack, by the word in the address. */
export const LACKS = {
  about: 'a text about it',
  logline: 'a logline',
  picture: 'a picture',
  source: 'a source',
  catalogue: 'an external ID',
  season: 'a season',
  episode: 'an episode',
  release: 'a release',
  credit: 'a credit',
} as const

export type Lack = keyof typeof LACKS

export const LACKS_OF: Record<Kind, readonly Lack[]> = {
  show: ['logline', 'season', 'picture', 'source', 'catalogue'],
  season: ['logline', 'episode', 'release', 'credit', 'picture', 'source'],
  person: ['about', 'credit', 'picture', 'source', 'catalogue'],
  character: ['about', 'credit', 'picture', 'source'],
  platform: ['about', 'source', 'catalogue'],
}

/** Further pages are reached by asking more exactly. */
const MAX_PAGES = 200

function oneOf<Words extends object>(words: Words) {
  const known = (word: unknown): word is keyof Words | '' =>
    typeof word === 'string' && Object.hasOwn(words, word)
  return z.custom<keyof Words | ''>(known).catch('')
}

/** What an address asks; what can't be understood is not asked. */
export const listQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  state: oneOf(STATES),
  /** The id of a show, for its seasons. */
  show: z.string().max(60).catch(''),
  without: oneOf(LACKS),
  sort: z.enum(['title', 'changed']).catch('title'),
  page: z.coerce.number().int().min(1).max(MAX_PAGES).catch(1),
})

export type ListQuery = z.output<typeof listQuery>

/** The address of a list in the admin, with only what is asked of it. */
export function listAddress(folder: string, query: Partial<ListQuery>): string {
  const { sort, page, ...words } = query
  const parameters = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ''))
  if (sort && sort !== 'title') parameters.set('sort', sort)
  if (page && page > 1) parameters.set('page', String(page))
  const search = parameters.toString()
  return `/admin/${folder}${search && `?${search}`}`
}
