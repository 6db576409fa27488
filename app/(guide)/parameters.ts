import { notFound } from 'next/navigation'
import { isLetter } from '@/lib/foundation/letters'
import { ALL_REGIONS, isRegion } from '@/lib/guide/regions/regions'
import { hasShow } from '@/lib/guide/shows/queries'

export type SearchParameter = string | string[] | undefined

/** A filter from the address: undefined without one (or an empty one, which a form sends), 404 for what is not known. */
export async function parseFilter(
  value: SearchParameter,
  isKnown: (word: string) => boolean | Promise<boolean>,
): Promise<string | undefined> {
  if (value === undefined || value === '') return undefined
  return typeof value === 'string' && (await isKnown(value)) ? value : notFound()
}

export function parseLetter(value: SearchParameter): Promise<string | undefined> {
  return parseFilter(value, isLetter)
}

/** The region of a page: null without one, or for all of them; 404 for what is no region. */
export function parseRegion(value: SearchParameter): string | null {
  if (value === undefined || value === ALL_REGIONS) return null
  const code = typeof value === 'string' ? value.toUpperCase() : ''
  if (!isRegion(code)) notFound()
  return code
}

/** The number of the page, 1 without one; 404 for what is no number of a page. */
export function parsePage(value: SearchParameter): number {
  if (value === undefined) return 1
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : notFound()
}

/** The show a list is narrowed to by its slug: null without one; 404 for one that is not in the guide. */
export async function parseShow(value: SearchParameter): Promise<string | null> {
  if (value === undefined) return null
  return typeof value === 'string' && (await hasShow(value)) ? value : notFound()
}
