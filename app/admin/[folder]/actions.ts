'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type Done, done } from '@/components/admin/forms/answer'
import type { Refusal } from '@/components/admin/forms/refusal'
import { publishTogether } from '@/lib/editing/publishing/together/commands'
import { asEditor, parseInput } from '../acting'

/** "3.some-id": the version that was seen, and whose it is. */
const seen = z
  .string()
  .regex(/^\d{1,9}\..{1,60}$/)
  .transform((value) => {
    const at = value.indexOf('.')
    return { version: Number(value.slice(0, at)), id: value.slice(at + 1) }
  })

const chosen = z.array(seen).min(1, 'Choose what to publish first.').max(100)

/** Publishes the chosen entries of a list in one step. */
export async function publishChosen(_before: Done | Refusal | null, form: FormData): Promise<Done | Refusal> {
  return asEditor(async (editor) => {
    const count = await publishTogether(editor, parseInput(chosen, form.getAll('chosen').map(String)))
    // The list under the answer is drawn anew with it.
    revalidatePath('/admin/[folder]', 'page')
    return done(count === 1 ? 'Published.' : `${count} published together.`)
  })
}
