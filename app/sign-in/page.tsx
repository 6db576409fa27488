import type { Metadata, Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { PasskeyButton } from '@/components/admin/second-factors/passkey-button'
import { takesPasskeys } from '@/lib/accounts/second-factors/queries'
import { cookieNames } from '@/lib/accounts/users/cookies'
import { ownPath } from '@/lib/accounts/users/origin'
import { awaitedUser, csrfToken, currentUser } from '@/lib/accounts/users/session'
import { canSendMail } from '@/lib/foundation/mail'
import { askPasskey, signInWithPasskey } from './actions'
import { SignInForm } from './sign-in-form'
import '../admin.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const ERRORS: Record<string, string> = {
  wrong: 'The address or the password is not right.',
  expired: 'This form had grown too old, or your browser keeps no cookies for this site. Please try again.',
  unavailable: 'Signing in does not work at the moment. Please try again in a minute.',
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const failed = errorIn(await searchParams)
  return { title: failed ? 'Error: Sign in' : 'Sign in', robots: { index: false, follow: false } }
}

/** Works without scripts: a plain form to next-auth, shown again with the typed address after a failure. */
export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const from = ownPath(typeof query.from === 'string' ? query.from : null)
  if (await currentUser()) redirect(from as Route)
  const error = errorIn(query)
  const goesOn = error === null && query.anew === undefined
  if (goesOn && (await awaitedUser())) redirect(`/sign-in/second?from=${encodeURIComponent(from)}`)
  const typed = (await cookies()).get(cookieNames().typed)?.value ?? ''
  return (
    <SignInForm
      csrfToken={await csrfToken()}
      from={from}
      email={error ? typed : ''}
      error={error}
      sendsMail={canSendMail()}
      passkey={
        takesPasskeys() && (
          <PasskeyButton
            label="Sign in with a passkey"
            ask={askPasskey}
            answer={signInWithPasskey}
            to={from}
          />
        )
      }
    />
  )
}

function errorIn({ error }: { error?: string | string[] }): string | null {
  if (typeof error !== 'string') return null
  return (Object.hasOwn(ERRORS, error) && ERRORS[error]) || null
}
