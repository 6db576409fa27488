'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { answerTo, resultOrRefusal } from '@/app/admin/acting'
import type { FormAnswer } from '@/components/admin/forms/answer'
import { textIn } from '@/components/admin/forms/form-text'
import { type Refusal, refusalBecause } from '@/components/admin/forms/refusal'
import { finishWithCode, finishWithPasskey } from '@/lib/accounts/second-factors/auth-sign-in'
import { passkeyToFinish } from '@/lib/accounts/second-factors/queries'
import { ownPath } from '@/lib/accounts/users/origin'
import { awaitedUser, beginSession, ownVisitor } from '@/lib/accounts/users/session'

/** Signs in whoever has given the password, by a code of the app or a recovery code. */
export async function finishByCode(
  from: string,
  _before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  const refusal = await finish(({ user, address }) =>
    finishWithCode({ user, address, code: textIn(form, 'code', 100) }),
  )
  return refusal ? answerTo({}, refusal) : redirect(ownPath(String(from)) as Route)
}

/** What one of the account's passkeys is to sign; null where no second factor is awaited any more. */
export async function askPasskey() {
  const user = (await ownVisitor()) && (await awaitedUser())
  return user ? passkeyToFinish(user.id) : null
}

export async function finishByPasskey(signed: unknown): Promise<Refusal | null> {
  return finish((trying) => finishWithPasskey(signed, trying))
}

type Trying = { user: { id: string }; address: string }

async function finish(prove: (trying: Trying) => Promise<void>): Promise<Refusal | null> {
  const visitor = await ownVisitor()
  if (!visitor) return refusalBecause('not-allowed')
  const user = await awaitedUser()
  if (!user) return refusalBecause('signed-out')
  return resultOrRefusal(async () => {
    await prove({ user, ...visitor })
    await beginSession(user.id)
    return null
  })
}
