'use server'
import { answerTo, resultOrRefusal } from '@/app/admin/acting'
import { done, type FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { refusalBecause } from '@/components/admin/forms/refusal'
import { mailReset } from '@/lib/accounts/resets/commands'
import { ownVisitor } from '@/lib/accounts/users/session'
import { canSendMail } from '@/lib/foundation/mail'

/** Has a link to a new password sent, and says the same whether there is such an account or not. */
export async function sendLink(_before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = { email: textIn(form, 'email', 254) }
  const visitor = await ownVisitor()
  if (!visitor || !canSendMail()) return answerTo(typed, refusalBecause('not-allowed'))
  const sending = async () => {
    await mailReset({ ...typed, ...visitor })
    return done('If there is an account with this address, a link is on its way. It works for an hour.')
  }
  return answerTo(typed, await resultOrRefusal(sending))
}
