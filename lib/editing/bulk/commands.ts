import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, found } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { saveEntry } from '../entries/commands'
import { changedSeason } from './change'
import type { BulkChange } from './fields'
import { aheadOf, STEP, seasonAtVersion, stepsOf } from './queries'

/** `batch` is the same for all seasons of one change; `version` the one that the dry run told of. */
export type BulkToApply = {
  batch: string
  entryId: string
  version: number
  change: BulkChange
  note: string
}

/**
 * Makes a change of many on one season and publishes it. Throws Conflict when the season is not as the dry run saw it,
 * Invalid when it can't be published, NotFound, Unavailable. Nothing of it is written then.
 */
export async function applyChange(editor: Editor, applying: BulkToApply, now: Temporal.Instant) {
  const { batch, entryId, version, change, note } = applying
  const entry = found(await findSeasonEntry(entryId))
  if (entry.headVersion !== version || entry.liveVersion !== version)
    throw new Conflict('It was changed since: look at what would change again.')
  const { document } = changedSeason(await seasonAtVersion(entryId, version), {
    change,
    ...(await aheadOf(editor, entryId, now)),
  })
  // Noted before it is done, so that whatever was done can be undone: a step that came to nothing is taken out again.
  const detail = `${batch} from version ${version}`
  const step = await inTransaction((transaction) =>
    recordActivity(transaction, editor, { action: STEP, entryId, detail }),
  )
  try {
    await saveEntry(editor, { kind: 'season', entryId, version, document, note, publish: true })
  } catch (fault) {
    await inTransaction((transaction) => transaction.activity.delete({ where: { id: step } }))
    throw fault
  }
}

/**
 * Publishes again what readers saw of a season before the change. Throws Conflict when it was changed since, NotFound,
 * Invalid, Unavailable; the season stays as it is then.
 */
export async function undoChange(editor: Editor, batch: string, entryId: string) {
  const step = found((await stepsOf(batch)).find((each) => each.entryId === entryId))
  const before = Number(step.detail.split(' from version ')[1])
  const entry = found(await findSeasonEntry(entryId))
  if (entry.headVersion !== before + 1 || entry.liveVersion !== before + 1)
    throw new Conflict('It was changed since, and stays as it is.')
  return saveEntry(editor, {
    kind: 'season',
    entryId,
    version: before + 1,
    document: await seasonAtVersion(entryId, before),
    note: `Version ${before} again: the change of many was undone`,
    publish: true,
    restoredFrom: before,
  })
}

/** A name for a change of many. It begins with its time, by which its steps are found. */
export function newBatch(at = new Date()): string {
  return `${at.getTime().toString(36)}-${newId()}`
}

function findSeasonEntry(id: string) {
  return database().reader.entry.findFirst({ where: { id, kind: 'season', trashedAt: null } })
}
