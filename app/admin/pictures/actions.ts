'use server'
import { refresh } from 'next/cache'
import { type Answer, done } from '@/components/admin/accounts/answer'
import { answered, turnedAway } from '@/components/admin/attention/typed'
import { removePicture } from '@/lib/pictures/commands'
import { actingEditor } from '@/lib/users/session'

/** Removes an upload that nothing uses. */
export async function remove(id: string): Promise<Answer> {
  const acting = await actingEditor()
  if ('refused' in acting) return turnedAway(acting.refused, {})
  const removed = async () => {
    await removePicture(acting.editor, String(id))
    refresh()
    return done('The picture is removed.')
  }
  return answered({}, removed, 'Nothing was done: this picture is not there any more.')
}
