'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { handleReport } from '@/lib/editing/reports/commands'
import { answerTo, asEditor } from '../acting'

/** Marks a report as handled, with a note of what was done. */
export async function handle(id: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const note = textIn(form, 'note', 1_000)
  const answer = await asEditor(async (editor) => {
    await handleReport(editor, { id: String(id).slice(0, 60), note })
    refresh()
    return done('Marked as handled.')
  }, 'This report no longer exists.')
  return answerTo({ note }, answer)
}
