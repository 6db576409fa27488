'use server'
import { refresh } from 'next/cache'
import { type Answer, done } from '@/components/admin/accounts/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/attention/typed'
import { handleReport } from '@/lib/reports/commands'
import { actingEditor } from '@/lib/users/session'

/** Marks a report as handled, with a note of what was done. */
export async function handle(id: string, _before: Answer | null, form: FormData): Promise<Answer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['note'], 1_000)
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  const handled = async () => {
    await handleReport(acting.editor, String(id).slice(0, 60), typed.note ?? '')
    refresh()
    return done('Marked as handled.')
  }
  return answered(typed, handled, 'This report is not there any more.')
}
