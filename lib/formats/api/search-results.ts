import { siteOrigin } from '@/lib/foundation/site-origin'
import type { SearchAnswer } from '@/lib/guide/search/queries'
import { first } from './schema-kit'
import { MAX_HITS, type SearchInApi } from './search'

/** What was found, as the API answers it. */
export function searchInApi({ q, corrected, groups }: SearchAnswer): SearchInApi {
  return {
    q,
    corrected,
    groups: groups.map(({ kind, hits, more }) => ({
      kind,
      hits: first(hits, MAX_HITS).map(({ title, detail, path }) => {
        return { title, detail, url: siteOrigin() + path }
      }),
      more: more || hits.length > MAX_HITS,
    })),
  }
}
