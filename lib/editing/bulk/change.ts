import { Temporal } from 'temporal-polyfill'
import { isDay } from '@/lib/foundation/dates/guide-date'
import { newId } from '@/lib/foundation/ids'
import type { ReleaseRow } from '@/lib/guide/releases/fields'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import type { BulkChange } from './fields'

type BulkContext = {
  change: BulkChange
  /** ISO, of the guide's clock. */
  today: string
  /** The releases of which something is still to come. */
  ahead: ReadonlySet<string>
}

/** The season with the change made. `left` says in words what of it could not be changed. */
export type Changed = { document: SeasonDocument; left: string[] }

/**
 * The same change on one season. Only what is to come is held, moved or made surer: what has aired stays. A date that is
 * vaguer than a day has no day to move.
 */
export function changedSeason(season: SeasonDocument, { change, today, ahead }: BulkContext): Changed {
  const left: string[] = []
  const { sources, sourceId } = withSource(season, change)
  if (change.what === 'state') return { document: { ...season, sources, state: change.state }, left }
  const releases = season.releases.map((release) => {
    const next = changedRelease(release, { change, today, ahead, left })
    if (next === release || sourceId === '' || release.sourceIds.includes(sourceId)) return next
    return { ...next, sourceIds: [...release.sourceIds, sourceId] }
  })
  const isChanged = releases.some((release, position) => release !== season.releases[position])
  return { document: { ...season, releases, sources: isChanged ? sources : season.sources }, left }
}

/** The sources of a season with the one that a change names; the same one again is not added. */
function withSource(season: SeasonDocument, { source: { publisher, url } }: BulkChange) {
  const { sources } = season
  if (publisher === '') return { sources, sourceId: '' }
  const known = sources.find((each) => each.publisher === publisher && each.url === url)
  if (known) return { sources, sourceId: known.id }
  const made: SeasonDocument['sources'][number] = {
    id: newId(),
    publisher,
    title: '',
    url,
    publishedOn: '',
    seenOn: '',
    archivedUrl: '',
  }
  return { sources: [...sources, made], sourceId: made.id }
}

type ReleaseContext = BulkContext & { left: string[] }

function changedRelease(release: ReleaseRow, { change, today, ahead, left }: ReleaseContext): ReleaseRow {
  const isMeant = change.platformId === '' || release.platformId === change.platformId
  if (!isMeant || release.confidence === 'withdrawn') return release
  if (change.what === 'resume') {
    const isItsHold = change.reason === '' || release.holdReason === change.reason
    return isItsHold && release.holdKind !== '' ? { ...release, holdKind: '', holdReason: '' } : release
  }
  if (!ahead.has(release.id)) return release
  if (change.what === 'hold') return { ...release, holdKind: change.holdKind, holdReason: change.reason }
  if (change.what === 'confidence') return { ...release, confidence: change.confidence }
  return moved(release, { days: change.days, today, left })
}

type Moving = { days: number; today: string; left: string[] }

function moved(release: ReleaseRow, moving: Moving): ReleaseRow {
  const { premiere, batches, exceptions } = release
  if (premiere.on && premiere.on !== 'tba' && isDay(premiere.on) && premiere.on < moving.today)
    moving.left.push(`It began on ${premiere.on}; what its pattern counts from there is held, not moved.`)
  return {
    ...release,
    premiere: { ...premiere, on: movedDay(premiere.on, moving) },
    batches: batches.map((batch) => ({ ...batch, start: movedDay(batch.start, moving) })),
    exceptions: exceptions.map((exception) => ({
      ...exception,
      skippedDay: movedDay(exception.skippedDay, moving),
      to: { ...exception.to, on: movedDay(exception.to.on, moving) },
    })),
  }
}

function movedDay(on: string, { days, today, left }: Moving): string {
  if (on === '' || on === 'tba') return on
  if (!isDay(on)) {
    left.push(`${on} is vaguer than a day and is not moved.`)
    return on
  }
  return on < today ? on : Temporal.PlainDate.from(on).add({ days }).toString()
}
