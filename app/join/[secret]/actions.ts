'use server'
import { redirect } from 'next/navigation'
import { type FormAnswer, MAY_NOT, refused } from '@/components/admin/forms/answer'
import { answered, textIn } from '@/components/admin/forms/answered'
import { acceptInvitation } from '@/lib/accounts/invitations/commands'
import { beginSession, ownVisitor } from '@/lib/accounts/users/session'

const GONE = 'This link does not work any more. Ask whoever sent it for a new one.'

/** Makes the account an invitation is for and signs in. The role is the invitation's, whatever else was sent. */
export async function join(secret: string, _before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { name: textIn(form, 'name'), email: textIn(form, 'email') }
  const visitor = await ownVisitor()
  if (!visitor) return refused(MAY_NOT['not-allowed'], typed)
  const joining = async () => {
    const account = { ...typed, password: textIn(form, 'password'), ...visitor }
    await beginSession(await acceptInvitation(String(secret), account))
    redirect('/admin')
  }
  return answered(typed, joining, GONE)
}
