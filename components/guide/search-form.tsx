import { LONGEST_QUESTION } from '@/lib/guide/search/fields'

type Props = { q?: string; region?: string | null; isLarge?: boolean }

/** A form that works by itself; with our script it suggests while one types. */
export function SearchForm({ q = '', region = null, isLarge = false }: Props) {
  return (
    <search-box>
      <search>
        <form action="/search" className={isLarge ? 'search-form large' : 'search-form'}>
          <label>
            <span className="sr-only">Search for a show, a season, a person</span>
            <input
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
          <span id={isLarge ? 'search-region' : 'head-search-region'} data-region-part>
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
