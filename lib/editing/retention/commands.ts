import 'server-only'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { ProvenOwner } from '@/lib/accounts/editor'
import type { Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { KEPT_DAYS, KEPT_KINDS, type KeptKind, type RetentionRules } from './fields'
import { PIECES } from './storage'

/** Keeps how long each kind is kept; what has no rule is kept for ever. The server begins to remove. Throws Unavailable. */
export async function saveRetention(owner: ProvenOwner, rules: RetentionRules, at = new Date()) {
  await inTransaction(async (transaction) => {
    await transaction.retentionRule.deleteMany()
    for (const kind of KEPT_KINDS) {
      const rule = rules[kind]
      if (rule) await transaction.retentionRule.create({ data: { kind, ...rule, since: at } })
    }
    await recordActivity(transaction, owner, { action: 'changed-retention', detail: inWords(rules), at })
  })
}

function inWords(rules: RetentionRules): string {
  const words = KEPT_KINDS.map((kind) => {
    const rule = rules[kind]
    return `${kind} ${rule ? KEPT_DAYS[kind][rule.days] : 'for ever'}`
  })
  return words.join(', ')
}

/** How far a pass over all that may go has come. */
export type RetentionPass = { kind: KeptKind; after: string }

/** `next` is null at the end of a pass. */
export type RemovedPiece = { kind: KeptKind; rows: number; next: RetentionPass | null }

/**
 * Looks at a few hundred old rows in a transaction of their own, and removes those that an owner's rule lets go. For the
 * clock: a pass begins with null and can be broken off anywhere. Throws Unavailable.
 */
export async function removeNextPiece(pass: RetentionPass | null, now = new Date()): Promise<RemovedPiece> {
  const { kind, after } = pass ?? { kind: KEPT_KINDS[0], after: '' }
  return inTransaction(async (transaction) => {
    const rule = await transaction.retentionRule.findUnique({ where: { kind } })
    if (!rule) return { kind, rows: 0, next: beginOfNext(kind) }
    const { ids, next } = await PIECES[kind](transaction, { rule, now, after })
    if (ids.length > 0) await REMOVE[kind](transaction, ids)
    return { kind, rows: ids.length, next: next === null ? beginOfNext(kind) : { kind, after: next } }
  })
}

function beginOfNext(kind: KeptKind): RetentionPass | null {
  const next = KEPT_KINDS[KEPT_KINDS.indexOf(kind) + 1]
  return next ? { kind: next, after: '' } : null
}

/** All that belongs to an entry goes with it, and a report on it stays. */
const REMOVE: Record<KeptKind, (transaction: Transaction, ids: string[]) => Promise<unknown>> = {
  versions: ({ revision }, ids) => revision.deleteMany({ where: { id: { in: ids } } }),
  activity: ({ activity }, ids) => activity.deleteMany({ where: { id: { in: ids } } }),
  reports: ({ report }, ids) => report.deleteMany({ where: { id: { in: ids } } }),
  trash: ({ entry }, ids) => entry.deleteMany({ where: { id: { in: ids } } }),
}
