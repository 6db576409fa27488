import 'server-only'
import type { Reader } from '@/lib/accounts/editor'
import { adminPath } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'

/** A version that waits for its moment; both times are ISO instants. `reason` says why it was not published. */
export type Waiting = {
  entryId: string
  title: string
  path: string
  version: number
  at: string
  zone: string
  by: string
  reason: string
  isLate: boolean
}

/** What the queue has published lately. */
export type Done = { id: string; title: string; path: string; at: string; by: string; detail: string }

export type Queue = { coming: Waiting[]; overdue: Waiting[]; lately: Done[]; zone: string }

const MAX_WAITING = 500

/** What is to be published and what could not be, the earliest first, and what the queue did in the last 30 days. */
export async function findQueue(reader: Reader, now = new Date()): Promise<Queue> {
  const waiting = await listWaiting(now)
  return {
    coming: waiting.filter((each) => !isOverdue(each)),
    overdue: waiting.filter(isOverdue),
    lately: await listDone(now),
    zone: await siteZone(reader),
  }
}

/** How many versions are still unpublished although their time has come: the alarm on the first admin page. */
export async function countOverdue(_reader: Reader, now = new Date()): Promise<number> {
  return (await listWaiting(now)).filter(isOverdue).length
}

/** The moment at which the queue has something to do next; null while it is empty. */
export async function nextDue(): Promise<Date | null> {
  const next = await database().reader.revision.findFirst({
    where: { scheduledFor: { not: null }, overdueReason: '', entry: { trashedAt: null } },
    orderBy: { scheduledFor: 'asc' },
    select: { scheduledFor: true },
  })
  return next?.scheduledFor ?? null
}

/** The zone in which the admin tells times: the site's own, UTC until it has one. */
export async function siteZone(_reader: Reader): Promise<string> {
  const site = await database().reader.site.findFirst({ select: { homeZone: true } })
  return site?.homeZone || 'UTC'
}

/** What waits of one entry, or null. */
export async function findWaiting(_reader: Reader, entryId: string, now = new Date()) {
  return (await listWaiting(now, entryId))[0] ?? null
}

// A server looks every few seconds: what is this late stands still.
const LATE_MS = 60_000

async function listWaiting(now: Date, entryId?: string): Promise<Waiting[]> {
  const { reader } = database()
  const rows = await reader.revision.findMany({
    where: { ...(entryId && { entryId }), scheduledFor: { not: null }, entry: { trashedAt: null } },
    orderBy: { scheduledFor: 'asc' },
    take: MAX_WAITING,
    include: { entry: { select: { title: true, kind: true } } },
  })
  const ids = rows.flatMap(({ scheduledBy }) => scheduledBy ?? [])
  const users = await reader.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows.flatMap(
    ({ entryId, version, scheduledFor, scheduledZone, scheduledBy, overdueReason, entry }) =>
      scheduledFor
        ? [
            {
              entryId,
              version,
              title: entry.title,
              path: adminPath(entry.kind, entryId),
              at: scheduledFor.toISOString(),
              zone: scheduledZone ?? 'UTC',
              by: names.get(scheduledBy ?? '') ?? 'a deleted account',
              reason: overdueReason,
              isLate: now.getTime() - scheduledFor.getTime() > LATE_MS,
            },
          ]
        : [],
  )
}

function isOverdue({ reason, isLate }: Waiting): boolean {
  return reason !== '' || isLate
}

/** How the activity of the queue's own publishing ends. */
export const ON_SCHEDULE = 'on schedule'

const LATELY_MS = 30 * 86_400_000
const MAX_DONE = 20

async function listDone(now: Date): Promise<Done[]> {
  const { reader } = database()
  const since = new Date(now.getTime() - LATELY_MS)
  const rows = await reader.activity.findMany({
    where: { action: 'published', at: { gte: since }, detail: { endsWith: ON_SCHEDULE } },
    orderBy: { at: 'desc' },
    take: MAX_DONE,
  })
  const ids = rows.flatMap(({ entryId }) => entryId ?? [])
  const entries = await reader.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, kind: true },
  })
  return rows.flatMap(({ id, entryId, at, actor: by, detail }) => {
    const entry = entries.find((each) => each.id === entryId)
    if (!entry) return []
    const path = adminPath(entry.kind, entry.id)
    return [{ id, title: entry.title, path, at: at.toISOString(), by, detail }]
  })
}
