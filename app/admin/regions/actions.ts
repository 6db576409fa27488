'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/forms/answered'
import { actingEditor } from '@/lib/accounts/users/session'
import { removeGroup, saveGroup, setZone } from '@/lib/editing/regions/commands'

/** Makes a group (id null), or changes the name and members of one. */
export async function keepGroup(
  id: string | null,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['name', 'slug', 'members'], 2_000)
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  return answered(typed, async () => {
    await saveGroup(acting.editor, { id: id === null ? null : String(id).slice(0, 60), typed })
    refresh()
    return done('Saved. Every release in this group follows.')
  })
}

export async function dropGroup(id: string): Promise<FormAnswer> {
  const acting = await actingEditor()
  if ('refused' in acting) return turnedAway(acting.refused, {})
  return answered({}, async () => {
    await removeGroup(acting.editor, String(id).slice(0, 60))
    refresh()
    return done('Group removed.')
  })
}

export async function keepZone(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const acting = await actingEditor()
  const typed = typedIn(form, ['code', 'zone'], 100)
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  return answered(typed, async () => {
    await setZone(acting.editor, typed)
    refresh()
    return done('Saved.')
  })
}
