import { type GuideDate, namesADay, sameDate, UNKNOWN } from '@/lib/foundation/dates/guide-date'
import type { ReleaseRow } from '@/lib/guide/releases/fields'
import { NOTHING_BEFORE, plannedDates } from '@/lib/guide/releases/plan'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { importedId } from './row-ids'

type Exception = ReleaseRow['exceptions'][number]

type DatesReading = { provider: string; seenOn: string; base: SeasonDocument | null }

/**
 * The catalogue's season with the dates by name that it corrects in the past. What has aired is frozen for all that only
 * follows from a pattern (docs/decisions/0008), so a day that was corrected, or a move that was taken back, is said as a
 * move; and what was said so once goes on being said.
 */
export function withCorrectionsAsMoves(
  incoming: SeasonDocument,
  { provider, seenOn, base }: DatesReading,
): SeasonDocument {
  if (!base) return incoming
  const releases = incoming.releases.map((release) => {
    const before = base.releases.find(({ id }) => id === release.id)
    return before ? { ...release, exceptions: exceptionsOf(release, before) } : release
  })
  return { ...incoming, releases }

  function exceptionsOf(release: ReleaseRow, before: ReleaseRow): Exception[] {
    const now = plannedDates(incoming, release, NOTHING_BEFORE)
    const then = plannedDates(base as SeasonDocument, before, NOTHING_BEFORE)
    const named = new Set(movesIn(release).map(({ episodeId }) => episodeId))
    const wasNamed = new Map(movesIn(before).map((move) => [move.episodeId, move]))
    const corrected = [...now].flatMap(([episodeId, date]): Exception[] => {
      const was = then.get(episodeId)
      const move = wasNamed.get(episodeId)
      const isCorrected = was !== undefined && hasCome(was) && !sameDate(was, date)
      if (named.has(episodeId) || !(move || isCorrected)) return []
      const id = move?.id ?? importedId(provider, 'move', release.id, episodeId)
      return [
        {
          id,
          kind: 'move',
          skippedDay: '',
          skippedUntil: '',
          episodeId,
          to: documentDate(date),
          reason: move?.reason ?? '',
        },
      ]
    })
    return [...release.exceptions, ...corrected]
  }

  function hasCome(date: GuideDate): boolean {
    return namesADay(date) && (date.value ?? '9999') <= seenOn
  }
}

function movesIn({ exceptions }: ReleaseRow): Exception[] {
  return exceptions.filter(({ kind }) => kind === 'move')
}

function documentDate({ value, time, precision }: GuideDate = UNKNOWN) {
  return { on: precision === 'tba' ? 'tba' : (value ?? ''), time: time ?? '' }
}
