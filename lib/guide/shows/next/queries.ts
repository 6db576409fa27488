import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Status } from '../../releases/status'
import type { SeasonGuide } from '../../seasons/guide'
import { findSeasonGuide, type SeasonInList } from '../../seasons/queries'

const ASKED_FIRST: Status[] = ['airing', 'between', 'upcoming', 'undated']

type NextSeasonQuery = { show: string; seasons: SeasonInList[]; region: string; now: Temporal.Instant }

/** The guide of the season that a reader asks about first: the one that runs, else the next to come, else the last. */
export async function findNextSeason({
  show,
  seasons,
  region,
  now,
}: NextSeasonQuery): Promise<SeasonGuide | null> {
  const next = nextOf(seasons)
  return next && findSeasonGuide({ show, season: next.path.split('/').at(-1) ?? '', region, now })
}

/** Of the numbered ones where there are any: specials are nobody's first question. */
function nextOf(seasons: SeasonInList[]): SeasonInList | null {
  const numbered = seasons.filter(({ number }) => number !== null && number > 0)
  const asked = numbered.length > 0 ? numbered : seasons
  for (const status of ASKED_FIRST) {
    const found = asked.find((season) => season.status === status)
    if (found) return found
  }
  return asked.at(-1) ?? null
}
