'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, turnedAway } from '@/components/admin/forms/answered'
import { actingEditor } from '@/lib/accounts/users/session'
import { removePicture } from '@/lib/editing/pictures/commands'

/** Removes an upload that nothing uses. */
export async function remove(id: string): Promise<FormAnswer> {
  const acting = await actingEditor()
  if ('refused' in acting) return turnedAway(acting.refused, {})
  const removed = async () => {
    await removePicture(acting.editor, String(id))
    refresh()
    return done('The picture is removed.')
  }
  return answered({}, removed, 'Nothing was done: this picture is not there any more.')
}
