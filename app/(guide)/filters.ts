import { notFound } from 'next/navigation'
import { isLetter } from '@/lib/foundation/letters'

export type SearchParameter = string | string[] | undefined

/** A filter from the address: undefined without one (or an empty one, which a form sends), 404 for what is not known. */
export async function parseFilter(
  asked: SearchParameter,
  isKnown: (value: string) => boolean | Promise<boolean>,
): Promise<string | undefined> {
  if (asked === undefined || asked === '') return undefined
  return typeof asked === 'string' && (await isKnown(asked)) ? asked : notFound()
}

export function parseLetter(asked: SearchParameter): Promise<string | undefined> {
  return parseFilter(asked, isLetter)
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
