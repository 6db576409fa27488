import type { Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import type { Page } from '@/lib/foundation/paging'
import { findRedirect } from '@/lib/guide/redirects/queries'
import { isRegion } from '@/lib/guide/regions/regions'
import { hasShow } from '@/lib/guide/shows/queries'

/** The region a page was value for: null without one; 404 for what is no region. */
export function regionOf(value: string | string[] | undefined): string | null {
  if (value === undefined) return null
  const code = typeof value === 'string' ? value.toUpperCase() : ''
  if (!isRegion(code)) notFound()
  return code
}

/** The view, or the address it has moved to (308), or 404. */
export async function foundOrMoved<View>(view: View | null, path: string): Promise<View> {
  if (view !== null) return view
  const target = await findRedirect(path)
  if (target !== null) permanentRedirect(target as Route)
  notFound()
}

export type Paged = { searchParams: Promise<{ page?: string | string[] }> }

/** The page value for, 1 without one; 404 for what is no number of a page. */
export function pageNumber(value: string | string[] | undefined): number {
  if (value === undefined) return 1
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : notFound()
}

/** The list, or 404 past its last page. */
export function pageIn<Item, Total extends number | null>(list: Page<Item, Total>): Page<Item, Total> {
  return list.page > list.pages ? notFound() : list
}

/** The show a list is narrowed to by its slug: null without one; 404 for one that is not in the guide. */
export async function showOf(value: string | string[] | undefined): Promise<string | null> {
  if (value === undefined) return null
  return typeof value === 'string' && (await hasShow(value)) ? value : notFound()
}
