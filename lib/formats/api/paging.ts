import { z } from 'zod'
import type { Page } from '@/lib/foundation/paging'
import { address, whole } from './schema-kit'

const links = z
  .strictObject({
    first: address('The first page.'),
    prev: address('The page before; null on the first.').nullable(),
    next: address('The page after; null on the last.').nullable(),
    last: address('The last page.'),
  })
  .describe('The pages around this one. The Link header (RFC 8288) has the same.')

/** What every answer in pages has besides its items. */
export const paging = {
  page: whole('Which page this is, from 1.'),
  pages: whole('How many pages there are; always one, if an empty one.'),
  total: whole('How many items all pages have together.'),
  links,
}

export type Links = z.output<typeof links>

/** The pages around this one, by their address. */
export function linksOf({ page, pages }: Pick<Page<unknown>, 'page' | 'pages'>, url: string): Links {
  const at = (number: number) => `${url}?page=${number}`
  return {
    first: at(1),
    prev: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
    last: at(pages),
  }
}

/** What an answer in pages without numbers has besides its items. */
export const onward = {
  links: z
    .strictObject({
      first: address('The first page.'),
      next: address('The page that goes on from this one; null on the last.').nullable(),
    })
    .describe('The pages around this one. The Link header (RFC 8288) has the same.'),
}

/** The first page, and the one that goes on from `next`. */
export function onwardLinks({
  url,
  query,
  next,
}: {
  url: string
  query: URLSearchParams
  next: string | null
}): OnwardLinks {
  const onwardFrom = (after: string) => new URLSearchParams([...query, ['after', after]])
  return { first: `${url}?${query}`, next: next === null ? null : `${url}?${onwardFrom(next)}` }
}

type OnwardLinks = z.output<typeof onward.links>

/** The same as a Link header (RFC 8288). */
export function linkHeader(links: Links | OnwardLinks): string {
  return Object.entries(links)
    .flatMap(([rel, url]) => (url === null ? [] : [`<${url}>; rel="${rel}"`]))
    .join(', ')
}
