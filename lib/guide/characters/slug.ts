import { slugOf } from '@/lib/foundation/transliterate'
import type { CharacterDocument } from './fields'

/** The last part of the page's address; "" while it can't be made. */
export function characterSlug({ slug, name }: CharacterDocument): string {
  return slug || slugOf(name)
}
