import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, orNotFound } from '@/lib/foundation/errors'
import { saveEntry, saveWithin } from '../entries/commands'
import { changedSeason } from './change'
import type { BulkChange } from './fields'
import { aheadOf, seasonAtVersion } from './queries'

/** `bulkEditId` is the same for all seasons of one bulk edit; `version` the one that the preview told of. */
export type BulkToApply = {
  bulkEditId: string
  entryId: string
  version: number
  change: BulkChange
  note: string
}

/**
 * Makes the change of a bulk edit on one season, publishes it, and keeps what undoing it goes back to. Throws Conflict
 * when the season is not as the preview saw it, Invalid when it can't be published, NotFound, Unavailable. Nothing of
 * it is written then.
 */
export async function applyChange(editor: Editor, applying: BulkToApply, now: Temporal.Instant) {
  const { bulkEditId, entryId, version, change, note } = applying
  const before = await seasonAtVersion(entryId, version)
  const { document } = changedSeason(before, { change, ...(await aheadOf(editor, entryId, now)) })
  const at = new Date()
  await inTransaction(async (transaction) => {
    await requireVersion(transaction, { entryId, version, otherwise: PREVIEW_AGAIN })
    const moment = { at, now }
    await saveWithin(transaction, editor, {
      kind: 'season',
      entryId,
      version,
      document,
      note,
      publish: true,
      moment,
    })
    await transaction.bulkEditStep.create({ data: { bulkEditId, entryId, version, at } })
    await recordActivity(transaction, editor, {
      action: 'changed-with-others',
      entryId,
      detail: `from version ${version}`,
      at,
    })
  })
}

const PREVIEW_AGAIN = 'It was changed since: preview the changes again.'

/**
 * Publishes again what readers saw of a season before a bulk edit. Throws Conflict when it was changed since, NotFound,
 * Invalid, Unavailable; the season stays as it is then.
 */
export async function undoChange(
  editor: Editor,
  { bulkEditId, entryId }: { bulkEditId: string; entryId: string },
) {
  const { reader } = database()
  const where = { bulkEditId_entryId: { bulkEditId, entryId } }
  const { version: before } = orNotFound(await reader.bulkEditStep.findUnique({ where }))
  const version = before + 1
  await requireVersion(reader, { entryId, version, otherwise: 'It was changed since and is not undone.' })
  return saveEntry(editor, {
    kind: 'season',
    entryId,
    version,
    document: await seasonAtVersion(entryId, before),
    note: `Version ${before} again: bulk edit undone`,
    publish: true,
    restoredFrom: before,
  })
}

type WantedVersion = { entryId: string; version: number; otherwise: string }

/** Readers see this version of the season, and nobody has a newer draft. */
async function requireVersion(client: Transaction, { entryId, version, otherwise }: WantedVersion) {
  const where = { id: entryId, kind: 'season', trashedAt: null }
  const entry = orNotFound(await client.entry.findFirst({ where }))
  if (entry.headVersion !== version || entry.liveVersion !== version) throw new Conflict(otherwise)
}
