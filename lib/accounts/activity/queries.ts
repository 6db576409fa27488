import 'server-only'
import { adminPath, isKind } from '@/lib/documents/kinds'
import { database } from '@/lib/foundation/db/client'
import type { Editor } from '../editor'
import { ACTION_GROUPS, GROUPED_ACTIONS, PERSONAL_ACTIONS, verbOf } from './actions'
import { type ActivityQuery, OTHER_WORK, SYSTEM } from './query'

/** `path` is null for an entry that can't be opened just now; `person` is what to filter by. */
export type ActivityView = {
  id: string
  at: string
  actor: string
  person: string
  verb: string
  entry: { id: string; title: string; path: string | null } | null
  detail: string
}

export type ActivityPage = {
  activities: ActivityView[]
  /** Where the next page begins; null on the last one. */
  next: string | null
}

export const ACTIVITIES_A_PAGE = 50

/**
 * Who did what, newest first, at most fifty from a cursor on. An editor is told of work on the guide and of their own
 * account; what concerns other accounts is for owners.
 */
export async function listActivity(by: Editor, query: ActivityQuery): Promise<ActivityPage> {
  const rows = await database().reader.activity.findMany({
    where: { AND: [visibleTo(by), ...conditionsOf(query)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: ACTIVITIES_A_PAGE + 1,
  })
  const shown = rows.slice(0, ACTIVITIES_A_PAGE)
  const entries = await entriesNamed(shown.flatMap(({ entryId }) => entryId ?? []))
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  return {
    activities: shown.map(({ id, at, actor, userId, action, entryId, detail }) => ({
      id,
      at: at.toISOString(),
      actor,
      person: userId ?? SYSTEM,
      verb: verbOf(action),
      entry: entryId ? (entries.get(entryId) ?? { id: entryId, title: GONE, path: null }) : null,
      detail,
    })),
    next: last ? `${last.at.toISOString()}~${last.id}` : null,
  }
}

const GONE = 'a deleted entry'

function visibleTo({ id, role }: Editor) {
  if (role === 'owner') return {}
  return { OR: [{ action: { notIn: [...PERSONAL_ACTIONS] } }, { userId: id }] }
}

function conditionsOf({ person, entry, kind, before }: ActivityQuery) {
  return [
    ...(person ? [{ userId: person === SYSTEM ? null : person }] : []),
    ...(entry ? [{ entryId: entry }] : []),
    ...(kind ? [{ action: actionsOf(kind) }] : []),
    // The first half alone lets SQLite begin in the index; the second is for rows of one instant.
    ...(before
      ? [{ at: { lte: before.at } }, { OR: [{ at: { lt: before.at } }, { id: { lt: before.id } }] }]
      : []),
  ]
}

function actionsOf(kind: NonNullable<ActivityQuery['kind']>) {
  return kind === OTHER_WORK ? { notIn: [...GROUPED_ACTIONS] } : { in: [...ACTION_GROUPS[kind].actions] }
}

async function entriesNamed(ids: string[]) {
  const rows = await database().reader.entry.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, kind: true, title: true, trashedAt: true },
  })
  return new Map(
    rows.map(({ id, kind, title, trashedAt }) => {
      const path = isKind(kind) && !trashedAt ? adminPath(kind, id) : null
      return [id, { id, title, path }]
    }),
  )
}

/** The title of an entry that activities are asked of; null when there is none. */
export async function entryTitle(_by: Editor, id: string): Promise<string | null> {
  return (await entriesNamed([id])).get(id)?.title ?? null
}

/** Everybody with an account, by name: whose activities one may ask for. */
export function listPeopleWithAccess(_by: Editor): Promise<{ id: string; name: string }[]> {
  return database().reader.user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
