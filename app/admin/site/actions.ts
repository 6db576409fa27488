'use server'
import { refresh } from 'next/cache'
import { type Answer, done } from '@/components/admin/accounts/answer'
import { answered, turnedAway, typedIn } from '@/components/admin/attention/typed'
import { saveSite } from '@/lib/site/commands'
import { siteFields } from '@/lib/site/fields'
import { actingOwner } from '@/lib/users/session'

/** Keeps what the site says of itself. */
export async function saveSettings(_before: Answer | null, form: FormData): Promise<Answer> {
  const acting = await actingOwner()
  const typed = typedIn(form, Object.keys(siteFields.shape))
  if ('refused' in acting) return turnedAway(acting.refused, typed)
  return answered(typed, async () => {
    await saveSite(acting.owner, typed)
    refresh()
    return done('Saved. Readers see it at once.')
  })
}
