'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Plan } from '@/components/admin/bulk/use-bulk-edit'
import type { Refusal } from '@/components/admin/forms/refusal'
import { text } from '@/lib/documents/field-kit'
import { beginBulkEdit, goOnWithBulkEdits, undoBulkEdit } from '@/lib/editing/bulk/commands'
import { changeFields, MAX_AT_ONCE } from '@/lib/editing/bulk/fields'
import { planChange } from '@/lib/editing/bulk/queries'
import { guideNow } from '@/lib/foundation/clock'
import { asEditor, editorOfForm, parseInput, resultOrRefusal } from '../acting'

const id = z.string().min(1).max(60)
const planInput = z.object({ ids: z.array(id).max(MAX_AT_ONCE), change: changeFields })
const beginInput = z.object({
  name: text('Name', { limit: 100 }).refine((name) => name !== '', 'Name: give the bulk edit a name.'),
  note: text('Note', { limit: 150 }),
  change: changeFields,
  seasons: z.array(z.object({ id, version: z.int().min(1) })).max(MAX_AT_ONCE),
})

/** A dry run: what the change would do, season by season. */
export async function plan(input: unknown): Promise<Plan> {
  return asEditor(async (editor) => {
    const { ids, change } = parseInput(planInput, input)
    return {
      outcome: 'planned',
      planned: await planChange(editor, { ids, change, now: guideNow() }),
    } as const
  })
}

/** Keeps the change for the site to make, sets it going and answers its address. */
export async function begin(input: unknown): Promise<{ outcome: 'begun'; path: string } | Refusal> {
  return asEditor(async (editor) => {
    const bulkEditId = await beginBulkEdit(editor, parseInput(beginInput, input))
    goOn()
    return { outcome: 'begun', path: `/admin/bulk/${bulkEditId}` } as const
  })
}

/** Lets the site take a bulk edit back. */
export async function undo(bulkEditId: string): Promise<void> {
  const editor = await editorOfForm()
  await resultOrRefusal(() => undoBulkEdit(editor, parseInput(id, bulkEditId)))
  goOn()
  redirect(`/admin/bulk/${encodeURIComponent(bulkEditId)}` as Route)
}

/** Nobody waits for it: what fails here is taken up, and told, by the server's next look. */
function goOn() {
  goOnWithBulkEdits().catch(() => undefined)
}
