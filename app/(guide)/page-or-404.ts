import type { Route } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import type { Page } from '@/lib/foundation/paging'
import { findRedirect } from '@/lib/guide/redirects/queries'
import type { SearchParameter } from './parameters'

/** The view, or the address it has moved to (308), or 404. */
export async function viewOrRedirect<View>(view: View | null, path: string): Promise<View> {
  if (view !== null) return view
  const target = await findRedirect(path)
  if (target !== null) permanentRedirect(target as Route)
  notFound()
}

export type Paged = { searchParams: Promise<{ page?: SearchParameter; region?: SearchParameter }> }

/** The list, or 404 past its last page. */
export function pageOr404<Item, Total extends number | null>(list: Page<Item, Total>): Page<Item, Total> {
  return list.page > list.pages ? notFound() : list
}
