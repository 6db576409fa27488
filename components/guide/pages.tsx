import type { Page } from '@/lib/foundation/paging'

type Props = { path: string; list: Page<unknown, number | null>; query?: string }

/** The way through a long list, page by page; nothing for a short one. `query` is what else the address asks. */
export function Pages({ path, list: { page, pages, total }, query = '' }: Props) {
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
        Page {page}
        {total !== null && ` of ${pages}`}
      </span>
      {page < pages && (
        <a className="button" href={to(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}

type OnwardProps = {
  path: string
  query: string
  /** Whether this is not the first page. */
  isLater: boolean
  /** What the next page goes on from; null on the last one. */
  next: string | null
  words: { first: string; next: string }
}

/** The way through a list without numbers: on from where this page ends, and back to its beginning. */
export function Onward({ path, query, isLater, next, words }: OnwardProps) {
  if (!isLater && next === null) return null
  const parameters = new URLSearchParams(query)
  if (next !== null) parameters.set('after', next)
  return (
    <nav aria-label="Pages" className="acts">
      {isLater && (
        <a className="button" href={query ? `${path}?${query}` : path}>
          {words.first}
        </a>
      )}
      {next !== null && (
        <a className="button" href={`${path}?${parameters}`} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}
