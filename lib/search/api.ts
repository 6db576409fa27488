import { first } from '../api/kinds'
import { MOST_HITS, type SearchAnswer as SearchInApi } from '../api/search'
import { siteOrigin } from '../site-origin'
import type { SearchAnswer } from './queries'

/** What was found, as the API answers it. */
export function searchInApi({ q, corrected, groups }: SearchAnswer): SearchInApi {
  return {
    q,
    corrected,
    groups: groups.map(({ kind, hits, more }) => ({
      kind,
      hits: first(hits, MOST_HITS).map(({ title, detail, path }) => {
        return { title, detail, url: siteOrigin() + path }
      }),
      more: more || hits.length > MOST_HITS,
    })),
  }
}
