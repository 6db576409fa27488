'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/forms/answered'
import { actingOwner } from '@/lib/accounts/users/session'
import { saveSite } from '@/lib/editing/site/commands'
import { siteFields } from '@/lib/guide/site/fields'

/** Keeps what the site says of itself. */
export async function saveSettings(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const acting = await actingOwner()
  const typed = typedIn(form, Object.keys(siteFields.shape))
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  return answered(typed, async () => {
    await saveSite(acting.owner, typed)
    refresh()
    return done('Saved. Readers see it at once.')
  })
}
