import {
  type GuideDate,
  guideDateOf,
  type Precision,
  readGuideDate,
  sameDate,
  UNKNOWN,
} from '@/lib/foundation/dates/guide-date'
import { episodesInPattern, type SeasonEpisodes, specialsApart } from './episodes'
import type { ReleaseRow } from './fields'
import { type AiredAndAhead, type Dates, heldDate, type SchedulePlan, scheduleEpisodes } from './schedule'

/** A release's row of the document as a plan, and the date of every episode that follows from it. */

type StoredBatch = { id: string; size: number; startValue: string | null; startPrecision: Precision }

/** What was published of a release before. */
export type PublishedBefore = {
  standing: AiredAndAhead
  /** Its batches; null where its pattern was another one, or where there was no release. */
  batches: StoredBatch[] | null
  /** Whether it had another first date, which has now been corrected. */
  isCorrected: boolean
}

/** For the dates that a document states, whatever was published of it. */
export const NOTHING_BEFORE: PublishedBefore = {
  standing: { aired: new Map(), ahead: new Map(), hasCome: () => false },
  batches: null,
  isCorrected: false,
}

export function premiereIn({ premiere }: Pick<ReleaseRow, 'premiere'>): GuideDate {
  return readGuideDate({ written: premiere.on, time: premiere.time, zone: premiere.zone })
}

/** Every episode's date as of now; of a withdrawn release only what has aired is left. */
export function plannedDates(season: SeasonEpisodes, release: ReleaseRow, before: PublishedBefore): Dates {
  const standing = before.isCorrected ? correctedStanding(season, release, before) : before.standing
  const dates = datesBy(season, release, { ...before, standing })
  if (release.confidence !== 'withdrawn') return dates
  return new Map([...before.standing.aired].filter(([id]) => dates.has(id)))
}

/** With another first date everything is dated anew; of a held release only what has come: a hold is for the rest. */
function correctedStanding(
  season: SeasonEpisodes,
  release: ReleaseRow,
  before: PublishedBefore,
): AiredAndAhead {
  const { aired, hasCome } = before.standing
  const nothing = { aired: new Map(), ahead: new Map(), hasCome }
  if (release.holdKind === '') return nothing
  const dates = datesBy(season, { ...release, holdKind: '' }, { ...before, standing: nothing })
  const came = new Map([...dates].filter(([id, date]) => aired.has(id) && hasCome(date)))
  return { aired: came, ahead: before.standing.ahead, hasCome }
}

function datesBy(season: SeasonEpisodes, release: ReleaseRow, before: PublishedBefore): Dates {
  const plan = schedulePlan(release, before.batches)
  const moves = new Map(
    plan.exceptions.flatMap((each) => (each.kind === 'move' ? [[each.episodeId, each.to]] : [])),
  )
  const dates = scheduleEpisodes(plan, episodesInPattern(season, release), before.standing)
  for (const id of specialsApart(season, release)) {
    const date = moves.get(id) ?? UNKNOWN
    dates.set(id, plan.isOnHold ? heldDate(id, date, before.standing) : date)
  }
  return dates
}

function schedulePlan(release: ReleaseRow, before: StoredBatch[] | null): SchedulePlan {
  const { zone } = release.premiere
  return {
    premiere: premiereIn(release),
    pattern: release.pattern,
    batches: plannedBatches(release, before),
    exceptions: release.exceptions.map((each) =>
      each.kind === 'skip'
        ? { kind: 'skip', day: each.skippedDay, until: each.skippedUntil || each.skippedDay }
        : {
            kind: 'move',
            episodeId: each.episodeId,
            to: readGuideDate({ written: each.to.on, time: each.to.time, zone }),
          },
    ),
    isOnHold: release.holdKind !== '',
  }
}

/**
 * A batch that this edit made or changed is a statement of its own. Not so the first one of a release that had
 * another pattern: its day is only the premiere's, and an edit of the pattern is for what is still ahead.
 */
function plannedBatches({ batches }: ReleaseRow, before: StoredBatch[] | null): SchedulePlan['batches'] {
  return batches.map(({ id, size, start }, position) => {
    const date = readGuideDate({ written: start })
    const stood = before?.find((each) => each.id === id)
    const isSame = stood?.size === (size ?? 1) && sameDate(date, batchStart(stood))
    return { size: size ?? 1, start: date, isCorrected: before ? !isSame : position > 0 }
  })
}

function batchStart({ startValue, startPrecision }: StoredBatch): GuideDate {
  return guideDateOf({ value: startValue, precision: startPrecision })
}
