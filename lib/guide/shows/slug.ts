import { slugOf } from '@/lib/foundation/transliterate'
import type { ShowDocument } from './fields'

/** The last part of the page's address; "" while it can't be made. */
export function showSlug({ slug, title }: ShowDocument): string {
  return slug || slugOf(title)
}
