import { Temporal } from 'temporal-polyfill'
import type { PublishMoment } from '@/lib/documents/publish-moment'
import { guideDateOf } from '@/lib/foundation/dates/guide-date'
import { type DayClock, hasCome } from '@/lib/foundation/dates/zones'
import type { Transaction } from '@/lib/foundation/db/client'
import type { StoredAiring } from './airings'
import { clockOfRelease } from './clock'
import type { AiredAndAhead } from './schedule'

type Judging = { now: PublishMoment['now']; clock: DayClock; wasWithdrawn: boolean }

/** By what clock a release's dates come: its region's or its platform's. */
export async function judgingClock(
  transaction: Transaction,
  release: { platformId: string | null; regions: string[] },
): Promise<DayClock> {
  const where = { id: release.platformId ?? '' }
  const platform = await transaction.platform.findUnique({
    where,
    select: { homeZone: true, dayEndsAt: true },
  })
  return clockOfRelease(release.regions, platform)
}

/**
 * What these airings say has come out and what is to come. One that was taken out after it had aired has aired all
 * the same; one that was still to come when its release was withdrawn did not come meanwhile.
 */
export function standingOf(airings: StoredAiring[], { now, clock, wasWithdrawn }: Judging): AiredAndAhead {
  const standing = {
    aired: new Map(),
    ahead: new Map(),
    hasCome: (date) => hasCome(date, now, clock),
  } satisfies AiredAndAhead
  for (const { episodeId, withdrawnAt, ...stored } of airings) {
    const date = guideDateOf(stored)
    const hadCome = !withdrawnAt || hasCome(date, Temporal.Instant.from(withdrawnAt.toISOString()), clock)
    if (hadCome && standing.hasCome(date)) standing.aired.set(episodeId, date)
    else if (date.precision !== 'unknown' && (!withdrawnAt || wasWithdrawn))
      standing.ahead.set(episodeId, date)
  }
  return standing
}
