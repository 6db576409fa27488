'use server'
import { z } from 'zod'
import type { Outcome, Plan } from '@/components/admin/bulk/outcome'
import { MAY_NOT } from '@/components/admin/forms/answer'
import { actingEditor } from '@/lib/accounts/users/session'
import { text } from '@/lib/documents/field-kit'
import { applyChange, undoChange } from '@/lib/editing/bulk/commands'
import { changeFields, MOST_AT_ONCE } from '@/lib/editing/bulk/fields'
import { planChange } from '@/lib/editing/bulk/queries'
import { guideNow } from '@/lib/foundation/clock'
import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'
import { newId } from '@/lib/foundation/ids'

const id = z.string().min(1).max(60)
const planInput = z.object({ ids: z.array(id).max(MOST_AT_ONCE), change: changeFields })
const stepInput = z.object({
  batch: id,
  entryId: id,
  version: z.int().min(1),
  change: changeFields,
  note: text('Note', { limit: 300 }),
})

const UNREADABLE = 'The form sent something unreadable. Reload the page.'

/** A dry run: what the change would do, season by season. */
export async function plan(input: unknown): Promise<Plan> {
  const acting = await actingEditor()
  if ('refused' in acting) return { refused: MAY_NOT[acting.refused] }
  const parsed = planInput.safeParse(input)
  if (!parsed.success) return { refused: parsed.error.issues[0]?.message ?? UNREADABLE }
  const { ids, change } = parsed.data
  return { batch: newId(), planned: await planChange(acting.editor, { ids, change, now: guideNow() }) }
}

/** Makes the change on one season. */
export async function apply(input: unknown): Promise<Outcome> {
  const acting = await actingEditor()
  if ('refused' in acting) return { ok: false, said: MAY_NOT[acting.refused] }
  const parsed = stepInput.safeParse(input)
  if (!parsed.success) return { ok: false, said: parsed.error.issues[0]?.message ?? UNREADABLE }
  return outcomeOf(async () => {
    const { batch: bulkEditId, ...step } = parsed.data
    await applyChange(acting.editor, { bulkEditId, ...step }, guideNow())
    return 'Changed and published.'
  })
}

/** Takes the change of many back on one season. */
export async function undo(batch: string, entryId: string): Promise<Outcome> {
  const acting = await actingEditor()
  if ('refused' in acting) return { ok: false, said: MAY_NOT[acting.refused] }
  const parsed = z.object({ batch: id, entryId: id }).safeParse({ batch, entryId })
  if (!parsed.success) return { ok: false, said: UNREADABLE }
  return outcomeOf(async () => {
    await undoChange(acting.editor, { bulkEditId: parsed.data.batch, entryId: parsed.data.entryId })
    return 'Undone.'
  })
}

async function outcomeOf(act: () => Promise<string>): Promise<Outcome> {
  try {
    return { ok: true, said: await act() }
  } catch (fault) {
    if (fault instanceof NotFound) return { ok: false, said: 'It is no longer there.' }
    if (fault instanceof Invalid || fault instanceof Conflict || fault instanceof Unavailable)
      return { ok: false, said: fault.message }
    throw fault
  }
}
