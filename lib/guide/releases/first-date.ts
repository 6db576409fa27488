import {
  type GuideDate,
  isKnown,
  type Precision,
  sameDate,
  TBA,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import type { ReleaseRow } from './fields'
import { premiereIn } from './plan'
import { premiereOf, type StoredWas, wasColumns, wasOf } from './stored'

/**
 * The first date of a release as readers are told it, and the one it had before it was put on hold. A hold reaches only
 * what is still ahead; a date that went by meanwhile is not given back by ending it.
 */
export type FirstDate = { premiere: GuideDate; was: GuideDate }

export const FIRST_DATE = {
  premiereValue: true,
  premierePrecision: true,
  premiereTime: true,
  premiereZone: true,
  wasValue: true,
  wasPrecision: true,
  wasTime: true,
  wasZone: true,
} as const

export type FirstDateColumns = StoredWas & {
  premiereValue: string | null
  premierePrecision: Precision
  premiereTime: string | null
  premiereZone: string | null
}

export function firstDateOf(
  release: Pick<ReleaseRow, 'premiere' | 'holdKind'>,
  before: FirstDateColumns | null,
  hasCome: (date: GuideDate) => boolean,
): FirstDate {
  const stated = premiereIn(release)
  const lost = before && hasLostItsDate(before) ? wasOf(before) : null
  if (release.holdKind !== '') {
    if (!lost && hasCome(stated)) return { premiere: stated, was: UNKNOWN }
    const told = before && isKnown(premiereOf(before)) ? premiereOf(before) : stated
    return { premiere: TBA, was: lost ?? told }
  }
  if (lost && sameDate(lost, stated) && hasCome(stated)) return { premiere: TBA, was: lost }
  return { premiere: stated, was: UNKNOWN }
}

/** The first date that the document stated when it was published last. */
export function statedBefore(before: FirstDateColumns): GuideDate {
  return hasLostItsDate(before) ? wasOf(before) : premiereOf(before)
}

function hasLostItsDate(before: FirstDateColumns): boolean {
  return !isKnown(premiereOf(before)) && isKnown(wasOf(before))
}

export function firstDateColumns({ premiere, was }: FirstDate): FirstDateColumns {
  return {
    premiereValue: premiere.value,
    premierePrecision: premiere.precision,
    premiereTime: premiere.time,
    premiereZone: premiere.zone,
    ...wasColumns(was),
  }
}
