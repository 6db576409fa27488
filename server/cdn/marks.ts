import type { CdnSettings } from '@/lib/foundation/settings'
import { type Answer, headerOf } from '../answer'
import { TAGS_OF_OTHERS, tagsOf } from './tags'

/** What is said to a cache in front of the site with each kept answer: worked out once for each page, not for each request. */
export type Marks = {
  /** An answer as it is kept at a path. */
  kept(path: string, answer: Answer): Answer
  /** The same when it is told though it may be wrong by now: nobody else is to keep it. */
  late(answer: Answer): Answer
}

/** Both leave an answer as it is, the very same object, where there is nothing to say. */
export function marksFor({ tags, maxAge, staleWhileRevalidate }: CdnSettings): Marks {
  const lifetime = [
    'max-age=0',
    `s-maxage=${maxAge}`,
    ...(staleWhileRevalidate === undefined ? [] : [`stale-while-revalidate=${staleWhileRevalidate}`]),
  ].join(', ')
  const isLent = (answer: Answer) => maxAge !== undefined && answer.status === 200 && asksEachTime(answer)
  return {
    kept(path, answer) {
      const isTagged = tags !== 'off'
      if (!isTagged && !isLent(answer)) return answer
      const headers = {
        ...answer.headers,
        ...(isLent(answer) && { 'cache-control': lifetime }),
        ...(isTagged && tagHeader(tags, answer.status === 200 ? tagsOf(path) : TAGS_OF_OTHERS)),
      }
      return { ...answer, headers }
    },
    late(answer) {
      if (headerOf(answer, 'cache-control') !== lifetime) return answer
      return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-cache' } }
    },
  }
}

/** Whoever keeps it has to ask before it tells it again: "no-cache" would forbid others to keep it, whatever stands beside it. */
function asksEachTime(answer: Answer): boolean {
  return ['', 'no-cache'].includes(headerOf(answer, 'cache-control'))
}

function tagHeader(form: 'surrogate-key' | 'cache-tag', tags: readonly string[]): Record<string, string> {
  return { [form]: tags.join(form === 'cache-tag' ? ',' : ' ') }
}
