import type { ReactNode } from 'react'
import { Door, DoorSheet } from '@/components/admin/accounts/door'
import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/panel'

type Props = {
  csrfToken: string
  /** Where it leads to. */
  from: string
  email: string
  error: string | null
  /** Whether whoever has forgotten a password can have a link sent. */
  sendsMail: boolean
  /** The button for whoever has a passkey. */
  passkey: ReactNode
}

/** The plain form that begins a session. */
export function SignInForm({ csrfToken, from, email, error, sendsMail, passkey }: Props) {
  const about = (
    <p className="text-tiny text-soft">For the people who keep this guide. Readers need no account.</p>
  )
  const describedBy = error ? 'sign-in-error' : undefined
  return (
    <Door title="Sign in" about={about}>
      {error && (
        <Notice tone="bad" id="sign-in-error" className="mt-6 mb-0">
          <p>{error}</p>
        </Notice>
      )}
      <DoorSheet>
        <form className="grid gap-5" method="post" action="/api/auth/callback/credentials">
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value={from} />
          <Labelled id="email" label="E-mail address">
            <input
              className={INPUT}
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              required
              defaultValue={email}
              aria-describedby={describedBy}
            />
          </Labelled>
          <Labelled id="password" label="Password">
            <input
              className={INPUT}
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={200}
              required
              aria-describedby={describedBy}
            />
          </Labelled>
          <button className={buttonClass({ look: 'main' })} type="submit">
            Sign in
          </button>
        </form>
        {passkey}
      </DoorSheet>
      {sendsMail && (
        <p className="mt-6">
          <a href="/sign-in/forgot">Forgot your password?</a>
        </p>
      )}
      <details className="mt-6">
        <summary>You can’t sign in?</summary>
        <p className="text-tiny text-soft mt-2">
          After several wrong tries, wait a quarter of an hour. An owner of this site can make you a link to a
          new password; an owner gets one on the server with <code>npm run user:recover</code>.
        </p>
      </details>
    </Door>
  )
}
