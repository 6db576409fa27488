/** One page of a long list. `page` counts from 1; there is always a first page, if an empty one. */
export type Page<Item> = { items: Item[]; page: number; pages: number; total: number }

/** What to skip and take for a page of this size. */
export function slice(page: number, size: number): { skip: number; take: number } {
  return { skip: (page - 1) * size, take: size }
}

export function pageOf<Item>(
  items: Item[],
  { page, size, total }: { page: number; size: number; total: number },
): Page<Item> {
  return { items, page, pages: Math.max(1, Math.ceil(total / size)), total }
}
