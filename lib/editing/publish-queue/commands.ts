import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { guideNow } from '@/lib/foundation/clock'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, orNotFound, Unavailable } from '@/lib/foundation/errors'
import { readDocument } from '@/lib/guide/kinds/parse'
import { publishingProblems, publishRevision, UNSCHEDULED } from '../entries/record'
import { type ClockChange, instantOfWallTime, momentInWords, type WallTime, wallTimeProblems } from './moment'
import { ON_SCHEDULE } from './queries'

/** `version` is the newest version that the editor has seen. */
export type Scheduling = WallTime & { entryId: string; version: number }

/** `replaced` is the version whose time this one took the place of; null where there was none. */
export type Scheduled = { at: Date; change: ClockChange; replaced: number | null }

/**
 * Puts an entry's newest version into the queue, to be published at a moment of real time; an entry has one time at
 * most. Throws Invalid for a time that is none or is past and for everything that publishing now would refuse,
 * Conflict when there is a newer version than the editor has seen, NotFound, Unavailable.
 */
export async function schedulePublishing(
  editor: Editor,
  { entryId, version, ...wall }: Scheduling,
  now = new Date(),
): Promise<Scheduled> {
  const wrong = wallTimeProblems(wall)
  if (wrong.length > 0) throw new Invalid(wrong)
  const { at, change } = instantOfWallTime(wall)
  if (at <= now) throw new Invalid([{ path: 'on', message: `${momentInWords(at, wall.zone)} ${PAST}` }])
  return inTransaction(async (transaction) => {
    const { entry, kind } = await queuedEntry(transaction, entryId)
    if (entry.headVersion !== version)
      throw new Conflict(`Version ${entry.headVersion} was saved since version ${version}.`)
    if (entry.liveVersion === version) throw new Invalid([{ path: '', message: LIVE_ALREADY }])
    const where = { entryId_version: { entryId, version } }
    const { document } = await transaction.revision.findUniqueOrThrow({ where })
    const problems = await publishingProblems(transaction, {
      kind,
      entryId,
      document: readDocument(kind, document),
    })
    if (problems.length > 0) throw new Invalid(problems)

    const earlier = await scheduledIn(transaction, entryId)
    await unschedule(transaction, entryId)
    const time = { scheduledFor: at, scheduledZone: wall.zone, scheduledBy: editor.id, overdueReason: '' }
    await transaction.revision.update({ where, data: { ...time, autosaved: false } })
    const detail = `version ${version} for ${momentInWords(at, wall.zone)}`
    await recordActivity(transaction, editor, { action: 'scheduled', entryId, detail, at: now })
    return { at, change, replaced: earlier?.version ?? null }
  })
}

const PAST = 'is past. Choose a later time, or publish now.'
const LIVE_ALREADY = 'This version is published already.'

/** Takes an entry out of the queue. Throws NotFound when it is not in it: it was published, or somebody was first. */
export async function cancelSchedule(editor: Editor, entryId: string, at = new Date()) {
  await inTransaction(async (transaction) => {
    const { version } = orNotFound(await scheduledIn(transaction, entryId))
    await unschedule(transaction, entryId)
    const detail = `version ${version}`
    await recordActivity(transaction, editor, { action: 'unscheduled', entryId, detail, at })
  })
}

/** Lets a version that could not be published when its time came be tried again at once. Throws NotFound. */
export async function tryAgain(editor: Editor, entryId: string, at = new Date()) {
  await inTransaction(async (transaction) => {
    const { id, version } = orNotFound(await scheduledIn(transaction, entryId))
    await transaction.revision.update({ where: { id }, data: { overdueReason: '' } })
    const detail = `version ${version} again, at once`
    await recordActivity(transaction, editor, { action: 'scheduled', entryId, detail, at })
  })
}

/** Takes whatever is scheduled of an entry out of the queue. Only inside of a transaction. */
export async function unschedule(transaction: Transaction, entryId: string) {
  await transaction.revision.updateMany({ where: inQueue(entryId), data: UNSCHEDULED })
}

function inQueue(entryId: string) {
  return { entryId, scheduledFor: { not: null } }
}

function scheduledIn(transaction: Transaction, entryId: string) {
  return transaction.revision.findFirst({ where: inQueue(entryId), select: { id: true, version: true } })
}

/** What became of a version whose time had come; `reason` and `fault` say why not. */
export type Outcome = { entryId: string; title: string; version: number } & (
  | { became: 'published' }
  | { became: 'overdue'; reason: string; fault: unknown }
  | { became: 'waiting'; fault: unknown }
)

/**
 * Publishes every version whose time has come, the earliest first and each in a transaction of its own, also what
 * came due while no server ran. What can't be published any more is kept with the reason, for an editor to see; what
 * met a busy or full disk waits for the next call. Several processes may call it at once: nothing is published twice.
 */
export async function publishDue(at = new Date()): Promise<Outcome[]> {
  const due = await database().reader.revision.findMany({
    where: dueBy(at),
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
    select: { id: true, entryId: true, version: true, entry: { select: { title: true } } },
  })
  const outcomes: Outcome[] = []
  for (const { id, entryId, version, entry } of due) {
    const outcome = await publishOne(id, at)
    if (outcome) outcomes.push({ entryId, version, title: entry.title, ...outcome })
  }
  return outcomes
}

function dueBy(at: Date) {
  return { scheduledFor: { lte: at }, overdueReason: '', entry: { trashedAt: null } }
}

type OneOutcome =
  | { became: 'published' }
  | { became: 'overdue'; reason: string; fault: unknown }
  | { became: 'waiting'; fault: unknown }

/** Null when it is no longer due: another process was first, or an editor took it out of the queue. */
async function publishOne(id: string, at: Date): Promise<OneOutcome | null> {
  try {
    return await inTransaction((transaction) => publishInTurn(transaction, id, at))
  } catch (fault) {
    if (fault instanceof Unavailable) return { became: 'waiting', fault }
    const reason = fault instanceof Invalid || fault instanceof Conflict ? fault.message : OUR_FAULT
    return markOverdue(id, { at, reason, fault })
  }
}

const OUR_FAULT = 'It could not be published. That is a fault of Logline; its log has the details.'

async function publishInTurn(transaction: Transaction, id: string, at: Date): Promise<OneOutcome | null> {
  const revision = await transaction.revision.findFirst({
    where: { id, ...dueBy(at) },
    include: { entry: true },
  })
  if (!revision) return null
  const { entryId, version, minor, scheduledBy } = revision
  const { kind, liveVersion } = revision.entry
  if (liveVersion !== null && liveVersion > version)
    throw new Conflict(`Version ${liveVersion}, which is newer, was published in the meantime.`)
  const document = readDocument(kind, revision.document)
  const moment = { at, now: guideNow() }
  await publishRevision(transaction, { kind, entryId, version, document, moment, minor })
  const who = await whoScheduled(transaction, scheduledBy)
  const detail = `version ${version}, ${ON_SCHEDULE}`
  await recordActivity(transaction, who, { action: 'published', entryId, detail, at })
  return { became: 'published' }
}

async function whoScheduled(transaction: Transaction, userId: string | null) {
  const user = userId ? await transaction.user.findUnique({ where: { id: userId } }) : null
  return { id: user?.id ?? null, name: user?.name ?? 'The queue' }
}

type FailedPublish = { at: Date; reason: string; fault: unknown }

async function markOverdue(id: string, { at, reason, fault }: FailedPublish): Promise<OneOutcome | null> {
  try {
    const where = { id, ...dueBy(at) }
    const marked = await inTransaction((transaction) =>
      transaction.revision.updateMany({ where, data: { overdueReason: reason } }),
    )
    return marked.count > 0 ? { became: 'overdue', reason, fault } : null
  } catch (unwritten) {
    return { became: 'waiting', fault: unwritten }
  }
}

async function queuedEntry(transaction: Transaction, id: string) {
  const entry = orNotFound(await transaction.entry.findFirst({ where: { id, trashedAt: null } }))
  return { entry, kind: entry.kind }
}
