'use client'
import { type FormEvent, useId, useState } from 'react'
import { buttonClass, INPUT, TROUBLE } from '@/components/ui/classes'

type Props = {
  email: string
  /** Called when the same person is signed in again. */
  onSignedIn: () => void
}

const SENTENCES: Record<string, string> = {
  wrong: 'The address or the password is not right.',
  expired: 'That took too long. Please try again.',
}

/** Signs in without leaving the page, so that what was typed stays where it is. */
export function SignInAgain({ email, onSignedIn }: Props) {
  const [trouble, setTrouble] = useState('')
  const [isHalfIn, setIsHalfIn] = useState(false)
  const id = useId()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const answer = await signIn(String(typed.get('email')), String(typed.get('password'))).catch(() => null)
    if (answer === null) return setTrouble('The site could not be reached. Please try again in a moment.')
    if (answer.error) return setTrouble(SENTENCES[answer.error] ?? 'Signing in does not work at the moment.')
    if (answer.email === '') return setIsHalfIn(true)
    if (answer.email === email) return onSignedIn()
    setTrouble(`You are signed in as ${answer.email} now. Press “Save draft” to save this as yours.`)
  }
  return (
    <form
      className="rounded-xl border border-line bg-raised p-4 fixed end-4 bottom-24 z-10 grid w-[min(24rem,calc(100vw-1rem))] gap-3 border-bad shadow-float"
      onSubmit={submit}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>Sign in again</h2>
      <p className="text-tiny text-soft">
        Your session has ended. What you typed is still here, and saved as soon as you are back.
      </p>
      {trouble && (
        <p className={TROUBLE} role="alert">
          {trouble}
        </p>
      )}
      {isHalfIn && (
        <p className="text-tiny" role="alert">
          The password is right.{' '}
          <a href="/sign-in/second" target="_blank" rel="noopener">
            Give your second factor
          </a>{' '}
          in another tab, then press “Save draft”.
        </p>
      )}
      <label className="grid content-start gap-1">
        <span className="text-small font-semibold">E-mail address</span>
        <input
          className={INPUT}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
        />
      </label>
      <label className="grid content-start gap-1">
        <span className="text-small font-semibold">Password</span>
        <input className={INPUT} name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className={buttonClass({ look: 'main' })}>
        Sign in and save
      </button>
    </form>
  )
}

/** Whom the site knows now; nobody yet where a second factor is awaited. */
async function signIn(email: string, password: string): Promise<{ error: string | null; email: string }> {
  const { csrfToken }: { csrfToken: string } = await (await fetch('/api/auth/csrf')).json()
  const body = new URLSearchParams({ csrfToken, callbackUrl: '/admin', email, password })
  const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body })
  const error = new URL(answer.url).searchParams.get('error')
  const session: { user?: { email: string } } = await (await fetch('/api/auth/session')).json()
  return { error, email: session.user?.email ?? '' }
}
