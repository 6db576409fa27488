import { slugOf } from '@/lib/foundation/transliterate'
import type { PersonDocument } from './fields'

/** The last part of the page's address; "" while it can't be made. */
export function personSlug({ slug, name }: PersonDocument): string {
  return slug || slugOf(name)
}
