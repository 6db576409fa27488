import { BOX } from '@/components/ui/box'
import { LONGEST_QUESTION } from '@/lib/guide/search/fields'

type Props = { q?: string; region?: string | null; isLarge?: boolean }

/** A form that works by itself; with our script it suggests while one types. */
export function SearchForm({ q = '', region = null, isLarge = false }: Props) {
  return (
    <search-box
      className={`relative block print:hidden ${isLarge ? 'mt-2 mb-6 max-w-xl' : 'basis-42 max-lg:hidden'}`}
    >
      <search>
        <form action="/search" className={isLarge ? 'flex gap-3' : undefined}>
          <label className="flex-1">
            <span className="sr-only">Search for a show, a season, a person</span>
            <input
              className={`${BOX} min-h-11 rounded-full px-4 ${isLarge ? '' : 'text-desk'}`}
              type="search"
              name="q"
              defaultValue={q}
              placeholder="Search"
              maxLength={LONGEST_QUESTION}
              autoComplete="off"
              spellCheck={false}
              required
            />
          </label>
          <span id={isLarge ? 'search-region' : 'head-search-region'} data-region-part className="sr-only">
            {region && <input type="hidden" name="region" value={region} />}
          </span>
          <button type="submit" className={isLarge ? 'button' : 'sr-only'}>
            Search
          </button>
        </form>
      </search>
    </search-box>
  )
}
