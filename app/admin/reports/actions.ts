'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/forms/answered'
import { actingEditor } from '@/lib/accounts/users/session'
import { handleReport } from '@/lib/editing/reports/commands'

/** Marks a report as handled, with a note of what was done. */
export async function handle(id: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['note'], 1_000)
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  const handled = async () => {
    await handleReport(acting.editor, { id: String(id).slice(0, 60), note: typed.note ?? '' })
    refresh()
    return done('Marked as handled.')
  }
  return answered(typed, handled, 'This report no longer exists.')
}
