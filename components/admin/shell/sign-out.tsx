type Props = { csrfToken: string }

/** A plain form: signing out works without scripts, and never by following a link. */
export function SignOut({ csrfToken }: Props) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/" />
      <button
        className="min-h-6 cursor-pointer underline decoration-current/35 underline-offset-4 hover:decoration-current pointer-coarse:min-h-11"
        type="submit"
      >
        Sign out
      </button>
    </form>
  )
}
