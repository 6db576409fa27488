import { slugOf } from '@/lib/foundation/transliterate'
import type { PlatformDocument } from './fields'

/** The last part of the page's address; "" while it can't be made. */
export function platformSlug({ slug, name }: PlatformDocument): string {
  return slug || slugOf(name)
}
