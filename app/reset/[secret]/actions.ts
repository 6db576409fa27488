'use server'
import { redirect } from 'next/navigation'
import { answerTo, resultOrRefusal } from '@/app/admin/acting'
import type { FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { refusalBecause } from '@/components/admin/forms/refusal'
import { acceptReset } from '@/lib/accounts/resets/commands'
import { beginSession, ownVisitor } from '@/lib/accounts/users/session'

const GONE = 'This link does not work any more. Ask for a new one.'

/** Keeps the new password and signs in; where the account has a second factor, that is asked for next. */
export async function choosePassword(
  secret: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const visitor = await ownVisitor()
  if (!visitor) return answerTo({}, refusalBecause('not-allowed'))
  const choosing = async () => {
    const password = textIn(form, 'password')
    const id = await acceptReset(String(secret), { password, ...visitor })
    await beginSession(id, { byPasswordAlone: true })
    return redirect('/admin')
  }
  return answerTo({}, await resultOrRefusal(choosing, GONE))
}
