'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { MergeAnswer } from '@/components/admin/duplicates/merge-form'
import { adminPath } from '@/lib/documents/kinds'
import { mergeEntries } from '@/lib/editing/duplicates/commands'
import { MERGEABLE } from '@/lib/editing/duplicates/merge'
import { asEditor, parseInput } from '../../../acting'

const chosen = z.object({ id: z.string().max(60), version: z.coerce.number().int().min(1) })
const mergeInput = z.object({ kind: z.enum(MERGEABLE), winner: chosen, loser: chosen })
const side = z.enum(['winner', 'loser'])

/** Merges the two entries of the form, then opens the one that stays. What stands against it is answered. */
export async function merge(_before: MergeAnswer, form: FormData): Promise<MergeAnswer> {
  const text = (name: string) => String(form.get(name) ?? '')
  const input = {
    kind: text('kind'),
    winner: { id: text('winner'), version: text('winner-version') },
    loser: { id: text('loser'), version: text('loser-version') },
  }
  const taken = [...form].flatMap(([name, value]) => {
    const whose = side.safeParse(value)
    return name.startsWith('take.') && whose.success ? [[name.slice(5), whose.data] as const] : []
  })
  return asEditor(async (editor) => {
    const merging = parseInput(mergeInput, input)
    await mergeEntries(editor, { ...merging, taken: Object.fromEntries(taken) })
    return redirect(adminPath(merging.kind, merging.winner.id) as Route)
  }, 'One of the two is no longer there. Go back and choose again.')
}
