'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type Done, done } from '@/components/admin/forms/answer'
import type { Refusal } from '@/components/admin/forms/refusal'
import { publishTogether } from '@/lib/editing/publishing/together/commands'
import { asEditor, parseInput } from '../acting'

const chosen = z.array(z.string().max(60)).min(1, 'Choose what to publish first.').max(100)

/** Publishes the chosen entries of a list in one step. */
export async function publishChosen(_before: Done | Refusal | null, form: FormData): Promise<Done | Refusal> {
  return asEditor(async (editor) => {
    const count = await publishTogether(editor, parseInput(chosen, form.getAll('chosen').map(String)))
    // The list under the answer is drawn anew with it.
    revalidatePath('/admin/[folder]', 'page')
    return done(count === 1 ? 'Published.' : `${count} published together.`)
  })
}
