import { buttonClass } from '@/components/ui/classes'
/** The way through the pages of a list. `path` is its address up to the number. */
export function Pages({ page, pages, path }: { page: number; pages: number; path: string }) {
  if (pages < 2) return null
  return (
    <nav className="mt-5 flex flex-wrap items-center gap-3" aria-label="Pages">
      {page > 1 && (
        <a className={buttonClass()} href={`${path}${page - 1}`}>
          Previous
        </a>
      )}
      <span className="text-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className={buttonClass()} href={`${path}${page + 1}`}>
          Next
        </a>
      )}
    </nav>
  )
}
