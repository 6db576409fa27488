type Props = { csrfToken: string }

/** A plain form: signing out works without scripts, and never by following a link. */
export function SignOut({ csrfToken }: Props) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/" />
      <button className="button" type="submit">
        Sign out
      </button>
    </form>
  )
}
