import { notFound } from 'next/navigation'
import { isLetter } from '@/lib/foundation/letters'

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

/**
 * The canonical address of a page of a list. What a filter leaves over repeats the list, in more ways than anyone
 * searches for: it names the whole list. A further page holds entries no other page does, and names itself.
 */
export function canonicalOf(
  path: string,
  { page, isNarrowed }: { page: number; isNarrowed: boolean },
): string {
  return page === 1 || isNarrowed ? path : `${path}?page=${page}`
}
