import type { z } from 'zod'
import type { characterFields } from '@/lib/guide/characters/fields'
import type { personFields } from '@/lib/guide/people/fields'
import type { platformFields } from '@/lib/guide/platforms/fields'
import type { seasonFields } from '@/lib/guide/seasons/fields'
import type { showFields } from '@/lib/guide/shows/fields'

export type ShowInput = z.input<typeof showFields>
export type SeasonInput = z.input<typeof seasonFields>
export type PersonInput = z.input<typeof personFields>
export type CharacterInput = z.input<typeof characterFields>
export type PlatformInput = z.input<typeof platformFields>

/** `on` is the ISO day since which the guide says so; documents are whole, never a difference. */
type Dated = { on: string; id: string; note: string }

/** One step of the sample guide's history, to be published as it stands. */
export type SeedRevision =
  | (Dated & { kind: 'show'; document: ShowInput })
  | (Dated & { kind: 'season'; document: SeasonInput })
  | (Dated & { kind: 'person'; document: PersonInput })
  | (Dated & { kind: 'character'; document: CharacterInput })
  | (Dated & { kind: 'platform'; document: PlatformInput })

/** The days on which the sample guide changed, in order. */
export const HISTORY = {
  article: '2022-02-02',
  premiere: '2022-03-03',
  seasonOver: '2022-05-06',
  thirdSeasonDated: '2022-09-08',
  thirdSeasonNear: '2023-02-15',
  thirdSeasonOver: '2023-04-21',
  newOwner: '2025-08-07',
} as const
