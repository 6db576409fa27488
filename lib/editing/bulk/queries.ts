import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import type { Reader } from '@/lib/accounts/editor'
import { changesBetween, type Difference as InWords } from '@/lib/documents/differences'
import { fieldsIn, type Values } from '@/lib/documents/field-tree'
import { guideDateOf, isKnown, spanOfDays } from '@/lib/foundation/dates/guide-date'
import { database } from '@/lib/foundation/db/client'
import { orNotFound } from '@/lib/foundation/errors'
import { FORMS } from '@/lib/guide/kinds/forms'
import { readDocument } from '@/lib/guide/kinds/parse'
import type { SeasonDocument } from '@/lib/guide/seasons/fields'
import { namesOfReferences } from '../entries/queries'
import { changedSeason } from './change'
import { type BulkChange, type BulkQuery, MAX_AT_ONCE } from './fields'

export type SeasonToChoose = { id: string; title: string; platforms: { id: string; name: string }[] }

/** The published seasons that fit, by title: 200 at most. */
export async function listSeasonsToChange(
  _reader: Reader,
  { platform, show, standing, of }: BulkQuery,
  now: Temporal.Instant,
): Promise<SeasonToChoose[]> {
  const today = utcDayOf(now)
  const { reader } = database()
  const release = {
    removedAt: null,
    ...(platform && { platform: { name: { contains: platform } } }),
    ...(standing === 'coming' && {
      airings: { some: { sortKey: { gte: today }, withdrawnAt: null }, none: { sortKey: { lt: today } } },
    }),
    ...(standing === 'running' && {
      premiereValue: { lt: today },
      airings: { some: { sortKey: { gte: today }, withdrawnAt: null } },
    }),
    ...(standing === 'held' && { holdKind: { not: '' } }),
  }
  const changed = of
    ? await reader.bulkEditStep.findMany({
        where: { bulkEditId: of, state: 'done' },
        select: { entryId: true },
      })
    : []
  const seasons = await reader.season.findMany({
    where: {
      ...(of && { id: { in: changed.map(({ entryId }) => entryId) } }),
      ...(show && { show: { title: { contains: show } } }),
      ...((platform || standing) && { releases: { some: release } }),
    },
    orderBy: { updatedAt: 'desc' },
    take: MAX_AT_ONCE,
    select: {
      id: true,
      releases: { where: { removedAt: null }, select: { platform: { select: { id: true, name: true } } } },
    },
  })
  const ids = seasons.map(({ id }) => id)
  const entries = await reader.entry.findMany({
    where: { id: { in: ids }, trashedAt: null },
    orderBy: { title: 'asc' },
    select: { id: true, title: true },
  })
  return entries.map(({ id, title }) => {
    const releases = seasons.find((season) => season.id === id)?.releases ?? []
    const platforms = new Map(
      releases.flatMap(({ platform }) => (platform ? [[platform.id, platform.name] as const] : [])),
    )
    return { id, title, platforms: [...platforms].map(([id, name]) => ({ id, name })) }
  })
}

/** What a change would do to one season; `why` says why it would do nothing. */
export type Planned = {
  id: string
  title: string
  version: number
  changes: InWords[]
  left: string[]
  why: string
}

/** A dry run of the change, season by season in words. Nothing is written. */
export async function planChange(
  reader: Reader,
  { ids, change, now }: { ids: string[]; change: BulkChange; now: Temporal.Instant },
): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const id of ids.slice(0, MAX_AT_ONCE)) planned.push(await planOne(reader, { id, change, now }))
  return planned
}

async function planOne(
  reader: Reader,
  { id, change, now }: { id: string; change: BulkChange; now: Temporal.Instant },
): Promise<Planned> {
  const where = { id, kind: 'season', trashedAt: null }
  const entry = await database().reader.entry.findFirst({ where })
  if (!entry) return { id, title: id, version: 0, changes: [], left: [], why: 'It is no longer there.' }
  const { title, headVersion: version, liveVersion } = entry
  const planned = { id, title, version, changes: [], left: [] }
  if (liveVersion !== version) return { ...planned, why: NEWER_DRAFT }
  const before = await seasonAtVersion(id, version)
  const { document, left } = changedSeason(before, { change, ...(await aheadOf(reader, id, now)) })
  const names = await namesOfReferences('season', [before, document])
  const changes = changesBetween({
    fields: fieldsIn(FORMS.season.fields),
    before: before as Values,
    after: document as Values,
    names,
  })
  return { ...planned, changes, left, why: changes.length === 0 ? 'No changes.' : '' }
}

const NEWER_DRAFT = 'It has unpublished changes: publish or discard them first.'

/** A season's document as one of its versions has it. Throws NotFound. */
export async function seasonAtVersion(entryId: string, version: number): Promise<SeasonDocument> {
  const where = { entryId_version: { entryId, version } }
  const revision = orNotFound(await database().reader.revision.findUnique({ where }))
  return readDocument('season', revision.document)
}

/**
 * Which of a season's releases have something to come, by the guide's clock: an episode ahead, a date too vague to have
 * gone by, or none yet while no other release of the season has come to its end.
 */
export async function aheadOf(_reader: Reader, seasonId: string, now: Temporal.Instant) {
  const today = utcDayOf(now)
  const rows = await database().reader.release.findMany({
    where: { seasonId, removedAt: null },
    select: {
      id: true,
      premiereValue: true,
      premierePrecision: true,
      airings: {
        where: { withdrawnAt: null, value: { not: null } },
        orderBy: { sortKey: 'desc' },
        take: 1,
        select: { sortKey: true },
      },
    },
  })
  const standing = rows.map(({ id, premiereValue, premierePrecision, airings }) => {
    const premiere = guideDateOf({ value: premiereValue, precision: premierePrecision })
    const last = [isKnown(premiere) ? spanOfDays(premiere).last : '', airings[0]?.sortKey ?? ''].sort().at(-1)
    return { id, last: last ?? '' }
  })
  const hasEnded = standing.some(({ last }) => last !== '' && last < today)
  const isAhead = ({ last }: { last: string }) => (last === '' ? !hasEnded : last >= today)
  return { today, ahead: new Set(standing.filter(isAhead).map(({ id }) => id)) }
}

function utcDayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('UTC').toPlainDate().toString()
}
