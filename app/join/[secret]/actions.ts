'use server'
import { redirect } from 'next/navigation'
import { answerTo, resultOrRefusal } from '@/app/admin/acting'
import type { FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { refusalBecause } from '@/components/admin/forms/refusal'
import { acceptInvitation } from '@/lib/accounts/invitations/commands'
import { beginSession, ownVisitor } from '@/lib/accounts/users/session'

const GONE = 'This link does not work any more. Ask whoever sent it for a new one.'

/** Makes the account an invitation is for and signs in. The role is the invitation's, whatever else was sent. */
export async function join(secret: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { name: textIn(form, 'name'), email: textIn(form, 'email') }
  const visitor = await ownVisitor()
  if (!visitor) return answerTo(typed, refusalBecause('not-allowed'))
  const joining = async () => {
    const account = { ...typed, password: textIn(form, 'password'), ...visitor }
    await beginSession(await acceptInvitation(String(secret), account))
    return redirect('/admin')
  }
  return answerTo(typed, await resultOrRefusal(joining, GONE))
}
