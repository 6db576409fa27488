/** One page for a link that is unknown, used, expired or taken back: which of them is nobody's business. */
export default function GoneInvitationPage() {
  return (
    <main className="wrap">
      <div className="mx-auto mt-[8vh] max-w-md">
        <title>This link does not work any more · Logline</title>
        <h1 className="text-3xl">This link does not work any more</h1>
        <p className="mt-4">
          An invitation can be used once, within a week. Ask whoever sent it for a new one. If you have joined
          already, you can <a href="/sign-in">sign in</a>.
        </p>
      </div>
    </main>
  )
}
