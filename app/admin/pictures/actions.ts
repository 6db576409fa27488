'use server'
import { refresh } from 'next/cache'
import { type Answer, done, NOT_ALLOWED, refused, SIGNED_OUT } from '@/components/admin/accounts/answer'
import { Conflict, NotFound, Unavailable } from '@/lib/errors'
import { removePicture } from '@/lib/pictures/commands'
import { actingEditor } from '@/lib/users/session'

/** Removes an upload that nothing uses. */
export async function remove(id: string): Promise<Answer> {
  const acting = await actingEditor()
  if ('refused' in acting) return refused(acting.refused === 'signed-out' ? SIGNED_OUT : NOT_ALLOWED)
  try {
    await removePicture(acting.editor, String(id))
    refresh()
    return done('The picture is removed.')
  } catch (fault) {
    if (fault instanceof NotFound) return refused('Nothing was done: this picture is not there any more.')
    if (fault instanceof Conflict || fault instanceof Unavailable) return refused(fault.message)
    throw fault
  }
}
