'use server'
import { resultOrRefusal } from '@/app/admin/acting'
import { type Refusal, refusalBecause } from '@/components/admin/forms/refusal'
import { userOfPasskey } from '@/lib/accounts/second-factors/auth-sign-in'
import { passkeyToSignIn } from '@/lib/accounts/second-factors/queries'
import { beginSession, ownVisitor } from '@/lib/accounts/users/session'

/** What a passkey is to sign; the same for everybody, and nothing is kept of it. */
export async function askPasskey() {
  return (await ownVisitor()) ? passkeyToSignIn() : null
}

/** Signs in whose passkey has signed it, without a password; a refusal where it has not. */
export async function signInWithPasskey(signed: unknown): Promise<Refusal | null> {
  const visitor = await ownVisitor()
  if (!visitor) return refusalBecause('not-allowed')
  return resultOrRefusal(async () => {
    const { id } = await userOfPasskey(signed, visitor.address)
    await beginSession(id)
    return null
  })
}
