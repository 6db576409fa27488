import type { Page } from '@/lib/paging'

/** The way through a long list, page by page; nothing for a short one. */
export function Pages({ path, list: { page, pages } }: { path: string; list: Page<unknown> }) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="acts">
      {page > 1 && (
        <a className="button" href={`${path}?page=${page - 1}`} rel="prev">
          Earlier
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="button" href={`${path}?page=${page + 1}`} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}
