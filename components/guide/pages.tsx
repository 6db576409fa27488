import type { Page } from '@/lib/paging'

type Props = { path: string; list: Page<unknown>; query?: string }

/** The way through a long list, page by page; nothing for a short one. `query` is what else the address asks. */
export function Pages({ path, list: { page, pages }, query = '' }: Props) {
  const to = (number: number) => `${path}?${query && `${query}&`}page=${number}`
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="acts">
      {page > 1 && (
        <a className="button" href={to(page - 1)} rel="prev">
          Earlier
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="button" href={to(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}
