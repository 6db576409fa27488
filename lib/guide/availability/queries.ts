import 'server-only'
import type { Tier } from '@/lib/documents/vocabularies'
import { database } from '@/lib/foundation/db/client'
import { grouped } from '@/lib/foundation/grouped'
import { WORLD } from '../regions/regions'
import { PLATFORM } from '../releases/storage'
import { seasonsInWords } from '../season-heading'
import { availabilityViews, offersIn } from './views'

/** What a platform has of a show now, at one price: "seasons 1–3". `checkedOn` is an ISO day, "" for no known one. */
export type ShowOffer = {
  tier: Tier
  platform: { slug: string; nameNow: string }
  seasons: string
  checkedOn: string
}

/** Where the seasons of a show can be watched now in a region, in the order of the table of its first season. */
export async function listShowOffers(showId: string, region: string): Promise<ShowOffer[]> {
  const rows = await database().reader.availability.findMany({
    where: {
      season: { showId },
      OR: [{ regions: { contains: region } }, { regions: { contains: WORLD } }],
    },
    orderBy: [{ season: { number: 'asc' } }, { position: 'asc' }],
    include: { platform: PLATFORM, season: { select: { number: true, label: true, title: true } } },
  })
  const seasons = new Map(rows.map(({ id, season }) => [id, season]))
  const offers = offersIn(region, availabilityViews(rows, { cite: () => [], sources: [] }))
  return [...grouped(offers, ({ tier, platform }) => `${tier} ${platform.slug}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    return [
      {
        tier: first.tier,
        platform: first.platform,
        seasons: seasonsInWords(same.flatMap(({ id }) => seasons.get(id) ?? [])),
        checkedOn: same.map(({ asOf }) => asOf).sort()[0] ?? '',
      },
    ]
  })
}
