import { buttonClass, INPUT, TROUBLE } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'

type Props = { csrfToken: string; from: string; email: string; error: string | null }

/** The plain form that begins a session; `from` is where it leads to. */
export function SignInForm({ csrfToken, from, email, error }: Props) {
  return (
    <div className="mx-auto mt-[8vh] max-w-md">
      <h1 className="text-3xl">Sign in</h1>
      <p className="text-tiny text-soft mt-2">For the people who keep this guide. Readers need no account.</p>
      {error && (
        <div
          className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3 mt-6"
          role="alert"
          id="sign-in-error"
        >
          <p className={TROUBLE}>{error}</p>
        </div>
      )}
      <form
        className="rounded-xl border border-line bg-raised p-4 mt-6 grid gap-5"
        method="post"
        action="/api/auth/callback/credentials"
      >
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
            aria-describedby={error ? 'sign-in-error' : undefined}
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
            aria-describedby={error ? 'sign-in-error' : undefined}
          />
        </Labelled>
        <button className={`${buttonClass({ look: 'main' })} justify-center`} type="submit">
          Sign in
        </button>
      </form>
      <details className="mt-6">
        <summary>You can’t sign in?</summary>
        <p className="text-tiny text-soft mt-2">
          After several wrong tries, wait a quarter of an hour. An owner of this site can give you a new
          password; an owner gets one on the server with <code>npm run user:recover</code>.
        </p>
      </details>
    </div>
  )
}
