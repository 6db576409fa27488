import type { Tier } from '@/lib/documents/vocabularies'
import { isRegion } from '@/lib/guide/regions/regions'
import { distinctById, type Imported, importedEntry, type Seen, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import type { TmdbWatchProviders } from './json'

const TIERS = { flatrate: 'subscription', ads: 'with-ads', free: 'free', rent: 'rent', buy: 'buy' } as const

type Offer = { tier: Tier; provider: { provider_id: number; provider_name: string }; regions: string[] }

/** What a provider offers at one price, with every country that TMDB lists for it. */
export function offersOf(answer: TmdbWatchProviders | null | undefined): Offer[] {
  const offers = new Map<string, Offer>()
  for (const [region, given] of Object.entries(answer?.results ?? {}).sort()) {
    if (!isRegion(region)) continue
    for (const [word, tier] of Object.entries(TIERS))
      for (const provider of given[word as keyof typeof TIERS] ?? []) {
        const key = `${provider.provider_id} ${tier}`
        const offer = offers.get(key) ?? { tier, provider, regions: [] }
        offers.set(key, { ...offer, regions: [...offer.regions, region] })
      }
  }
  return [...offers.values()]
}

/**
 * Where a season that has come out can be watched now. TMDB does not say since when, and its links lead to a page of its
 * own.
 */
export function availabilityRows({
  parts,
  offers,
  sourceIds,
}: {
  parts: number[]
  offers: Offer[]
  sourceIds: string[]
}) {
  return offers.map(({ tier, provider, regions }) => ({
    id: importedId('tmdb', 'offer', ...parts, provider.provider_id, tier),
    platformId: providerId(provider),
    regions,
    tier,
    note: noteOf(provider.provider_name),
    sourceIds,
  }))
}

const RESELLER = /\b(Amazon|Apple TV|Roku Premium)\s+Channel\b/i

/** A reseller stays a platform of its own: its price and its contract are not those of the service it sells. */
function noteOf(name: string): string {
  const reseller = RESELLER.exec(name)?.[1]
  return reseller ? `A channel sold through ${reseller}.` : ''
}

function providerId({ provider_id }: Offer['provider']): string {
  return importedId('tmdb', 'provider', provider_id)
}

/** Without regions: a show's answer tells where the show is, not where the provider is. */
export function providerEntries(seen: Seen, offers: Offer[]): Imported<'platform'>[] {
  return distinctById(
    offers.map(({ provider }) =>
      importedEntry({
        kind: 'platform',
        id: providerId(provider),
        document: {
          name: provider.provider_name,
          kind: 'streaming',
          sources: [
            sourceRow({
              ...seen,
              parts: ['provider', provider.provider_id],
              title: provider.provider_name,
              url: 'https://www.justwatch.com',
            }),
          ],
        },
      }),
    ),
  )
}

/** JustWatch asks to be named wherever its offers are told. */
export function justWatchSource(
  seen: Seen,
  { showId, parts, title }: { showId: number; parts: number[]; title: string },
) {
  const url = `https://www.themoviedb.org/tv/${showId}/watch`
  return {
    ...sourceRow({ ...seen, parts: ['watch', ...parts], title, url }),
    publisher: 'JustWatch, through TMDB',
  }
}
