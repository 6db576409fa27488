'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { removePicture } from '@/lib/editing/pictures/commands'
import { answerTo, asEditor } from '../acting'

/** Removes an upload that nothing uses. */
export async function remove(id: string): Promise<FormAnswer> {
  const answer = await asEditor(async (editor) => {
    await removePicture(editor, String(id))
    refresh()
    return done('The picture is removed.')
  }, 'Nothing was done: this picture is not there any more.')
  return answerTo({}, answer)
}
