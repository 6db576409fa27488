import { isZone } from '@/lib/foundation/dates/zones'
import { isRegion, WORLD } from '@/lib/guide/regions/regions'
import type { ReleasePlace } from '../core/first-run'
import { type Imported, importedEntry, type Seen, sourceRow } from '../core/proposal'
import { importedId } from '../core/row-ids'
import { BROADCAST_DAY_ENDS } from './dates'
import type { TvmazePlace } from './json'

type NamedNetworks = { network?: TvmazePlace | null; webChannel?: TvmazePlace | null }
type NetworkKind = 'network' | 'channel'

/** Network and web channel, in the order in which TVmaze's dates are theirs; a show may have both, or neither. */
export function tvmazePlaces(named: NamedNetworks): { word: NetworkKind; place: TvmazePlace }[] {
  return [
    ...(named.network ? [{ word: 'network' as const, place: named.network }] : []),
    ...(named.webChannel ? [{ word: 'channel' as const, place: named.webChannel }] : []),
  ]
}

/** A web channel without a country is worldwide. */
export function releasePlace({ word, place }: { word: NetworkKind; place: TvmazePlace }): ReleasePlace {
  return { platformId: platformId(word, place), regions: regionsOf(place) }
}

export function platformId(word: NetworkKind, { id }: TvmazePlace): string {
  return importedId('tvmaze', word, id)
}

/** None for a country that is gone or unknown: nobody says that it is everywhere. */
function regionsOf({ country }: TvmazePlace): string[] {
  if (!country?.code) return [WORLD]
  return isRegion(country.code) ? [country.code] : []
}

/** A sentence for each place whose country is no region today. */
export function unknownCountries(named: NamedNetworks): string[] {
  return tvmazePlaces(named).flatMap(({ place: { name, country } }) =>
    country?.code && !isRegion(country.code)
      ? [`${name} is of “${country.code}”, which is no country today: its releases name no region.`]
      : [],
  )
}

const PAGES: Record<NetworkKind, string> = { network: 'networks', channel: 'webchannels' }

export function platformEntry(seen: Seen, word: NetworkKind, place: TvmazePlace): Imported<'platform'> {
  const id = platformId(word, place)
  const zone = place.country?.timezone ?? ''
  const own = regionsOf(place)
  const page = `https://www.tvmaze.com/${PAGES[word]}/${place.id}`
  return importedEntry({
    kind: 'platform',
    id,
    document: {
      name: place.name,
      kind: word === 'network' ? 'broadcast' : 'streaming',
      regions: own.includes(WORLD) ? [] : own,
      homeZone: isZone(zone) ? zone : '',
      dayEndsAt: word === 'network' ? BROADCAST_DAY_ENDS : '',
      sources: [sourceRow({ ...seen, parts: [word, place.id], title: place.name, url: page })],
    },
  })
}
