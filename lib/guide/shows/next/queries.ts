import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { SeasonGuide } from '../../seasons/guide'
import { askedFirst } from '../../seasons/links'
import { findSeasonGuide, type SeasonInList } from '../../seasons/queries'

type NextSeasonQuery = { show: string; seasons: SeasonInList[]; region: string; now: Temporal.Instant }

/** The guide of the season that a reader asks about first. */
export async function findNextSeason({
  show,
  seasons,
  region,
  now,
}: NextSeasonQuery): Promise<SeasonGuide | null> {
  const next = askedFirst(seasons)
  return next && findSeasonGuide({ show, season: next.path.split('/').at(-1) ?? '', region, now })
}
