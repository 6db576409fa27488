'use server'
import { refresh } from 'next/cache'
import { type Answer, done, NOT_ALLOWED, refused, SIGNED_OUT } from '@/components/admin/accounts/answer'
import { Conflict, NotFound, Unavailable } from '@/lib/errors'
import { handleReport } from '@/lib/reports/commands'
import { actingEditor } from '@/lib/users/session'

/** Marks a report as handled, with a note of what was done. */
export async function handle(id: string, _before: Answer | null, form: FormData): Promise<Answer> {
  const acting = await actingEditor()
  const sent = form.get('note')
  const note = typeof sent === 'string' ? sent.slice(0, 1_000) : ''
  if ('refused' in acting)
    return refused(acting.refused === 'signed-out' ? SIGNED_OUT : NOT_ALLOWED, { note })
  try {
    await handleReport(acting.editor, String(id).slice(0, 60), note)
    refresh()
    return done('Marked as handled.')
  } catch (fault) {
    if (fault instanceof NotFound) return refused('This report is not there any more.', { note })
    if (fault instanceof Conflict || fault instanceof Unavailable) return refused(fault.message, { note })
    throw fault
  }
}
