/**
 * One page of a long list. `page` counts from 1; there is always a first page, if an empty one. A list that may grow with
 * the guide is counted up to MAX_COUNTED: beyond, `total` is null, and `pages` goes on by one page at a time.
 */
export type Page<Item, Total extends number | null = number> = {
  items: Item[]
  page: number
  pages: number
  total: Total
}

/** More than these nobody counts while a reader waits for a page. */
export const MAX_COUNTED = 2_000

/** What to skip and take for a page of this size. */
export function slice(page: number, size: number): { skip: number; take: number } {
  return { skip: (page - 1) * size, take: size }
}

/** The same and one more, which tells whether another page follows where nobody counts. */
export function sliceAndOne(page: number, size: number): { skip: number; take: number } {
  return { skip: (page - 1) * size, take: size + 1 }
}

/** Without a total, of what `sliceAndOne` took. */
export function pageOf<Item, Total extends number | null>(
  taken: Item[],
  { page, size, total }: { page: number; size: number; total: Total },
): Page<Item, Total> {
  const items = taken.slice(0, size)
  if (total !== null) return { items, page, pages: Math.max(1, Math.ceil(total / size)), total }
  const isPast = items.length === 0 && page > 1
  return { items, page, pages: taken.length > size ? page + 1 : page - Number(isPast), total }
}

/** What was counted up to one more than MAX_COUNTED, as a page tells it. */
export function totalOf(counted: number): number | null {
  return counted > MAX_COUNTED ? null : counted
}
