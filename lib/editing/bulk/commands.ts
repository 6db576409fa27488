import 'server-only'
import type { Temporal } from 'temporal-polyfill'
import { recordActivity } from '@/lib/accounts/activity/record'
import type { Editor } from '@/lib/accounts/editor'
import { editorWhoBegan } from '@/lib/accounts/users/system'
import { guideNow } from '@/lib/foundation/clock'
import { database, type Transaction } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { Conflict, Invalid, NotFound, orNotFound, Unavailable } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'
import { saveWithin } from '../entries/commands'
import { changedSeason } from './change'
import { type BulkChange, changeFields } from './fields'
import { aheadOf, seasonAtVersion } from './queries'

/** `seasons` in the versions that the preview told of. */
export type BulkToBegin = {
  name: string
  change: BulkChange
  note: string
  seasons: { id: string; version: number }[]
}

/** Keeps a bulk edit for the site to go on with, and answers its id: see goOnWithBulkEdits. Nothing is changed yet. */
export async function beginBulkEdit(
  editor: Editor,
  { name, change, note, seasons }: BulkToBegin,
  at = new Date(),
): Promise<string> {
  const id = newId()
  const about = { id, name, change: JSON.stringify(change), note, createdAt: at }
  await inTransaction(async (transaction) => {
    await transaction.bulkEdit.create({
      data: { ...about, authorId: editor.id, authorName: editor.name },
    })
    const steps = seasons.map(({ id: entryId, version }) => ({ bulkEditId: id, entryId, version, at }))
    await transaction.bulkEditStep.createMany({ data: steps.map((step) => ({ ...step, state: 'waiting' })) })
  })
  return id
}

/**
 * Lets the site take a bulk edit back, season by season, and leave out those that it has not come to. What was changed
 * since stays as it is, and is told. Throws NotFound.
 */
export async function undoBulkEdit(_editor: Editor, bulkEditId: string) {
  await inTransaction(async (transaction) => {
    orNotFound(await transaction.bulkEdit.findUnique({ where: { id: bulkEditId } }))
    const left = { state: 'refused', message: 'Left out: the edit was undone before its turn.' }
    await transaction.bulkEditStep.updateMany({ where: { bulkEditId, state: 'waiting' }, data: left })
    await transaction.bulkEditStep.updateMany({
      where: { bulkEditId, state: 'done' },
      data: { state: 'to-undo' },
    })
  })
}

const OPEN = ['waiting', 'to-undo']

type Step = { bulkEditId: string; entryId: string; version: number; state: string }

/**
 * Takes every step of every bulk edit that waits, each in a transaction of its own, also what a stopped server left.
 * Several may call it at once: nothing is changed twice. What can't be done is kept with the reason; what met a busy or
 * full disk waits for the next call. Unexpected faults are answered, for the log.
 */
export async function goOnWithBulkEdits(now = guideNow()): Promise<unknown[]> {
  const faults: unknown[] = []
  const steps = await database().reader.bulkEditStep.findMany({
    where: { state: { in: OPEN }, entry: { trashedAt: null } },
    orderBy: [{ at: 'asc' }, { entryId: 'asc' }],
    include: { bulkEdit: true },
  })
  for (const { bulkEdit, ...step } of steps) {
    try {
      const editor = editorWhoBegan({ id: bulkEdit.authorId, name: bulkEdit.authorName })
      if (step.state === 'waiting') {
        const change = changeFields.parse(JSON.parse(bulkEdit.change))
        await applyStep(editor, { step, change, note: noteOf(bulkEdit) }, now)
      } else await undoStep(editor, step)
    } catch (fault) {
      if (fault instanceof Unavailable) return [...faults, fault]
      const isExpected = fault instanceof Invalid || fault instanceof Conflict || fault instanceof NotFound
      if (!isExpected) faults.push(fault)
      await refuseStep(step, isExpected && fault instanceof Error ? fault.message : OUR_FAULT)
    }
  }
  return faults
}

const OUR_FAULT = 'It could not be changed. That is a fault of Logline; its log has the details.'

function noteOf({ name, note }: { name: string; note: string }): string {
  return [name, note].filter(Boolean).join(': ')
}

type Applying = { step: Step; change: BulkChange; note: string }

async function applyStep(editor: Editor, { step, change, note }: Applying, now: Temporal.Instant) {
  const { entryId, version } = step
  const before = await seasonAtVersion(entryId, version)
  const { document } = changedSeason(before, { change, ...(await aheadOf(editor, entryId, now)) })
  const at = new Date()
  await inTransaction(async (transaction) => {
    if (!(await takes(transaction, step, 'done'))) return
    await requireVersion(transaction, { entryId, version, otherwise: PREVIEW_AGAIN })
    const save = { kind: 'season', entryId, version, document, note, publish: true } as const
    await saveWithin(transaction, editor, { ...save, moment: { at, now } })
    const detail = `from version ${version}`
    await recordActivity(transaction, editor, { action: 'changed-with-others', entryId, detail, at })
  })
}

const PREVIEW_AGAIN = 'It was changed since: preview the changes again.'

async function undoStep(editor: Editor, step: Step) {
  const { entryId, version: before } = step
  const version = before + 1
  const document = await seasonAtVersion(entryId, before)
  await inTransaction(async (transaction) => {
    if (!(await takes(transaction, step, 'undone'))) return
    await requireVersion(transaction, {
      entryId,
      version,
      otherwise: 'It was changed since and is not undone.',
    })
    const note = `Version ${before} again: bulk edit undone`
    const save = { kind: 'season', entryId, version, document, note, publish: true } as const
    await saveWithin(transaction, editor, { ...save, restoredFrom: before })
  })
}

/** Whether a step is still this call's to take: another may have been first. */
async function takes(transaction: Transaction, { bulkEditId, entryId, state }: Step, next: string) {
  const where = { bulkEditId, entryId, state }
  const { count } = await transaction.bulkEditStep.updateMany({ where, data: { state: next } })
  return count === 1
}

async function refuseStep({ bulkEditId, entryId, state }: Step, message: string) {
  const data = { state: state === 'waiting' ? 'refused' : 'kept', message }
  await inTransaction((transaction) =>
    transaction.bulkEditStep.updateMany({ where: { bulkEditId, entryId, state }, data }),
  )
}

type WantedVersion = { entryId: string; version: number; otherwise: string }

/** Readers see this version of the season, and nobody has a newer draft. */
async function requireVersion(client: Transaction, { entryId, version, otherwise }: WantedVersion) {
  const where = { id: entryId, kind: 'season', trashedAt: null }
  const entry = orNotFound(await client.entry.findFirst({ where }))
  if (entry.headVersion !== version || entry.liveVersion !== version) throw new Conflict(otherwise)
}
