/** The way through the pages of a list. `path` is its address up to the number. */
export function Pages({ page, pages, path }: { page: number; pages: number; path: string }) {
  if (pages < 2) return null
  return (
    <nav className="acts" aria-label="Pages">
      {page > 1 && (
        <a className="button" href={`${path}${page - 1}`}>
          Previous
        </a>
      )}
      <span className="soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="button" href={`${path}${page + 1}`}>
          Next
        </a>
      )}
    </nav>
  )
}
