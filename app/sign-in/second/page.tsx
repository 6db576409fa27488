import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Door, DoorSheet } from '@/components/admin/accounts/door'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { PasskeyButton } from '@/components/admin/second-factors/passkey-button'
import { hasCodes, passkeyToFinish } from '@/lib/accounts/second-factors/queries'
import { ownPath } from '@/lib/accounts/users/origin'
import { awaitedUser } from '@/lib/accounts/users/session'
import { askPasskey, finishByCode, finishByPasskey } from './actions'
import '../../admin.css'

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export const metadata: Metadata = { title: 'Second factor', robots: { index: false, follow: false } }

/** The second step of signing in, within ten minutes of the first. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { from: asked } = await searchParams
  const from = ownPath(typeof asked === 'string' ? asked : null)
  const again = `/sign-in?from=${encodeURIComponent(from)}` as const
  const user = (await awaitedUser()) ?? redirect(again)
  const [takesCodes, passkey] = await Promise.all([hasCodes(user.id), passkeyToFinish(user.id)])
  return (
    <Door title="Second factor" about={<p>The password of {user.email} was right.</p>}>
      <DoorSheet>
        {takesCodes && (
          <AnswerForm action={finishByCode.bind(null, from)} button="Sign in" isMain>
            <TextField
              name="code"
              label="Code"
              hint="The six digits your authenticator app shows, or one of your recovery codes."
              autoComplete="one-time-code"
              spellCheck={false}
              maxLength={40}
              required
            />
          </AnswerForm>
        )}
        {passkey && (
          <PasskeyButton label="Use a passkey" ask={askPasskey} answer={finishByPasskey} to={from} />
        )}
      </DoorSheet>
      <p className="mt-6">
        <a href={`${again}&anew`}>Sign in as somebody else</a>
      </p>
      <details className="mt-6">
        <summary>You have lost your second factor?</summary>
        <p className="text-tiny text-soft mt-2">
          Type a recovery code in place of the app’s. Without one, an owner of this site can remove your
          second factors; an owner does it on the server with <code>npm run user:recover</code>.
        </p>
      </details>
    </Door>
  )
}
