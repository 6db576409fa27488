'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { typedIn } from '@/components/admin/forms/form-text'
import { removeGroup, saveGroup, setZone } from '@/lib/editing/regions/commands'
import { answerTo, asEditor } from '../acting'

/** Makes a group (id null), or changes the name and members of one. */
export async function keepGroup(
  id: string | null,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const typed = typedIn(form, ['name', 'slug', 'members'], 2_000)
  const answer = await asEditor(async (editor) => {
    await saveGroup(editor, { id: id === null ? null : String(id).slice(0, 60), typed })
    refresh()
    return done('Saved. Every release in this group follows.')
  })
  return answerTo(typed, answer)
}

export async function dropGroup(id: string): Promise<FormAnswer> {
  const answer = await asEditor(async (editor) => {
    await removeGroup(editor, String(id).slice(0, 60))
    refresh()
    return done('Group removed.')
  })
  return answerTo({}, answer)
}

export async function keepZone(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = typedIn(form, ['code', 'zone'], 100)
  const answer = await asEditor(async (editor) => {
    await setZone(editor, typed)
    refresh()
    return done('Saved.')
  })
  return answerTo(typed, answer)
}
