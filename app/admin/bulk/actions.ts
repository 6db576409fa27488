'use server'
import { z } from 'zod'
import type { Outcome, Plan } from '@/components/admin/bulk/outcome'
import { done } from '@/components/admin/forms/answer'
import { text } from '@/lib/documents/field-kit'
import { applyChange, undoChange } from '@/lib/editing/bulk/commands'
import { changeFields, MAX_AT_ONCE } from '@/lib/editing/bulk/fields'
import { planChange } from '@/lib/editing/bulk/queries'
import { guideNow } from '@/lib/foundation/clock'
import { newId } from '@/lib/foundation/ids'
import { asEditor, parseInput } from '../acting'

const id = z.string().min(1).max(60)
const planInput = z.object({ ids: z.array(id).max(MAX_AT_ONCE), change: changeFields })
const stepInput = z.object({
  batch: id,
  entryId: id,
  version: z.int().min(1),
  change: changeFields,
  note: text('Note', { limit: 300 }),
})

/** A dry run: what the change would do, season by season. */
export async function plan(input: unknown): Promise<Plan> {
  return asEditor(async (editor) => {
    const { ids, change } = parseInput(planInput, input)
    const planned = await planChange(editor, { ids, change, now: guideNow() })
    return { outcome: 'planned', batch: newId(), planned } as const
  })
}

/** Makes the change on one season. */
export async function apply(input: unknown): Promise<Outcome> {
  return asEditor(async (editor) => {
    const { batch: bulkEditId, ...step } = parseInput(stepInput, input)
    await applyChange(editor, { bulkEditId, ...step }, guideNow())
    return done('Changed and published.')
  })
}

const undoInput = z.object({ batch: id, entryId: id })

/** Takes the change of many back on one season. */
export async function undo(batch: string, entryId: string): Promise<Outcome> {
  return asEditor(async (editor) => {
    const step = parseInput(undoInput, { batch, entryId })
    await undoChange(editor, { bulkEditId: step.batch, entryId: step.entryId })
    return done('Undone.')
  })
}
