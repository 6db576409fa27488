import { chunksOf } from '@/lib/foundation/chunks'
import type { Transaction } from '@/lib/foundation/db/client'

/** What lists of shows are narrowed by, so that one can walk along the titles of those that have it. */

export function genreFacet(genre: string): string {
  return `genre:${genre}`
}

export function platformFacet(platformId: string): string {
  return `platform:${platformId}`
}

type Facets = { entryId: string; show: { id: string; sortTitle: string }; facets: string[] }

/** The facets that a published show or one of its seasons gives the show, in place of those it gave before. */
export async function recordFacets(transaction: Transaction, { entryId, show, facets }: Facets) {
  await forgetFacets(transaction, entryId)
  const rows = [...new Set(facets)].map((facet) => {
    return { facet, sortTitle: show.sortTitle, showId: show.id, entryId }
  })
  for (const data of chunksOf(rows)) await transaction.showFacet.createMany({ data })
}

/** An entry gives no show a facet any more. */
export async function forgetFacets(transaction: Transaction, entryId: string) {
  await transaction.showFacet.deleteMany({ where: { entryId } })
}
