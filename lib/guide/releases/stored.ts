import type { Release } from '@/generated/prisma/client'
import type { ExceptionKind, LanguageUse, PlatformKind } from '@/lib/documents/vocabularies'
import { type GuideDate, guideDateOf, type Precision } from '@/lib/foundation/dates/guide-date'
import type { Reach } from './reach'

/** The rows of a release table as they are stored. */

export type StoredPlatform = {
  slug: string
  name: string
  kind: PlatformKind
  owner: string
  homeZone: string
  dayEndsAt: string
  names: { name: string; region: string; fromDay: string; untilDay: string }[]
  regions: { region: string }[]
}

type AiringOfRelease = {
  episodeId: string
  value: string | null
  precision: Precision
  time: string | null
  zone: string | null
  episode: { number: number | null; numberEnd: number | null }
}

export type StoredException = {
  kind: ExceptionKind
  skippedDay: string
  skippedUntil: string
  toValue: string | null
  toPrecision: Precision
  toTime: string | null
  reason: string
}

/** A row of the table, with the lists that stand under it. */
export type StoredRelease = Omit<
  Release,
  'seasonId' | 'position' | 'platformId' | 'orderId' | 'removedAt' | 'dateUncited'
> & {
  batches: { label: string; size: number }[]
  exceptions: StoredException[]
  languages: { language: string; use: LanguageUse }[]
  order: { name: string } | null
  regions: { region: string; excluded: boolean }[]
  platform: StoredPlatform | null
  airings: (AiringOfRelease & StoredWas)[]
}

/** What the dates of a row follow from. */
export type DatedRelease = Pick<
  StoredRelease,
  | 'id'
  | 'window'
  | 'premiereValue'
  | 'premierePrecision'
  | 'premiereTime'
  | 'premiereZone'
  | 'pattern'
  | 'confidence'
  | 'regions'
> & { airings: AiringOfRelease[]; platform: Pick<StoredPlatform, 'homeZone' | 'dayEndsAt'> | null }

/** What tells what of a row is on hold. */
export type HeldRelease = Pick<
  StoredRelease,
  | 'premiereValue'
  | 'premierePrecision'
  | 'premiereTime'
  | 'premiereZone'
  | 'holdKind'
  | 'holdReason'
  | 'airings'
  | keyof StoredWas
>

/** What tells where a row reaches. */
export type Reaching = Pick<StoredRelease, 'id' | 'window' | 'confidence' | 'regions'> & {
  platform: Pick<StoredPlatform, 'regions'> | null
}

export function reachOf(row: Reaching): Reach {
  const codes = (excluded: boolean) =>
    row.regions.filter((each) => each.excluded === excluded).map((each) => each.region)
  return {
    id: row.id,
    window: row.window,
    regions: codes(false),
    excluded: codes(true),
    platformRegions: row.platform?.regions.map((each) => each.region) ?? [],
    withdrawn: row.confidence === 'withdrawn',
  }
}

type StoredPremiere = Pick<
  StoredRelease,
  'premiereValue' | 'premierePrecision' | 'premiereTime' | 'premiereZone'
>

export type StoredWas = {
  wasValue: string | null
  wasPrecision: Precision
  wasTime: string | null
  wasZone: string | null
}

/** The date that a release or an airing had before it lost it. */
export function wasOf(row: StoredWas): GuideDate {
  return guideDateOf({
    value: row.wasValue,
    precision: row.wasPrecision,
    time: row.wasTime,
    zone: row.wasZone,
  })
}

export function wasColumns({ value, precision, time, zone }: GuideDate): StoredWas {
  return { wasValue: value, wasPrecision: precision, wasTime: time, wasZone: zone }
}

export function premiereOf(row: StoredPremiere): GuideDate {
  const { premiereValue: value, premierePrecision: precision, premiereTime: time, premiereZone: zone } = row
  return guideDateOf({ value, precision, time, zone })
}
