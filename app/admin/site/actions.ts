'use server'
import { refresh } from 'next/cache'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { typedIn } from '@/components/admin/forms/form-text'
import { saveSite } from '@/lib/editing/site/commands'
import { siteFields } from '@/lib/guide/site/fields'
import { answerTo, asProvenOwner } from '../acting'

/** Keeps what the site says of itself. */
export async function saveSettings(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = typedIn(form, Object.keys(siteFields.shape))
  const answer = await asProvenOwner(form, async (owner) => {
    await saveSite(owner, typed)
    refresh()
    return done('Saved. Readers see it at once.')
  })
  return answerTo(typed, answer)
}
