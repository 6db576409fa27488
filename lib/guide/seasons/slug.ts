import type { SeasonDocument } from './fields'

/** The last part of the page's address; "" while it can't be made. */
export function seasonSlug({ slug, number }: SeasonDocument): string {
  return slug || (number === null ? '' : `season-${number}`)
}
